/**
 * Where HTML of the paper's own stands in a page. The templates leave a mark there, and it is put in at the very end: what
 * the templates and the desk made has been looked through by then, and the paper's own scripts are never taken for theirs.
 */
import type { SlotName } from "../paper/additions.ts";

/** The mark that a template leaves. Nothing else on a page can be one: remarks are taken out of what editors write. */
export const slotMark = (name: SlotName): string => `<!--slot:${name}-->`;

const mark = /<!--slot:([a-z-]+)-->/g;

/** A page with what stands in its slots. */
export const withSlots = (html: string, slots: Readonly<Partial<Record<string, string>>>): string =>
  html.replace(mark, (_, name: string) => slots[name] ?? "");

/**
 * Where HTML of the paper's own stands in a page. The templates leave a mark there, and it is put in at the very end: what
 * the templates and the desk made has been looked through by then, and the paper's own scripts are never taken for theirs.
 */
import type { SlotName } from "../paper/additions.ts";
import { betweenMarks, markOf } from "./marks.ts";

const prefix = "slot-";

/** The mark that a template leaves. */
export const slotMark = (name: SlotName): string => markOf(prefix + name);

/** A page with what stands in its slots; other marks stay. */
export const withSlots = (html: string, slots: Readonly<Partial<Record<string, string>>>): string =>
  betweenMarks(html)
    .map((part, at) => {
      if (at % 2 === 0) return part;
      return part.startsWith(prefix) ? (slots[part.slice(prefix.length)] ?? "") : markOf(part);
    })
    .join("");

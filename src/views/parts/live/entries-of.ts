/** Fills the entries of a live blog with what the archive knows, and says where each of them stands. */
import type { EntryBlock } from "../../../desk/blocks.ts";
import { entryPeriod } from "../../../paper/live-entry.ts";
import { blocksOf } from "../../blocks/blocks-of.ts";
import type { Href } from "../../../paper/href.ts";
import { hrefTo, type ViewContext } from "../../context.ts";
import type { EntryView } from "./entry.ts";
import { updatesPath } from "../../../paper/addresses/page-addresses.ts";
import { timeView } from "../times.ts";

/** @param article the live blog's id */
export function entriesOf(article: string, entries: readonly EntryBlock[], context: ViewContext): EntryView[] {
  const { now, paper } = context.archive;
  return entries.map(({ id, at, headline, key, blocks }): EntryView => ({
    id,
    path: entryHref(article, id, context),
    at: timeView(at, paper),
    headline,
    key,
    ...(at > now && { held: true }),
    blocks: blocksOf(blocks, context),
  }));
}

/** An entry's permanent address. */
export const entryHref = (article: string, id: string, context: ViewContext): Href =>
  hrefTo(context, `${updatesPath(article, entryPeriod(id))}#${id}`);

/** All blocks that stand on a page: those of its text, and those of a live blog's entries below it. */
import type { BlockView } from "./block.ts";
import type { LiveView } from "../parts/live-of.ts";
import type { PageView } from "../kinds.ts";

/** What a live blog’s own page has of its entries. */
export const entriesOn = (live: LiveView | undefined) =>
  live ? [...(live.pinned ? [live.pinned] : []), ...live.entries] : [];

export function blocksOn(view: PageView): BlockView[] {
  const entries = view.template === "updates" ? view.entries : view.template === "article" ? entriesOn(view.live) : [];
  return [...("blocks" in view ? view.blocks : []), ...entries.flatMap(({ blocks }) => blocks)];
}

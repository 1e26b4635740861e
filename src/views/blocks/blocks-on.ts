/** All blocks that stand on a page: those of its text, and those of a live blog's entries below it. */
import type { BlockView } from "./block.ts";
import { entriesOn } from "../parts/live/live-of.ts";
import type { PageView } from "../kinds.ts";

export function blocksOn(view: PageView): BlockView[] {
  const entries = view.template === "updates" ? view.entries : view.template === "article" ? entriesOn(view.live) : [];
  return [...("blocks" in view ? view.blocks : []), ...entries.flatMap(({ blocks }) => blocks)];
}

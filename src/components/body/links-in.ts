/** The addresses that a body links to, in the order in which they stand there: on paper each link has its number. Links within the page have none. */
import type { BlockView } from "../../views/blocks/block.ts";

export function linksIn(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "fact-box") return linksIn(block.blocks);
    // Notes keep their own numbers, and what stands in frames of its own says where it is from.
    return block.type === "prose" || block.type === "note"
      ? block.links.flatMap(({ href }) => (href === "" || href.startsWith("#") ? [] : href))
      : [];
  });
}

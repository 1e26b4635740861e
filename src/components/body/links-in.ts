/** The addresses that a body links to, in the order in which they stand there: on paper each link has its number. Links within the page have none. */
import type { BlockView } from "../../views/blocks/block.ts";

export function linksIn(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "fact-box":
        return linksIn(block.blocks);
      case "prose":
      case "note":
        return block.links.flatMap(({ href }) => (href === "" || href.startsWith("#") ? [] : href));
      // Notes keep their own numbers, and what stands in frames of its own says where it is from.
      case "figure":
      case "gallery":
      case "pull-quote":
      case "footnotes":
      case "video":
      case "post":
      case "document":
      case "recording":
      case "contents":
      case "related":
        return [];
    }
  });
}

/** The addresses that a body links to, in the order in which they stand there: on paper each link has its number. */
import type { BlockView } from "../../views/blocks/block.ts";

export function linksIn(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "fact-box") return linksIn(block.blocks);
    // Notes keep their own numbers, and what stands in frames of its own says where it is from.
    return block.type === "prose" || block.type === "note" ? hrefsOf(block.html) : [];
  });
}

/** The sanitiser writes attributes in double quotes, and escapes in them what it must as `&#x…;`. Links within the page are none. */
function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"#][^"]*)"/g)].map(([, href = ""]) =>
    href.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

/** Lines that a program broke at a width, in paragraphs that mark each break: agencies' wires are written so. */
import type { Break, Paragraph, PhrasingContent, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";

/** Characters of a line that was broken by its width: no fewer, and no more. */
const [narrowest, widest] = [40, 90];

/** Joins such lines; what is broken otherwise, verse or an address, stays as it is. */
export function joinBrokenLines(tree: Root): void {
  for (const child of tree.children)
    if (child.type === "paragraph" && child.children.some(isBreak) && isBroken(child))
      child.children = child.children.map((part): PhrasingContent => (isBreak(part) ? space : part));
}

const space = { type: "text", value: " " } as const;

const isBreak = (node: PhrasingContent): node is Break => node.type === "break";

/** Whether all lines but the last are as wide as a program breaks them. */
function isBroken({ children }: Paragraph): boolean {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children)
    if (isBreak(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  const widths = lines.map((line) => plainText({ type: "paragraph", children: line }).trim().length);
  return widths.every((width, at) => width <= widest && (at === widths.length - 1 || width >= narrowest));
}

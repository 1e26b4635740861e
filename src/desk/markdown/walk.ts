/** Visits every node of a tree in reading order. Measured: the general visitors took a fifth of a conversion's time. */
import type { Nodes as HastNode } from "hast";
import type { Nodes as MdastNode } from "mdast";

export function walkMarkdown(node: MdastNode, enter: (node: MdastNode) => void): void {
  enter(node);
  if ("children" in node) for (const child of node.children) walkMarkdown(child, enter);
}

export function walkElements(
  node: HastNode,
  enter: (node: HastNode, parent: HastNode | undefined, at: number) => void,
  parent?: HastNode,
  at = 0,
): void {
  enter(node, parent, at);
  if ("children" in node) for (const [index, child] of node.children.entries()) walkElements(child, enter, node, index);
}

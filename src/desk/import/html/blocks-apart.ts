/** Boxes, galleries and videos stand by themselves or in a fact box. In a list, a quotation or another box they become plain text and links. */
import type { Nodes, Root, RootContent } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
import type { TakeNote } from "../story.ts";

export function blocksApart(tree: Root, note: TakeNote): Root {
  const plain = (node: Nodes, free: boolean): Nodes[] => {
    if (node.type === "leafDirective") return free ? [node] : asLink(node);
    if (!("children" in node)) return [node];
    const within = node.type === "containerDirective" && node.name === "fact-box" && free;
    const children = node.children.flatMap((child: Nodes) => plain(child, within));
    if (node.type !== "containerDirective" || free) return [withChildren(node, children)];
    note(`A box (${node.name}) stood in a list, a quotation or another box: its text stands there without it.`);
    const title = node.attributes?.["title"];
    return [...(title ? [paragraph({ type: "strong", children: [{ type: "text", value: title }] })] : []), ...children];
  };
  const asLink = (node: LeafDirective): Nodes[] => {
    note(
      `A ${node.name === "audio" ? "recording" : node.name} stood in a list, a quotation or a box: a link to it stands there.`,
    );
    const url = node.attributes?.["src"] ?? node.attributes?.["file"] ?? "";
    return [paragraph({ type: "link", url, children: [{ type: "text", value: node.attributes?.["title"] ?? url }] })];
  };
  return { ...tree, children: tree.children.flatMap((child) => plain(child, true)).filter(isContent) };
}

const paragraph = (child: Extract<RootContent, { type: "strong" | "link" }>): RootContent => ({
  type: "paragraph",
  children: [child],
});

const isContent = (node: Nodes): node is RootContent => node.type !== "root";

/** What takes the place of a block may stand where the block stood. */
function withChildren<N extends Nodes & { children: unknown[] }>(node: N, children: Nodes[]): N {
  return { ...node, children };
}

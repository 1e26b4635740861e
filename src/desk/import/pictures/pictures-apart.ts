/** Pictures stand by themselves: one in a sentence, a list or a quotation is moved out of it, before or after. */
import type { Image, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { TakeNote } from "../story.ts";

export function picturesApart(tree: Root, note: TakeNote): Root {
  return { ...tree, children: apart(tree.children, note) };
}

function apart(nodes: readonly RootContent[], note: TakeNote): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "containerDirective") {
      if (node.name === "gallery") return [node];
      if (node.name !== "fact-box") return movedOut(node, note, "a box");
      const children = apart(node.children, note).filter(
        (child) => child.type !== "footnoteDefinition" && child.type !== "definition" && isBlock(child),
      );
      return [{ ...node, children }];
    }
    if (node.type === "paragraph") return parted(node);
    if (node.type === "heading") {
      const pictures = picturesIn(node);
      return [...pictures, ...(emptied(node) ? [] : [withoutPictures(node)])];
    }
    return movedOut(node, note, node.type === "table" ? "a table" : node.type === "list" ? "a list" : "a quotation");
  });
}

const isBlock = (
  node: RootContent,
): node is Extract<
  RootContent,
  {
    type:
      | "paragraph"
      | "heading"
      | "list"
      | "table"
      | "blockquote"
      | "thematicBreak"
      | "code"
      | "html"
      | "containerDirective"
      | "leafDirective";
  }
> =>
  [
    "paragraph",
    "heading",
    "list",
    "table",
    "blockquote",
    "thematicBreak",
    "code",
    "html",
    "containerDirective",
    "leafDirective",
  ].includes(node.type);

/** A paragraph's pictures before it, each in a paragraph of its own; a link around a picture alone goes. */
function parted(paragraph: Paragraph): RootContent[] {
  const pictures = picturesIn(paragraph);
  if (pictures.length === 0) return [paragraph];
  return [...pictures, ...(emptied(paragraph) ? [] : [withoutPictures(paragraph)])];
}

function movedOut(node: RootContent, note: TakeNote, where: string): RootContent[] {
  const pictures = picturesIn(node);
  if (pictures.length === 0) return [node];
  note(`A picture stood in ${where}, where the paper has none: it was put behind.`);
  return [...(emptied(node) ? [] : [withoutPictures(node)]), ...pictures];
}

function picturesIn(node: Nodes): Paragraph[] {
  if (node.type === "image") return [{ type: "paragraph", children: [node] }];
  return "children" in node ? node.children.flatMap((child) => picturesIn(child)) : [];
}

const emptied = (node: Nodes): boolean => plainText(node, { includeImageAlt: false }).trim() === "";

function withoutPictures<N extends Nodes>(node: N): N {
  if (!("children" in node)) return node;
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === "image"
      ? []
      : child.type === "link" && emptied(child) && holdsPicture(child)
        ? []
        : [withoutPictures(child)],
  );
  return { ...node, children: trimmed(children) };
}

const holdsPicture = (node: Nodes): boolean =>
  node.type === "image" || ("children" in node && node.children.some(holdsPicture));

/** Breaks and spaces that stood beside a picture are left over at the ends. */
function trimmed(nodes: Nodes[]): Nodes[] {
  const isGap = (node: Nodes | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  let [from, to] = [0, nodes.length];
  while (from < to && isGap(nodes[from])) from++;
  while (to > from && isGap(nodes[to - 1])) to--;
  return nodes.slice(from, to);
}

/** The picture of a paragraph that holds nothing else. */
export function pictureAlone(node: RootContent | PhrasingContent | undefined): Image | undefined {
  if (node?.type !== "paragraph") return undefined;
  const [only, ...more] = node.children.filter(
    (child) => child.type !== "break" && !(child.type === "text" && child.value.trim() === ""),
  );
  return more.length === 0 && only?.type === "image" ? only : undefined;
}

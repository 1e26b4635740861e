/** Spaces stand outside of marked words: Markdown has no other place for them, and pages have them on either side of a mark. */
import type { Nodes, PhrasingContent, Root } from "mdast";
import { joined } from "./texts-joined.ts";

export function spacesOutside(tree: Root): void {
  settleWithin(tree);
}

function settleWithin(node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of node.children) settleWithin(child);
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell" && !isMarked(node)) return;
  if (node.children.some(isMarked)) node.children = joined(node.children.flatMap(apartFromSpaces));
}

const isMarked = (node: Nodes): node is Extract<PhrasingContent, { type: "emphasis" | "strong" | "delete" | "link" }> =>
  node.type === "emphasis" || node.type === "strong" || node.type === "delete" || node.type === "link";

function apartFromSpaces(node: PhrasingContent): PhrasingContent[] {
  if (!isMarked(node)) return [node];
  const before = takeSpace(node.children.at(0), /^[ \t\n]+/);
  const after = takeSpace(node.children.at(-1), /(?<![ \t\n])[ \t\n]+$/);
  node.children = node.children.filter((child) => child.type !== "text" || child.value !== "");
  return [...before, ...(node.children.length === 0 ? [] : [node]), ...after];
}

/** Cuts a text's space off. @returns it, as one space */
function takeSpace(node: PhrasingContent | undefined, space: RegExp): PhrasingContent[] {
  if (node?.type !== "text" || !space.test(node.value)) return [];
  node.value = node.value.replace(space, "");
  return [{ type: "text", value: " " }];
}

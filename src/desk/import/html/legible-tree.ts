/** Leaves in a body what can be seen: before it is written, since a sign that goes afterwards would bring together what was written apart. */
import type { Root } from "mdast";
import { legible } from "../../../paper/article.ts";
import { walkMarkdown } from "../../markdown/walk.ts";

const visible = (text: string): string => legible(text.toWellFormed());

export function makeLegible(tree: Root): void {
  walkMarkdown(tree, (node) => {
    if ("value" in node) node.value = visible(node.value);
    if ("url" in node) node.url = visible(node.url);
    if ("alt" in node && node.alt) node.alt = visible(node.alt);
    if ("title" in node && node.title) node.title = visible(node.title);
    if ("label" in node && node.label) node.label = visible(node.label);
  });
}

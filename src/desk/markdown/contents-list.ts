/** Fills the lists of contents that a body asks for with its headings, once these are set. */
import type { Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { legible } from "../../paper/article.ts";
import type { ContentsLine } from "../blocks.ts";
import type { BodyReport } from "./body-report.ts";
import { headingId } from "./heading-ids.ts";

export function fillContents(tree: Root, report: BodyReport): void {
  const lists = tree.children.flatMap((child) =>
    child.type === "newsBlock" && child.block.type === "contents" ? [{ node: child, block: child.block }] : [],
  );
  if (lists.length === 0) return;
  const lines = tree.children.flatMap((child): ContentsLine[] => {
    const id = child.type === "heading" ? headingId(child) : undefined;
    return child.type === "heading" && id !== undefined
      ? [{ id, words: legible(plainText(child, { includeHtml: false })).trim(), depth: child.depth <= 2 ? 2 : 3 }]
      : [];
  });
  for (const { node, block } of lists) {
    if (lines.length === 0)
      report.problem(
        node,
        "directive",
        "There is nothing to list: the article has no headings. Write some, or take `::contents` out.",
      );
    block.lines = lines;
  }
}

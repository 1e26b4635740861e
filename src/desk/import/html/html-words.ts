/** HTML in small pieces: a title with entities in it, a caption. */
import type { Nodes } from "hast";
import { fragmentTree } from "./html-tree.ts";

/** Elements that end a line; what stands in others runs on. */
const blocks = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "br",
  "dd",
  "div",
  "dl",
  "dt",
  "figcaption",
  "figure",
  "footer",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hr",
  "li",
  "main",
  "nav",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "td",
  "th",
  "tr",
  "ul",
]);
const unspoken = new Set(["script", "style", "template", "noscript", "svg", "head", "title"]);

/** The words of a tree in one line. */
export function wordsIn(node: Nodes | undefined): string {
  return (node ? gathered(node) : "").replace(/\s+/g, " ").trim();
}

function gathered(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node) || (node.type === "element" && unspoken.has(node.tagName))) return "";
  const text = node.children.map(gathered).join("");
  return node.type === "element" && blocks.has(node.tagName) ? ` ${text} ` : text;
}

/** The words of HTML that a field of another format holds; undefined where there are none. */
export function wordsOfHtml(html: string | undefined): string | undefined {
  if (!html) return undefined;
  // Parsing a line that has no markup would say the same.
  const text = /[<&]/.test(html) ? wordsIn(fragmentTree(html)) : html.replace(/\s+/g, " ").trim();
  return text || undefined;
}

/** Words for comparing: two ways of setting the same sentence are one. */
export const alike = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The text of another system's Markdown file as the tree that our Markdown is written from. It is made HTML first, as that
 * system makes it, since HTML may stand anywhere in it; then it is read like the body of a page.
 */
import type { Blockquote, Heading, ListItem, Root } from "mdast";
import { toHtml } from "hast-util-to-html";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { readForeignMarkdown } from "../../markdown/parse.ts";
import { walkMarkdown } from "../../markdown/walk.ts";
import { BeyondStory } from "../html/beyond-story.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import type { TakeNote } from "../story.ts";

const toElements = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();

/** @param line where the text begins in its file. @throws a `BeyondStory` */
export function foreignBody(markdown: string, line: number, note: TakeNote): Root {
  return bodyOfHtml(foreignHtml(markdown, line), undefined, note);
}

/** Its HTML, as the system makes it that the text was written for. @throws a `BeyondStory` */
export function foreignHtml(markdown: string, line: number): string {
  const tree = readForeignMarkdown(markdown);
  if ("message" in tree) throw new BeyondStory(`Line ${line + tree.line - 1}: ${tree.message}`);
  walkMarkdown(tree, (node) => {
    if (node.type === "blockquote") asNotice(node);
    if (node.type === "heading") withoutName(node);
    if (node.type === "listItem") tickedOff(node);
  });
  return toHtml(toElements.runSync(tree), { allowDangerousHtml: true });
}

/** Behind a heading a name for links may stand, and classes: `{#whats-next .wide}`. */
function withoutName({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type === "text") last.value = last.value.replace(/(?<!\s)\s*\{[#.][^{}]*\}\s*$/, "");
}

/** What is to be done, and what is: `[ ]` and `[x]` at the head of a point. */
function tickedOff({ children: [first] }: ListItem): void {
  const [text] = first?.type === "paragraph" ? first.children : [];
  if (text?.type === "text")
    text.value = text.value.replace(/^\[([ xX])\](?=\s)/, (_, mark: string) => (mark === " " ? "☐" : "☑"));
}

/** A quotation that begins with `[!note]` is a notice: its words stand in a box. */
function asNotice(quotation: Blockquote): void {
  const [first] = quotation.children;
  const [text] = first?.type === "paragraph" ? first.children : [];
  if (text?.type !== "text") return;
  const [mark, title] = /^\[!\w+\][+-]?[ \t]*([^\n]*)\n?/.exec(text.value) ?? [];
  if (mark === undefined || first?.type !== "paragraph") return;
  text.value = text.value.slice(mark.length);
  if (title)
    quotation.children.unshift({
      type: "paragraph",
      children: [{ type: "strong", children: [{ type: "text", value: title }] }],
    });
  quotation.data = { hName: "div", hProperties: { role: "note" } };
}

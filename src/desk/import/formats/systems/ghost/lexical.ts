/** The tree of Lexical, in which Ghost's editor keeps a post, as HTML. */
import { xmlEscaped } from "../../../../../paper/safe/xml-escaped.ts";
import type { Brought } from "../../../markdown/brought-matter.ts";
import { isGroup } from "../../../markdown/brought-matter.ts";
import type { TakeNote } from "../../../story.ts";
import { cardHtml } from "./cards.ts";
import { editorParts, groupsIn, textIn } from "./editor-parts.ts";

/** Lists within lists within quotations. */
const deepest = 20;

/** Marks by the bit that stands for each in a text's `format`. */
const marks = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
] as const;

/** @throws a `BeyondStory` */
export function htmlOfLexical(json: string, note: TakeNote): string {
  const { root } = editorParts(json);
  return isGroup(root) ? within(root, note, 0) : "";
}

const within = (node: Record<string, Brought>, note: TakeNote, depth: number): string =>
  depth > deepest
    ? ""
    : groupsIn(node["children"])
        .map((child) => nodeHtml(child, note, depth + 1))
        .join("");

function nodeHtml(node: Record<string, Brought>, note: TakeNote, depth: number): string {
  const kind = textIn(node["type"]).replace(/^extended-/, "");
  const inner = () => within(node, note, depth);
  switch (kind) {
    case "text":
    case "tk":
      return textHtml(node);
    case "linebreak":
      return "<br>";
    case "tab":
    case "zwnj":
      return " ";
    case "link":
    case "autolink":
    case "at-link":
      return `<a href="${xmlEscaped(textIn(node["url"]))}">${inner()}</a>`;
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading": {
      const tag = /^h[1-6]$/.exec(textIn(node["tag"]))?.[0] ?? "h2";
      return `<${tag}>${inner()}</${tag}>`;
    }
    case "quote":
    case "aside":
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case "list": {
      const tag = textIn(node["listType"]) === "number" ? "ol" : "ul";
      return `<${tag}>${inner()}</${tag}>`;
    }
    case "listitem":
      return `<li>${inner()}</li>`;
  }
  const card = cardHtml(kind, node, note);
  // What a later editor may have still holds text.
  return card ?? inner();
}

function textHtml(node: Record<string, Brought>): string {
  const format = Number(textIn(node["format"]));
  const tags = marks.filter(([bit]) => (format & bit) !== 0).map(([, tag]) => tag);
  const text = xmlEscaped(textIn(node["text"]));
  return tags.reduce((html, tag) => `<${tag}>${html}</${tag}>`, text);
}

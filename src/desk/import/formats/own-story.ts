/** What another paper of this program says alike in each of the forms in which it passes its stories on. */
import type { ElementContent, Nodes } from "hast";
import { decodedPart } from "../../../paper/safe/percent-decoded.ts";
import { bodyOfHtml } from "../html/body-of-html.ts";
import { wordsIn } from "../html/html-words.ts";
import { markdownOf } from "../html/markdown-of.ts";
import { momentOf } from "../moment-of.ts";
import type { Story } from "../story.ts";

/** A topic's name differs from language to language, and the last part of its address does not. */
export function ownTopic(name: string | undefined, address: string | undefined): string[] {
  const slug = /\/topics\/([^/]+)\/$/.exec(address ?? "")?.[1];
  const told = slug === undefined ? name : decodedPart(slug);
  return told === undefined ? [] : [told];
}

/** @param said as HTML */
export function ownCorrection(at: string | undefined, said: string | ElementContent[] = []): Story["corrections"] {
  const moment = momentOf(at);
  const text = markdownOf(bodyOfHtml(said, undefined, () => undefined))
    .trim()
    .replace(/\n+/g, " ");
  return moment !== undefined && text ? [{ at: moment, text }] : [];
}

/** Words with asterisks about those in italics. */
export function inAsterisks(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && (node.tagName === "em" || node.tagName === "i")) return `*${wordsIn(node)}*`;
  return node.children.map(inAsterisks).join("");
}

/** Which part of a foreign page is its story, as Mozilla’s Readability finds it: the reader’s view of Firefox. */
import { Readability } from "@mozilla/readability";
import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom";
import type { Root as MarkdownRoot } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { fragmentTree } from "./html-tree.ts";

/** What a browser’s view for readers shows of a page. */
export interface ReadersView {
  children: ElementContent[];
  byline?: string;
  published?: string;
}

/** Asked for when it is needed, and made once. @returns undefined where no story is found */
export function readersView(page: Root): () => ReadersView | undefined {
  let made: { view: ReadersView | undefined } | undefined;
  return () => (made ??= { view: viewOf(page) }).view;
}

function viewOf(page: Root): ReadersView | undefined {
  const { document } = parseHTML(toHtml(page));
  const read = new Readability(document, { keepClasses: true }).parse();
  if (!read?.content) return undefined;
  return {
    children: fragmentTree(read.content).children.filter((child) => child.type !== "doctype"),
    ...(read.byline && { byline: read.byline }),
    ...(read.publishedTime && { published: read.publishedTime }),
  };
}

/** Shares of words: what the one must have of the other, and how much more. */
const [leastShared, mostForeign] = [0.97, 0.05];

/** Whether two bodies hold the same words, but for a few. */
export function sayTheSame(one: MarkdownRoot, other: MarkdownRoot): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared >= others.length * leastShared && words.length - shared <= words.length * mostForeign;
}

/** Blocks are no part of one another’s words. */
const wordsOf = ({ children }: MarkdownRoot): string[] =>
  children
    .map((child) => plainText(child, { includeImageAlt: false }))
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Which part of a foreign page is its story, as Mozilla’s Readability finds it: the reader’s view of Firefox. Loaded where a
 * page is read: the two packages take as much memory as the rest of an import.
 */
import { Readability } from "@mozilla/readability";
import type { ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom";
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

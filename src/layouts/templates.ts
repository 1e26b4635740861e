/**
 * How the pages of each kind are set: one line for a kind. A page that readers see has its line in `components.ts` too,
 * which Astro reads; this file is read without it. A kind without a template does not compile.
 */
import type { PartnerFeed } from "../paper/passing-on/syndication.ts";
import type { BookSaid } from "../views/parts/book.ts";
import type { FeedSaid } from "../views/parts/feed.ts";
import type { LiteName, PageKey, PageName } from "../paper/page.ts";
import type { FileView, PageView, View, ViewOf } from "../views/kinds.ts";
import { article } from "./lite/article.ts";
import type { BytesOf } from "./lite/blocks.ts";
import type { Markup } from "./lite/html.ts";
import { archive, directory, front, list, older } from "./lite/lists.ts";
import { updates } from "./lite/live.ts";
import { corrections, history, redirect, standing } from "./lite/other-pages.ts";
import { bookFiles, type BookFile } from "./books/book-files.ts";
import { atom } from "./feeds/atom.ts";
import { feedStyle } from "./feeds/feed-style.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { opml } from "./feeds/opml.ts";
import { rss } from "./feeds/rss.ts";
import { aiTerms, miningReservation, robots } from "./robots.ts";
import { security } from "./security.ts";
import { newsSitemap, sitemap } from "./sitemap.ts";
import { markdown } from "./exchange/markdown.ts";
import { oembed } from "./exchange/oembed.ts";
import { jsonLines, ninjs } from "./exchange/ninjs.ts";
import { nitf } from "./exchange/nitf.ts";

/** Kinds of pages that readers see, and kinds of files. */
export type HtmlName = PageView["template"];
export type FileName = FileView["template"];

/** How a kind of file comes to be. */
export type FileTemplate<View> =
  /** Written from its view. */
  | { as: "text"; mediaType: string | ((view: View) => string); text: (view: View) => string }
  /** By Astro, with the scripts that it bundles. */
  | { as: "bundled" }
  /** From the content folder, as it is. */
  | { as: "copied" }
  /** The files of other pages, one after the other, as they are printed. */
  | { as: "joined"; mediaType: string }
  /** Put together from texts and pictures, once these are made. */
  | { as: "book"; book: (view: View) => Book }
  /** By Pagefind, in a folder of its own. */
  | { as: "index" };

/** The files of a book, and what they are told to be of. */
export interface Book {
  files: BookFile[];
  changed: string;
}

const book = {
  as: "book",
  book: (view: BookSaid): Book => ({ files: bookFiles(view), changed: view.changed }),
} as const;

/** A view as it is, but for the name of its template. */
const json = {
  as: "text",
  mediaType: "application/json",
  text: ({ template, ...said }: { template: string }) => `${JSON.stringify(said)}\n`,
} as const;

const jsonLinesType = "application/jsonl; charset=utf-8";

/** The formats of feeds. */
const feedFormats: Readonly<Record<PartnerFeed["format"], { mediaType: string; text: (feed: FeedSaid) => string }>> = {
  rss: { mediaType: "application/xml; charset=utf-8", text: rss },
  atom: { mediaType: "application/xml; charset=utf-8", text: atom },
  json: { mediaType: "application/feed+json", text: jsonFeed },
};

export const files: { readonly [Name in FileName]: FileTemplate<ViewOf<Name>> } = {
  feed: { as: "text", mediaType: feedFormats.rss.mediaType, text: rss },
  "atom-feed": { as: "text", mediaType: feedFormats.atom.mediaType, text: atom },
  "json-feed": { as: "text", mediaType: feedFormats.json.mediaType, text: jsonFeed },
  "partner-feed": {
    as: "text",
    mediaType: ({ format }) => feedFormats[format].mediaType,
    text: (view) => feedFormats[view.format].text(view),
  },
  "feed-list": { as: "text", mediaType: "text/x-opml; charset=utf-8", text: opml },
  ninjs: { as: "text", mediaType: "application/json", text: ninjs },
  nitf: { as: "text", mediaType: "application/xml; charset=utf-8", text: nitf },
  markdown: { as: "text", mediaType: "text/markdown; charset=utf-8", text: markdown },
  data: { as: "joined", mediaType: jsonLinesType },
  "day-data": { as: "text", mediaType: jsonLinesType, text: jsonLines },
  "data-list": json,
  "day-book": book,
  "thread-book": book,
  oembed: { as: "text", mediaType: "application/json", text: oembed },
  "feed-style": { as: "text", mediaType: "text/css; charset=utf-8", text: feedStyle },
  sitemap: { as: "text", mediaType: "application/xml; charset=utf-8", text: sitemap },
  "news-sitemap": { as: "text", mediaType: "application/xml; charset=utf-8", text: newsSitemap },
  robots: { as: "text", mediaType: "text/plain; charset=utf-8", text: robots },
  "ai-terms": { as: "text", mediaType: "application/rsl+xml; charset=utf-8", text: aiTerms },
  "mining-reservation": { as: "text", mediaType: "application/json", text: miningReservation },
  security: { as: "text", mediaType: "text/plain; charset=utf-8", text: security },
  "updates-list": json,
  manifest: json,
  "preview-note": json,
  "offline-worker": { as: "bundled" },
  document: { as: "copied" },
  search: { as: "index" },
  "search-program": { as: "index" },
  "search-list": { as: "index" },
};

/** What stands between head and foot of a page of the lite edition. */
export const lite: { readonly [Name in LiteName]: (view: ViewOf<Name>, bytesOf: BytesOf) => Markup } = {
  front,
  article,
  history,
  updates,
  list,
  older,
  archive,
  corrections,
  directory,
  standing,
  redirect,
};

const isFile = (name: PageName): name is FileName => Object.hasOwn(files, name);

/** How a page comes to be. */
export const settingOf = ({ page }: PageKey): "html" | FileTemplate<never>["as"] =>
  page !== "lite" && isFile(page) ? files[page].as : "html";

/** A file that is written from its view; undefined where it comes to be in another way. */
export function fileText<Name extends FileName>(
  name: Name,
  view: ViewOf<Name>,
): { text: string; mediaType: string } | undefined {
  const template: FileTemplate<ViewOf<Name>> = files[name];
  if (template.as !== "text") return undefined;
  const { mediaType } = template;
  return { text: template.text(view), mediaType: typeof mediaType === "string" ? mediaType : mediaType(view) };
}

/** A file that is joined of others: of which, as its view says, and what it is; undefined where it comes to be in another way. */
export function joinedFile(view: View): { of: readonly PageKey[]; mediaType: string } | undefined {
  if (!("joins" in view)) return undefined;
  const template = files[view.template];
  return template.as === "joined" ? { of: view.joins, mediaType: template.mediaType } : undefined;
}

/** A book that is made of its view; undefined where the view is of no book. */
export const bookIn = (view: View): Book | undefined =>
  view.template === "day-book" || view.template === "thread-book" ? book.book(view) : undefined;

/** @param name of the view's template */
export const liteMain = <Name extends LiteName>(name: Name, view: ViewOf<Name>, bytesOf: BytesOf): Markup =>
  lite[name](view, bytesOf);

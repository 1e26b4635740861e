/**
 * Where each kind of page stands: its address is written and read here, and nowhere else. Links are checked by the same
 * file that makes the addresses they lead to, and no section can be named like a page.
 */
import { exchangeAddresses } from "./exchange-addresses.ts";
import {
  inFull,
  inFullOnly,
  ofPaper,
  ofPaperOnly,
  only,
  reading,
  type Address,
  type ContentName,
  type InEdition,
} from "./address-forms.ts";
import { ofArticle } from "./of-article.ts";
import { formerPath, formerSource } from "./former-address.ts";
import { articlePath, standingPath } from "./address.ts";
import {
  atomFeedPath,
  feedListPath,
  feedStylePath,
  feedPath,
  jsonFeedPath,
  listAt,
  listPath,
  partnerFeedPath,
  type AddressBook,
  type FeedList,
  type ReaderList,
} from "./list-addresses.ts";

/** What there is a list of names of. */
export type DirectoryKind = (typeof directoryKinds)[number];
export const directoryKinds = ["topics", "authors", "threads"] as const;

/** The archive's page for a year (`2026`), a month (`2026-11`), a day (`2026-11-24`), or all of it (empty). */
export const archivePath = (period: string): string =>
  period ? `/archive/${period.replaceAll("-", "/")}/` : "/archive/";

export const correctionsPath = (month: string): string =>
  month ? `/corrections/${month.replace("-", "/")}/` : "/corrections/";

/** A page of a live blog's old entries. @param period a day and the hour at which its quarter begins: `2026-11-12-18` */
export const updatesPath = (id: string, period: string): string => `${articlePath(id)}updates/${period}/`;

/** The feeds of one format. @param name that they take at the root */
function feeds(name: string, pathTo: (of: FeedList) => string) {
  return {
    ...inFullOnly,
    takes: [name],
    path: ({ of }: InEdition & { of: FeedList }) => pathTo(of),
    parse: (path: string, book: AddressBook): { of: FeedList } | undefined => {
      if (path === pathTo("")) return { of: "" };
      const [, page = "", file = ""] = /^(\/.*\/)([^/]+)$/.exec(path) ?? [];
      const list = pathTo("") === `/${file}` ? listAt(page, book) : undefined;
      return list && { of: list };
    },
  };
}

export const addresses = {
  front: only("/", { ...inFull, takes: [] }),
  article: { ...ofPaper, ...ofArticle("") },
  /** How an article was changed after publication. */
  history: { ...ofPaper, ...ofArticle("history/") },
  /** An article in the forms in which others may print it again. */
  republish: { ...ofPaperOnly, ...ofArticle("republish/") },
  /** Old entries of a live blog, of a quarter of a day: `2026-11-12-18`. */
  updates: {
    ...ofPaper,
    takes: [],
    path: ({ id, period }: { id: string; period: string }) => updatesPath(id, period),
    parse: reading(/^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/updates\/(\d{4}-\d{2}-\d{2}-\d{2})\/$/, (id, period) => ({
      id,
      period,
    })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "article", name }),
  },
  /** The newest entries of a live blog, for its open pages to ask after. */
  "updates-list": { ...ofPaperOnly, ...ofArticle("updates.json") },
  ...exchangeAddresses,
  list: {
    ...inFull,
    takes: ["opinion", "live"],
    path: ({ list }: InEdition & { list: ReaderList }) => listPath(list),
    parse: (path: string, book: AddressBook) => {
      const list = listAt(path, book);
      return list && { list };
    },
    file: ({ list }: { list: ReaderList }): ContentName | undefined => {
      const [kind, name = ""] = list.split(":");
      return kind === "topic" || kind === "author" || kind === "thread" ? { kind, name } : undefined;
    },
  },
  /** A page of a list's older stories: 1 holds the oldest. */
  older: {
    ...inFull,
    takes: [],
    path: ({ list, number }: InEdition & { list: ReaderList; number: number }) => `${listPath(list)}${number}/`,
    parse: (path: string, book: AddressBook) => {
      const [, front = "", number = ""] = /^(\/.+\/)([1-9]\d*)\/$/.exec(path) ?? [];
      const list = listAt(front, book);
      return list && { list, number: Number(number) };
    },
  },
  archive: {
    ...inFull,
    takes: ["archive"],
    path: ({ period }: InEdition & { period: string }) => archivePath(period),
    parse: reading(/^\/archive\/(?:(\d{4}(?:\/\d{2}){0,2})\/)?$/, (period) => ({
      period: period.replaceAll("/", "-"),
    })),
  },
  /** `month` is `2026-11`; empty for the newest corrections. */
  corrections: {
    ...inFull,
    takes: ["corrections"],
    path: ({ month }: InEdition & { month: string }) => correctionsPath(month),
    parse: reading(/^\/corrections\/(?:(\d{4}\/\d{2})\/)?$/, (month) => ({ month: month.replace("/", "-") })),
  },
  directory: {
    ...inFull,
    takes: directoryKinds,
    path: ({ of }: InEdition & { of: DirectoryKind }) => `/${of}/`,
    parse: (path: string) => {
      const of = directoryKinds.find((kind) => path === `/${kind}/`);
      return of && { of };
    },
  },
  /** What a server answers with where there is no page. */
  "not-found": only("/404.html", { ...inFullOnly, takes: ["404"] }),
  feed: feeds("feed", feedPath),
  "atom-feed": feeds("atom", atomFeedPath),
  "json-feed": feeds("feed", jsonFeedPath),
  "partner-feed": {
    ...inFullOnly,
    takes: ["feeds"],
    path: ({ id, ending }: InEdition & { id: string; ending: "xml" | "json" }) => partnerFeedPath(id, ending),
    parse: (path: string): { id: string; ending: "xml" | "json" } | undefined => {
      const [, id, ending] = /^\/feeds\/([^/.]+)\.(xml|json)$/.exec(path) ?? [];
      return id !== undefined && (ending === "xml" || ending === "json") ? { id, ending } : undefined;
    },
  },
  /** All feeds, for programs that read them. */
  "feed-list": only(feedListPath, { ...inFullOnly, takes: ["feeds"] }),
  /** Who opens a feed in a browser reads what it is, and what stands in it. */
  "feed-style": only(feedStylePath, { ...inFullOnly, takes: ["feeds"] }),
  /** A month's (`2026-11`), that of all pages but articles (`pages`), or the list of them all (empty). */
  sitemap: {
    ...inFullOnly,
    takes: ["sitemap"],
    path: ({ part }: InEdition & { part: string }) => (part ? `/sitemap-${part}.xml` : "/sitemap.xml"),
    parse: reading(/^\/sitemap(?:-(pages|\d{4}-\d{2}))?\.xml$/, (part) => ({ part })),
  },
  /** The news of the last two days. */
  "news-sitemap": only("/sitemap-news.xml", { ...inFullOnly, takes: ["sitemap"] }),
  robots: only("/robots.txt", { ...ofPaperOnly, takes: [] }),
  /** What machines that learn, find and answer may do with the paper. */
  "ai-terms": only("/rsl.xml", { ...ofPaperOnly, takes: ["rsl"] }),
  "mining-reservation": only("/.well-known/tdmrep.json", { ...ofPaperOnly, takes: [] }),
  /** Whom to tell of a hole in the paper's machines. */
  security: only("/.well-known/security.txt", { ...ofPaperOnly, takes: [] }),
  /** Where readers search. */
  "search-page": only("/search/", { ...inFullOnly, takes: ["search"] }),
  /** A bundle of the search index, by its name: `en/2026/q3`. The index is of the whole paper, and cut by language. */
  search: {
    ...ofPaperOnly,
    takes: [],
    path: ({ bundle }: { bundle: string }) => `/search/${bundle}/`,
    parse: reading(/^\/search\/([^/]+\/\d{4}\/[^/]+)\/$/, (bundle) => ({ bundle })),
  },
  /** What searching needs once, whatever the number of bundles. */
  "search-program": only("/search/program/", { ...ofPaperOnly, takes: [] }),
  "search-list": only("/search/bundles.json", { ...ofPaperOnly, takes: [] }),
  document: {
    ...ofPaperOnly,
    takes: ["documents"],
    path: ({ name }: { name: string }) => `/documents/${name}`,
    parse: reading(/^\/documents\/([^/]+)$/, (name) => ({ name })),
    file: ({ name }: { name: string }): ContentName => ({ kind: "document", name }),
  },
  /** What a telephone is told that keeps the paper among its programs. */
  manifest: only("/manifest.json", { ...ofPaperOnly, takes: [] }),
  "preview-note": only("/preview.json", { ...ofPaperOnly, takes: [] }),
  /** What a reader has on the device. */
  saved: only("/saved/", { ...inFullOnly, takes: ["saved"] }),
  /** The program that keeps pages on readers' devices, or takes itself away from there. */
  "offline-worker": only("/sw.js", { ...ofPaperOnly, takes: [] }),
  /** About, contact, corrections policy: any name that is nobody else's. */
  standing: {
    ...inFull,
    takes: [],
    path: ({ id }: InEdition & { id: string }) => standingPath(id),
    parse: reading(/^\/([^/]+)\/$/, (id) => ({ id })),
    file: ({ id: name }: { id: string }): ContentName => ({ kind: "page", name }),
  },
  /** An address that an article used to have: where another page stands now, it is that page's. */
  redirect: {
    ...ofPaper,
    takes: [],
    path: ({ source }: { source: string }) => formerPath(source) ?? "/",
    parse: (path: string) => {
      const source = path.endsWith("/") ? formerSource(path) : undefined;
      return source !== undefined && formerPath(source) === path ? { source } : undefined;
    },
  },
} satisfies Record<
  string,
  Omit<Address<never>, "parse"> & { parse: (path: string, book: AddressBook) => object | undefined }
>;

export type Addresses = typeof addresses;

const all: readonly Pick<Address<never>, "takes" | "lite">[] = Object.values(addresses);

/** The folder of the form editor, at the root of the site. */
const formEditor = "desk";

/** Names at the root of the site that no section and no standing page can have: those of pages, and of what is no page. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...all.flatMap(({ takes }) => takes),
  formEditor,
  "lite",
  "photos",
  "_astro",
  "index",
  "500",
]);

/** Those of them, in whatever edition, below which nothing is of the lite edition. */
export const namesInFullOnly: ReadonlySet<string> = new Set([
  ...all.flatMap(({ takes, lite }) => (lite ? [] : takes)),
  formEditor,
]);

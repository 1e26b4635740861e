/** The pages that a paper can have, each named by the little that tells it from the others. */
import { articlePath, authorPath, sectionPath, standingPath, threadPath, topicPath } from "../paper/address.ts";
import { editionPrefix } from "../paper/edition.ts";

export type PageKey =
  | (PageOfEdition & { edition?: string })
  | { page: "article"; id: string }
  | { page: "history"; id: string }
  /** Old entries of a live blog, of a quarter of a day: `2026-11-12-18`. */
  | { page: "updates"; id: string; period: string }
  /** The newest entries of a live blog, for its open pages to ask after. */
  | { page: "updates-list"; id: string }
  | { page: "redirect"; source: string }
  | { page: "robots" }
  /** A bundle of the search index, by its name: `en/2026/q3`. The index is of the whole paper, and cut by language. */
  | { page: "search"; bundle: string }
  | { page: "search-program" }
  | { page: "search-list" }
  | { page: "document"; name: string }
  | { page: "preview-note" }
  /** Another page as the lite edition has it. */
  | { page: "lite"; of: PageKey }
  /** The program that keeps pages on readers' devices, or takes itself away from there. */
  | { page: "offline-worker" };

/** A page that each edition has one of; the first edition's have no `edition` in their key. */
export type PageOfEdition =
  | { page: "front" }
  | { page: "list"; list: ReaderList }
  | { page: "older"; list: ReaderList; number: number }
  | { page: "archive"; period: string }
  /** `month` is `2026-11`; empty for the newest corrections. */
  | { page: "corrections"; month: string }
  | { page: "standing"; id: string }
  | { page: "directory"; of: DirectoryKind }
  | { page: "not-found" }
  | { page: "feed"; section: string }
  | { page: "sitemap"; part: string }
  /** Where readers search. */
  | { page: "search-page" }
  /** What a reader has on the device. */
  | { page: "saved" };

/** What there is a list of names of. */
export type DirectoryKind = "topics" | "authors" | "threads";

/** A list that readers can leaf through, by its name in the archive. */
export type ReaderList = `section:${string}` | `topic:${string}` | `author:${string}` | `thread:${string}` | "kind:opinion" | "kind:live";

/** A list's first page. */
export function listPath(list: ReaderList): string {
  const [kind, id = ""] = list.split(":");
  switch (kind) {
    case "section":
      return sectionPath(id);
    case "topic":
      return topicPath(id);
    case "author":
      return authorPath(id);
    case "thread":
      return threadPath(id);
    default:
      return `/${id}/`;
  }
}

/** The archive's page for a year (`2026`), a month (`2026-11`), a day (`2026-11-24`), or all of it (empty). */
export const archivePath = (period: string): string => (period ? `/archive/${period.replaceAll("-", "/")}/` : "/archive/");

export const correctionsPath = (month: string): string => (month ? `/corrections/${month.replace("-", "/")}/` : "/corrections/");

/** How an article was changed after publication. */
export const historyPath = (id: string): string => `${articlePath(id)}history/`;

/** A page of the lite edition, which stands as a whole below a folder of its own: `/lite/ar/topics/`. @param path of the full page */
export const litePath = (path: string): string => `/lite${path}`;

/** A page of a live blog's old entries. @param period a day and the hour at which its quarter begins: `2026-11-12-18` */
export const updatesPath = (id: string, period: string): string => `${articlePath(id)}updates/${period}/`;

/** Where the open page of a live blog learns what is new. */
export const updatesListPath = (id: string): string => `${articlePath(id)}updates.json`;

export const feedPath = (section: string): string => (section ? `/${section}/feed.xml` : "/feed.xml");

/** Whether a page is one of many in its kind, one for each edition. */
export function isOfEdition(key: PageKey): key is PageOfEdition & { edition?: string } {
  return !["article", "history", "redirect", "robots", "search", "search-program", "search-list", "document", "preview-note", "lite", "offline-worker", "updates", "updates-list"].includes(key.page);
}

/** The key of the same page in an edition. @param edition its name; empty for the first */
export const keyOfEdition = (edition: string, key: PageOfEdition): PageKey => (edition ? { ...key, edition } : key);

/** The one address of a page. An article has that of its file, whatever its language. */
export function pathOf(key: PageKey): string {
  return (isOfEdition(key) ? editionPrefix(key.edition) : "") + pathWithin(key);
}

function pathWithin(key: PageKey): string {
  switch (key.page) {
    case "front":
      return "/";
    case "article":
      return articlePath(key.id);
    case "history":
      return historyPath(key.id);
    case "updates":
      return updatesPath(key.id, key.period);
    case "updates-list":
      return updatesListPath(key.id);
    case "list":
      return listPath(key.list);
    case "older":
      return `${listPath(key.list)}${key.number}/`;
    case "archive":
      return archivePath(key.period);
    case "corrections":
      return correctionsPath(key.month);
    case "standing":
      return standingPath(key.id);
    case "directory":
      return `/${key.of}/`;
    case "not-found":
      return "/404.html";
    case "redirect":
      return articlePath(key.source);
    case "feed":
      return feedPath(key.section);
    case "sitemap":
      return key.part ? `/sitemap-${key.part}.xml` : "/sitemap.xml";
    case "robots":
      return "/robots.txt";
    case "search-page":
      return "/search/";
    case "search":
      return `/search/${key.bundle}/`;
    case "search-program":
      return "/search/program/";
    case "search-list":
      return "/search/bundles.json";
    case "document":
      return `/documents/${key.name}`;
    case "preview-note":
      return "/preview.json";
    case "lite":
      return litePath(pathOf(key.of));
    case "saved":
      return "/saved/";
    case "offline-worker":
      return "/sw.js";
  }
}

/** Which pages the paper has: all of them, or those that a change can have brought into being. */
import type { Archive } from "../archive/archive.ts";
import { editionOfName } from "../paper/edition.ts";
import { keyOfEdition, type PageKey, type PageOfEdition } from "../paper/page.ts";
import type { ReaderList } from "../paper/page-addresses.ts";
import { allBundles, bundlesAbout } from "../views/search-bundles.ts";

/** Every page of the paper, one by one. */
export function* allPages(archive: Archive): Generator<PageKey> {
  yield { page: "robots" };
  yield { page: "search-program" };
  yield { page: "search-list" };
  yield { page: "offline-worker" };
  yield { page: "sitemap", part: "" };
  for (const id of archive.articleIds()) yield { page: "article", id };
  for (const id of archive.articlesWithVersions()) yield { page: "history", id };
  for (const id of archive.liveBlogs()) yield* pagesOfLiveBlog(id, archive);
  for (const source of archive.redirectSources()) yield { page: "redirect", source };
  for (const name of archive.documents()) yield { page: "document", name };
  for (const { name } of allBundles(archive)) yield { page: "search", bundle: name };
  for (const edition of archive.editions) for (const page of pagesOfEdition(edition)) yield keyOfEdition(edition.paper.edition, page);
}

function* pagesOfLiveBlog(id: string, archive: Archive): Generator<PageKey> {
  yield { page: "updates-list", id };
  for (const period of archive.livePeriods(id)) yield { page: "updates", id, period };
}

function* pagesOfEdition(archive: Archive): Generator<PageOfEdition> {
  yield* fixedPages(archive);
  for (const list of readerLists(archive)) {
    yield { page: "list", list };
    for (let number = 1; number <= archive.fullPages(list); number++) yield { page: "older", list, number };
  }
  for (const kind of ["year:", "month:", "day:"]) for (const { name } of archive.lists(kind)) yield { page: "archive", period: name };
  for (const { name } of archive.lists("month:")) yield { page: "sitemap", part: name };
  for (const { name } of archive.lists("corrections:")) yield { page: "corrections", month: name };
  for (const id of archive.entries("page")) yield { page: "standing", id };
}

function* fixedPages(archive: Archive): Generator<PageOfEdition> {
  yield { page: "front" };
  yield { page: "archive", period: "" };
  yield { page: "corrections", month: "" };
  yield { page: "directory", of: "topics" };
  yield { page: "directory", of: "authors" };
  yield { page: "directory", of: "threads" };
  yield { page: "not-found" };
  yield { page: "sitemap", part: "pages" };
  yield { page: "search-page" };
  yield { page: "saved" };
  yield { page: "feed", section: "" };
  for (const { id } of archive.paper.sections) yield { page: "feed", section: id };
}

function* readerLists(archive: Archive): Generator<ReaderList> {
  for (const { id } of archive.paper.sections) yield `section:${id}`;
  for (const kind of ["topic", "author", "thread"] as const) {
    for (const id of new Set([...archive.entries(kind), ...archive.lists(`${kind}:`).map(({ name }) => name)])) yield `${kind}:${id}`;
  }
  yield "kind:opinion";
  yield "kind:live";
}

/** The pages that a changed fact can have brought into being. Those that were there already know what they read. */
export function* pagesOf(fact: string, ordinal: number, archive: Archive): Generator<PageKey> {
  const kind = fact.slice(0, fact.indexOf(":"));
  const whole = fact.slice(kind.length + 1);
  switch (kind) {
    case "article":
      yield { page: "article", id: whole };
      if (archive.hasVersions(whole)) yield { page: "history", id: whole };
      if (archive.card(whole)?.live) yield* pagesOfLiveBlog(whole, archive);
      break;
    case "history":
      yield { page: "history", id: whole };
      break;
    case "redirect":
      yield { page: "redirect", source: whole };
      break;
    case "document":
      yield { page: "document", name: whole };
      break;
    default: {
      const [, language = "", day = ""] = kind === "size" ? (/^language:([^:]+):(\d+-\d+-\d+)$/.exec(whole) ?? []) : [];
      if (language) for (const bundle of bundlesAbout(language, day, archive)) yield { page: "search", bundle };
      const { edition, name } = editionOfName(whole);
      const asked = archive.of(edition);
      if (asked) for (const page of pagesOfEditionOf(kind, name, ordinal, asked)) yield keyOfEdition(edition, page);
    }
  }
}

/** @param name without its edition */
function* pagesOfEditionOf(kind: string, name: string, ordinal: number, archive: Archive): Generator<PageOfEdition> {
  switch (kind) {
    case "page":
      yield { page: "standing", id: name };
      break;
    case "author":
    case "topic":
    case "thread":
      yield { page: "list", list: `${kind}:${name}` };
      break;
    case "older": {
      const list = readerList(name);
      if (!list) break;
      yield { page: "list", list };
      for (let number = ordinal; number <= archive.fullPages(list); number++) yield { page: "older", list, number };
      break;
    }
    case "size": {
      const [of, period = ""] = name.split(":");
      if (of === "year" || of === "month" || of === "day") yield { page: "archive", period };
      if (of === "month") yield { page: "sitemap", part: period };
      if (of === "corrections") yield { page: "corrections", month: period };
      break;
    }
  }
}

function readerList(name: string): ReaderList | undefined {
  const [kind, id = ""] = name.split(":");
  if (kind === "section" || kind === "topic" || kind === "author" || kind === "thread") return `${kind}:${id}`;
  return name === "kind:opinion" || name === "kind:live" ? name : undefined;
}

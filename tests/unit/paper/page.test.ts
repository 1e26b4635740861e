/** The addresses of pages: each is read as it is written, and no two pages have the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { editionsOf } from "../../../src/paper/edition.ts";
import {
  hasLite,
  isOfEdition,
  keyOfEdition,
  pageAt,
  pageNames,
  pathOf,
  type FullKey,
  type KeyOf,
  type PageKey,
  type PageName,
} from "../../../src/paper/page.ts";
import { directoryKinds, reservedNames } from "../../../src/paper/addresses/page-addresses.ts";
import { type FeedList, type ReaderList } from "../../../src/paper/addresses/list-addresses.ts";
import { paperSchema } from "../../../src/paper/paper.ts";

const sections = ["world", "sport", "2026"];
const paper = paperSchema.parse({
  name: "The Test",
  site: "https://t.example",
  timezone: "UTC",
  licence: "none",
  sections: sections.map((id) => ({ id, name: id })),
  editions: [{ language: "ar" }, { language: "pt-BR" }],
});
const editions = editionsOf(paper);

const word = fc.stringMatching(/^[\p{L}\p{N}]+$/u, { maxLength: 9 }).map((text) => text.normalize("NFC"));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("-"));
const free = name.filter(
  (id) => !reservedNames.has(id) && !sections.includes(id) && !editions.some(({ edition }) => edition === id),
);
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, "0"));
const day = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(1, 12), two(1, 31)).map((parts) => parts.join("-"));
const id = fc.tuple(day, name).map(([of, slug]) => `${of.replaceAll("-", "/")}/${slug}`);
const list = fc.oneof<fc.Arbitrary<ReaderList>[]>(
  fc.constantFrom("section:world", "section:sport", "kind:opinion", "kind:live"),
  name.map((of): ReaderList => `topic:${of}`),
  name.map((of): ReaderList => `author:${of}`),
  name.map((of): ReaderList => `thread:${of}`),
);

const feedOf = fc.oneof<fc.Arbitrary<FeedList>[]>(fc.constant(""), list);

/** Pages of each kind, whatever stands there. */
const keys: { [Name in PageName]: fc.Arbitrary<KeyOf<Name>> } = {
  front: fc.constant({ page: "front" }),
  article: id.map((of) => ({ page: "article", id: of })),
  history: id.map((of) => ({ page: "history", id: of })),
  updates: fc
    .tuple(id, day, fc.constantFrom("00", "06", "12", "18"))
    .map(([of, date, hour]) => ({ page: "updates", id: of, period: `${date}-${hour}` })),
  "updates-list": id.map((of) => ({ page: "updates-list", id: of })),
  republish: id.map((of) => ({ page: "republish", id: of })),
  oembed: id.map((of) => ({ page: "oembed", id: of })),
  ninjs: id.map((of) => ({ page: "ninjs", id: of })),
  nitf: id.map((of) => ({ page: "nitf", id: of })),
  markdown: id.map((of) => ({ page: "markdown", id: of })),
  data: day.map((of) => ({ page: "data", month: of.slice(0, 7) })),
  "day-data": day.map((of) => ({ page: "day-data", day: of })),
  "day-book": day.map((of) => ({ page: "day-book", day: of })),
  "thread-book": name.map((of) => ({ page: "thread-book", id: of })),
  "data-list": fc.constant({ page: "data-list" }),
  list: list.map((of) => ({ page: "list", list: of })),
  older: fc
    .tuple(list, fc.integer({ min: 1, max: 99_999 }))
    .map(([of, number]) => ({ page: "older", list: of, number })),
  archive: fc
    .tuple(day, fc.constantFrom(0, 4, 7, 10))
    .map(([of, letters]) => ({ page: "archive", period: of.slice(0, letters) })),
  corrections: fc
    .oneof(
      fc.constant(""),
      day.map((of) => of.slice(0, 7)),
    )
    .map((month) => ({ page: "corrections", month })),
  directory: fc.constantFrom(...directoryKinds).map((of) => ({ page: "directory", of })),
  "not-found": fc.constant({ page: "not-found" }),
  feed: feedOf.map((of) => ({ page: "feed", of })),
  "atom-feed": feedOf.map((of) => ({ page: "atom-feed", of })),
  "json-feed": feedOf.map((of) => ({ page: "json-feed", of })),
  "partner-feed": fc
    .tuple(name, fc.constantFrom("xml", "json"))
    .map(([of, ending]) => ({ page: "partner-feed", id: of, ending })),
  "feed-style": fc.constant({ page: "feed-style" }),
  "feed-list": fc.constant({ page: "feed-list" }),
  sitemap: fc
    .oneof(
      fc.constantFrom("", "pages"),
      day.map((of) => of.slice(0, 7)),
    )
    .map((part) => ({ page: "sitemap", part })),
  "news-sitemap": fc.constant({ page: "news-sitemap" }),
  robots: fc.constant({ page: "robots" }),
  "ai-terms": fc.constant({ page: "ai-terms" }),
  "mining-reservation": fc.constant({ page: "mining-reservation" }),
  security: fc.constant({ page: "security" }),
  "search-page": fc.constant({ page: "search-page" }),
  search: fc
    .tuple(fc.constantFrom("en", "ar"), fc.integer({ min: 1000, max: 9999 }), fc.constantFrom("all", "q3", "11-24.2"))
    .map((parts) => ({ page: "search", bundle: parts.join("/") })),
  "search-program": fc.constant({ page: "search-program" }),
  "search-list": fc.constant({ page: "search-list" }),
  document: fc.tuple(name, fc.constantFrom("pdf", "csv")).map((parts) => ({ page: "document", name: parts.join(".") })),
  manifest: fc.constant({ page: "manifest" }),
  "preview-note": fc.constant({ page: "preview-note" }),
  saved: fc.constant({ page: "saved" }),
  "offline-worker": fc.constant({ page: "offline-worker" }),
  redirect: id.map((source) => ({ page: "redirect", source })),
  standing: free.map((of) => ({ page: "standing", id: of })),
};

const anyKey: fc.Arbitrary<PageKey> = fc
  .tuple(
    fc.oneof(...pageNames.map((page): fc.Arbitrary<FullKey> => keys[page])),
    fc.constantFrom("", "ar", "pt-br"),
    fc.boolean(),
  )
  .map(([key, edition, lite]) => {
    const full = isOfEdition(key) ? keyOfEdition(edition, key) : key;
    return lite && hasLite(full) ? { page: "lite", of: full } : full;
  });

/** An address where an article stood is read as that of an article: whether one stands there now, the archive knows. */
function asRead(key: PageKey): PageKey {
  if (key.page === "lite") {
    const of = asRead(key.of);
    return hasLite(of) ? { page: "lite", of } : of;
  }
  return key.page === "redirect" ? { page: "article", id: key.source } : key;
}

test("an address is read as it was written, in every edition and in the lite one", () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(pageAt(pathOf(key), editions)).toEqual(asRead(key));
    }),
    { numRuns: 3000 },
  );
});

test("what is read of an address is written as that address", () => {
  const parts = fc.constantFrom(
    "lite",
    "ar",
    "world",
    "archive",
    "corrections",
    "2026",
    "11",
    "24",
    "updates",
    "history",
    "search",
    "feed.xml",
    "sitemap.xml",
    "sitemap-2026-11.xml",
    "topics",
    "x",
    "2",
    "0",
    "02",
    "robots.txt",
    "updates.json",
    "2026-11-12-18",
  );
  const paths = fc
    .tuple(fc.array(parts, { maxLength: 7 }), fc.boolean())
    .map(([names, ends]) => `/${names.join("/")}${ends && names.length > 0 ? "/" : ""}`);
  fc.assert(
    fc.property(paths, (path) => {
      const key = pageAt(path, editions);
      if (key) expect(pathOf(key)).toBe(path);
    }),
    { numRuns: 5000 },
  );
});

test("no section can be called like a page, and every name that a page takes is one", () => {
  for (const taken of [
    "archive",
    "topics",
    "authors",
    "threads",
    "corrections",
    "documents",
    "search",
    "saved",
    "lite",
    "desk",
    "opinion",
    "live",
    "404",
    "sitemap",
    "feed",
  ]) {
    expect(paperSchema.safeParse({ ...paper, sections: [{ id: taken, name: "X" }] }).success).toBe(false);
  }
  fc.assert(
    fc.property(anyKey, (key) => {
      const named =
        key.page === "standing" ||
        // Files of data, beside what a section called data has: many papers have one.
        key.page === "data" ||
        key.page === "day-data" ||
        ("of" in key && typeof key.of === "string" && key.of.startsWith("section:")) ||
        ("list" in key && key.list.startsWith("section:"));
      if (!isOfEdition(key) || key.page === "front" || named) return;
      const [, first = ""] = /^\/([^/.-]+)/.exec(pathOf({ ...key, edition: "" })) ?? [];
      expect(reservedNames).toContain(first);
    }),
    { numRuns: 2000 },
  );
});

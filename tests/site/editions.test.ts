/** The demonstration paper in its three languages, as `npm test` prints it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";
import { readPage, type Page } from "./html.ts";
import { readXml, type XmlElement } from "./xml.ts";

const site = "https://meridian.example";
const editions = ["", "/ar", "/fr"];
const pages = new Map<string, Page>();

/** The page's path: what its file is called, without `index.html`. */
const pathOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;

beforeAll(() => {
  for (const file of filesIn(siteFolder))
    if (file.endsWith(".html") && !file.startsWith("lite/")) pages.set(pathOf(file), readPage(join(siteFolder, file)));
});

const page = (path: string): Page => {
  const found = pages.get(path);
  if (!found) throw new Error(`There is no page at ${path}.`);
  return found;
};
const alternatesOf = (of: Page) =>
  of
    .all("link")
    .filter(({ attributes }) => attributes["hreflang"])
    .map(({ attributes }) => ({
      hreflang: attributes["hreflang"] ?? "",
      path: decodeURI((attributes["href"] ?? "").replace(site, "")),
    }));
const languageOf = (of: Page) => of.one("html").attributes["lang"] ?? "";
/** Not what stands below an article: its history, or the old entries of a live blog. */
const isArticle = (path: string) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path);
const isRedirect = (of: Page) => of.source.includes('http-equiv="refresh"');

test("each edition has all that a paper has", () => {
  for (const edition of editions) {
    for (const path of [
      "/",
      "/home/",
      "/world/",
      "/business/",
      "/science/",
      "/culture/",
      "/sport/",
      "/opinion/",
      "/topics/",
      "/authors/",
      "/topics/ports/",
      "/authors/idris-lowe/",
      "/archive/",
      "/archive/2026/11/",
      "/corrections/",
      "/about/",
      "/contact/",
      "/corrections-policy/",
      "/accessibility/",
      "/search/",
      "/threads/",
      "/threads/port-strike/",
      "/404.html",
    ])
      expect([...pages.keys()]).toContain(edition + path);
    for (const file of ["feed.xml", "home/feed.xml", "sitemap-pages.xml", "sitemap-2026-11.xml"])
      expect(statSync(join(siteFolder, edition, file)).size).toBeGreaterThan(50);
  }
});

test("eight articles or more are in each language, and each is a translation", () => {
  for (const language of ["ar", "fr"]) {
    const articles = [...pages].filter(
      ([path, of]) => isArticle(path) && languageOf(of) === language && !isRedirect(of),
    );
    expect(articles.length).toBeGreaterThanOrEqual(8);
    for (const [path, of] of articles)
      expect(
        alternatesOf(of).map(({ hreflang }) => hreflang),
        path,
      ).toEqual(["en", "ar", "fr", "x-default"]);
  }
});

test("what a page says of its languages, the pages there say of it", () => {
  let told = 0;
  for (const [path, of] of pages) {
    const alternates = alternatesOf(of);
    if (alternates.length === 0) continue;
    told++;
    expect(alternates.find((alternate) => alternate.hreflang === languageOf(of))?.path, path).toBe(path);
    expect(
      alternates.filter(({ hreflang }) => hreflang === "x-default"),
      path,
    ).toHaveLength(1);
    expect(new Set(alternates.map(({ hreflang }) => hreflang)).size, path).toBe(alternates.length);
    for (const alternate of alternates) {
      const there = page(alternate.path);
      expect(alternatesOf(there), `${path} and ${alternate.path}`).toEqual(alternates);
      if (alternate.hreflang !== "x-default") expect(languageOf(there), alternate.path).toBe(alternate.hreflang);
    }
  }
  expect(told).toBeGreaterThan(90);
});

test("every page leads to the other two editions: to itself there, or to as near a page as there is", () => {
  for (const [path, of] of pages) {
    const links = of.all(".editions a");
    expect(
      links.map(({ attributes }) => attributes["hreflang"]),
      path,
    ).toEqual(["en", "ar", "fr"].filter((language) => language !== languageOf(of)));
    for (const { attributes, text } of links) {
      const href = decodeURI(attributes["href"] ?? "");
      const there = page(href);
      expect(languageOf(there), `${path} to ${href}`).toBe(attributes["hreflang"]);
      const same = alternatesOf(of).some((alternate) => alternate.path === href);
      expect(attributes["rel"] === "alternate", `${path} to ${href}`).toBe(same);
      // That it is the front page is said.
      if (!same && /^\/(?:..\/)?$/.test(href)) expect(text, path).toMatch(/: ./);
    }
  }
});

test("an article without a translation leads to the front page, a day without stories to the archive", () => {
  const links = (path: string) =>
    page(path)
      .all(".editions a")
      .map(({ attributes }) => attributes["href"]);
  expect(links("/2026/11/19/salt-line/")).toEqual(["/ar/", "/fr/"]);
  expect(alternatesOf(page("/2026/11/19/salt-line/"))).toEqual([]);
  expect(links("/archive/2026/11/19/")).toEqual(["/ar/archive/", "/fr/archive/"]);
  expect(links("/fr/topics/ports/")).toEqual(["/topics/ports/", "/ar/topics/ports/"]);
});

test("a page is of one language, and runs in its direction", () => {
  for (const [path, of] of pages) {
    const { lang = "", dir } = of.one("html").attributes;
    const edition = /^\/(ar|fr)\//.exec(path)?.[1];
    if (edition || !/^\/\d{4}\//.test(path)) expect(lang, path).toBe(edition ?? "en");
    expect(dir, path).toBe(lang === "ar" ? "rtl" : "ltr");
    expect(lang, path).not.toContain("-u-");
  }
});

test("no page of an edition leads to a story of another", () => {
  for (const [path, of] of pages) {
    for (const { attributes } of ["main a", ".footer a", ".section-nav a"].flatMap(of.all)) {
      const href = decodeURI(attributes["href"] ?? "");
      if (!href.startsWith("/") || href.startsWith("/documents/")) continue;
      const there = pages.get(href.replace(/#.*$/, ""));
      if (there) expect(languageOf(there), `${path} to ${href}`).toBe(languageOf(of));
    }
  }
});

test("pages in Arabic say nothing in English, and their figures are Arabic", () => {
  const english = page("/").source;
  for (const word of ["Front page", "Latest", "Corrections", "Topics", "Related stories", "Published", "Archive"]) {
    if (["Corrections", "Archive", "Latest"].includes(word)) expect(english).toContain(word);
    for (const [path, of] of pages)
      if (languageOf(of) === "ar")
        expect(
          of
            .all("body")
            .map(({ text }) => text)
            .join(),
          path,
        ).not.toMatch(new RegExp(`\\b${word}\\b`));
  }
  expect(page("/ar/archive/2026/11/").all("h1")[0]?.text).toBe("نوفمبر ٢٠٢٦");
  for (const [path, of] of pages)
    if (languageOf(of) === "ar") for (const { text } of of.all("time")) expect(text, path).not.toMatch(/\d/);
  expect(page("/fr/archive/2026/11/").all("h1")[0]?.text).toBe("novembre 2026");
});

test("datelines, quotation marks and bylines are the language's own", () => {
  expect(page("/2026/11/24/accord-au-port/").all(".dateline")[0]?.text).toBe("HALMOUTH (Auvery) —");
  expect(page("/2026/11/24/اتفاق-ينهي-إضراب-الميناء/").all(".dateline")[0]?.text).toBe("هالموث، أوفري —");
  expect(page("/2026/11/24/accord-au-port/").source).toMatch(/«\u202fNous n’avons pas débrayé/);
  expect(page("/2026/11/24/اتفاق-ينهي-إضراب-الميناء/").source).toContain("«لم نخرج من أجل المال");
  for (const [path, of] of pages) {
    const prose = of
      .all(".prose, .standfirst, .headline")
      .map(({ text }) => text)
      .join("\n");
    if (languageOf(of) === "ar")
      expect(prose, path).not.toMatch(/\u0640(?=\p{Script=Arabic})(?!\p{N})|["“”]|\p{Script=Arabic}\s*[,;?]/u);
    if (languageOf(of) === "fr")
      expect(
        of
          .all(".prose, .standfirst, .headline")
          .map(({ raw }) => raw)
          .join("\n"),
        path,
      ).not.toMatch(/ [;:!?»]|« |["]/);
  }
});

const children = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);

test("feeds hold the stories of their edition, with its own words", () => {
  for (const [edition, language, name] of [
    ["", "en", "The Meridian"],
    ["/ar", "ar", "الميريديان"],
    ["/fr", "fr", "Le Méridien"],
  ] as const) {
    const [channel] = children(readXml(readFileSync(join(siteFolder, edition, "feed.xml"), "utf8")), "channel");
    if (!channel) throw new Error("no channel");
    expect([
      children(channel, "title")[0]?.text,
      children(channel, "language")[0]?.text,
      children(channel, "link")[0]?.text,
    ]).toEqual([name, language, `${site}${edition}/`]);
    const links = children(channel, "item").map((item) =>
      decodeURI(children(item, "link")[0]?.text ?? "").replace(site, ""),
    );
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const link of links) expect(languageOf(page(link)), link).toBe(language);
  }
});

test("sitemaps name every page once, with all its languages", () => {
  const index = children(readXml(readFileSync(join(siteFolder, "sitemap.xml"), "utf8")), "sitemap").map((sitemap) =>
    (children(sitemap, "loc")[0]?.text ?? "").replace(site, ""),
  );
  expect(index).toContain("/ar/sitemap-2026-11.xml");
  const named = new Map<string, { hreflang: string; path: string }[]>();
  // The stories of the last two days are named once more in a sitemap of their own.
  for (const file of index.filter((name) => !name.endsWith("sitemap-news.xml"))) {
    for (const url of children(readXml(readFileSync(join(siteFolder, file), "utf8")), "url")) {
      const path = decodeURI((children(url, "loc")[0]?.text ?? "").replace(site, ""));
      expect(named.has(path), path).toBe(false);
      named.set(
        path,
        children(url, "xhtml:link").map(({ attributes }) => ({
          hreflang: attributes["hreflang"] ?? "",
          path: decodeURI((attributes["href"] ?? "").replace(site, "")),
        })),
      );
    }
  }
  for (const [path, alternates] of named) expect(alternates, path).toEqual(alternatesOf(page(path)));
  const articles = [...pages].filter(([path, of]) => isArticle(path) && !isRedirect(of)).map(([path]) => path);
  expect(articles.filter((path) => !named.has(path))).toEqual([]);
});

describe("an address in Arabic script", () => {
  const path = "/2026/11/24/اتفاق-ينهي-إضراب-الميناء/";

  test("is a folder whose name is composed as Unicode's form C has it", () => {
    const names = readdirSync(join(siteFolder, "2026/11/24"));
    expect(names).toContain("اتفاق-ينهي-إضراب-الميناء");
    for (const name of names) expect(name).toBe(name.normalize("NFC"));
  });

  test("is encoded where machines read it, and where it is shared", () => {
    const encoded = site + encodeURI(path);
    const of = page(path);
    expect(of.all("link").find(({ attributes }) => attributes["rel"] === "canonical")?.attributes["href"]).toBe(
      encoded,
    );
    expect(of.all("meta").find(({ attributes }) => attributes["property"] === "og:url")?.attributes["content"]).toBe(
      encoded,
    );
    expect(readFileSync(join(siteFolder, "ar/feed.xml"), "utf8")).toContain(`<link>${encoded}</link>`);
    expect(readFileSync(join(siteFolder, "ar/sitemap-2026-11.xml"), "utf8")).toContain(`<loc>${encoded}</loc>`);
  });
});

test("a page in Arabic has fonts of 70 kB at most, and preloads no others", () => {
  const fonts = page("/ar/")
    .all("link")
    .filter(({ attributes }) => attributes["rel"] === "preload" && attributes["as"] === "font")
    .map(({ attributes }) => attributes["href"] ?? "");
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, file) => sum + statSync(join(siteFolder, file)).size, 0)).toBeLessThan(70_000);
  expect(page("/fr/").source.match(/rel="preload" as="font"/g)).toHaveLength(3);
});

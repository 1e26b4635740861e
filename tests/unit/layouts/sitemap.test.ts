/** Sitemaps: when each page last changed, the picture over each story, and what is news for two days. */
import { expect, test } from "vitest";
import { fileText } from "../../../src/layouts/templates.ts";
import type { PageKey } from "../../../src/paper/page.ts";
import { isPageView, viewOf } from "../../../src/views/view-of.ts";
import { smallPaper } from "../../built-site.ts";
import { readXml, type XmlElement } from "../../site/xml.ts";
import { noon, story, testPaper } from "../archive/newsroom.ts";
import { scene } from "../photos/pictures.ts";

const files = {
  "paper.yaml": `${smallPaper}editions: [{ language: fr, name: L’Essai }]\n`,
  "pages/about.md": "---\ntitle: About\n---\nUs.\n",
  "articles/2026/11/24-port.md": story({ headline: `'"A" <b> & ]]>'`, updated: "2026-11-24 08:00" }),
  "articles/2026/11/23-ferry.md": story({ headline: "Ferry", published: "2026-11-23 06:00", section: "home" }),
  "articles/2026/11/22-old.md": story({ headline: "Old", published: "2026-11-22 06:00" }),
  "articles/2026/11/24-later.md": story({ headline: "Later", published: "2026-11-24 23:00" }),
  "articles/2026/11/24-le-port.md": story({ headline: "Le port", language: "fr" }),
};

const printed = (key: PageKey, now = noon, more: Record<string, string | Uint8Array> = {}): Promise<XmlElement> =>
  testPaper({ ...files, ...more }).open(
    ({ archive }) => {
      const view = viewOf(key, { archive, site: "https://test.example", preview: false });
      if (!view || isPageView(view)) throw new Error("There is no such sitemap.");
      return readXml(fileText(view.template, view)?.text ?? "");
    },
    { now },
  );

const texts = (element: XmlElement, name: string): string[] =>
  element.name === name ? [element.text] : element.children.flatMap((child) => texts(child, name));

test("news are the stories of the last two days in the language of the edition, and leave as time goes by", async () => {
  const news = await printed({ page: "news-sitemap" });
  expect(texts(news, "loc")).toEqual([
    "https://test.example/2026/11/24/port/",
    "https://test.example/2026/11/23/ferry/",
  ]);
  expect(texts(news, "news:title")[0]).toBe("“A” <b> & ]]>");
  expect(texts(news, "news:publication_date")[0]).toBe("2026-11-24T06:30:00+01:00");
  expect([...new Set(texts(news, "news:language"))]).toEqual(["en"]);
  const french = await printed({ page: "news-sitemap", edition: "fr" });
  expect([texts(french, "news:name"), texts(french, "news:language"), texts(french, "loc")]).toEqual([
    ["L’Essai"],
    ["fr"],
    ["https://test.example/2026/11/24/le-port/"],
  ]);
  expect(texts(await printed({ page: "news-sitemap" }, noon + 24 * 3600), "loc")).toEqual([
    "https://test.example/2026/11/24/later/",
    "https://test.example/2026/11/24/port/",
  ]);
  expect(texts(await printed({ page: "news-sitemap" }, noon + 10 * 24 * 3600), "loc")).toEqual([]);
});

test("pages say when the newest of their stories last changed", async () => {
  const pages = await printed({ page: "sitemap", part: "pages" });
  const modified = new Map(
    pages.children.map((url) => [new URL(texts(url, "loc")[0] ?? "").pathname, texts(url, "lastmod")[0]]),
  );
  expect(modified.get("/")).toBe("2026-11-24T08:00:00+01:00");
  expect(modified.get("/home/")).toBe("2026-11-23T06:00:00+01:00");
  expect(modified.get("/archive/")).toBe("2026-11-24T08:00:00+01:00");
  // Nobody knows when a page was written that does not say so.
  expect(modified.get("/about/")).toBeUndefined();
  const said = await printed({ page: "sitemap", part: "pages" }, noon, {
    "pages/about.md": "---\ntitle: About\nupdated: 2026-11-20 09:00\n---\nText.\n",
  });
  const about = said.children.find((url) => texts(url, "loc")[0]?.endsWith("/about/"));
  expect(about && texts(about, "lastmod")).toEqual(["2026-11-20T09:00:00+01:00"]);
});

/** What the schema of sitemaps has of each page, once and in this order; what is of other vocabularies stands behind it. */
const ownElements = ["loc", "lastmod", "changefreq", "priority"];
/** W3C's profile of ISO 8601, as far as it is written here. */
const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;

test("each sitemap is as its schema has it: elements in order, whole addresses of one host, moments, and not too many", async () => {
  for (const part of ["", "pages", "2026-11"]) {
    const map = await printed({ page: "sitemap", part });
    expect(map.name).toBe(part === "" ? "sitemapindex" : "urlset");
    expect(map.children.length).toBeGreaterThan(0);
    expect(map.children.length).toBeLessThanOrEqual(50_000);
    for (const entry of map.children) {
      expect(entry.name).toBe(part === "" ? "sitemap" : "url");
      const names = entry.children.map(({ name }) => name);
      const own = names.filter((name) => !name.includes(":"));
      expect(own).toEqual(ownElements.filter((name) => own.includes(name)));
      expect(names.slice(0, own.length)).toEqual(own);
      const [location = ""] = texts(entry, "loc");
      expect([location.startsWith("https://test.example/"), location.length < 2048]).toEqual([true, true]);
      expect(new URL(location).href).toBe(location);
      for (const at of texts(entry, "lastmod")) expect(at).toMatch(moment);
    }
  }
});

test("stories have their pictures", async () => {
  const month = await printed({ page: "sitemap", part: "2026-11" }, noon, {
    "articles/2026/11/21-quay.md": story({
      headline: "Quay",
      published: "2026-11-21",
      photo: "\n  file: quay.jpg\n  alt: A quay.",
    }),
    "photos/quay.jpg": await scene(900, 600).jpeg().toBuffer(),
  });
  expect(texts(month, "image:loc")).toEqual([
    expect.stringMatching(/^https:\/\/test\.example\/photos\/quay-[\w-]+\.jpg$/),
  ]);
});

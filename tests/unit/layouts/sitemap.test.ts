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
  // Nobody knows when a page was written.
  expect(modified.get("/about/")).toBeUndefined();
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

/** Pages of the lite edition, from views with words that would be markup if they could. */
import { describe, expect, test } from "vitest";
import { plainBrand } from "../../../src/brand/brand-view.ts";
import { coloursScript } from "../../../src/layouts/lite/chosen-colours.ts";
import { litePage } from "../../../src/layouts/lite/lite-page.ts";
import type { BlockView } from "../../../src/views/blocks/block.ts";
import type { FrameView, TimeView } from "../../../src/views/parts/frame.ts";
import { hrefOf } from "../../../src/paper/href.ts";
import { fullPath, pathInLite } from "../../../src/paper/addresses/lite-path.ts";
import type { ArticleView } from "../../../src/views/kinds/article.ts";
import type { FigureView } from "../../../src/views/parts/pictures/picture.ts";
import { pageOf } from "../../site/html.ts";
import { said } from "../desk/markdown/body.ts";

const at = (path: string) => hrefOf("https://test.example", path);
const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;
const moment: TimeView = {
  iso: "2026-11-24T06:30:00+01:00",
  words: "24 November 2026, 06:30",
  date: "24 November 2026",
  day: "24 November 2026",
  clock: "06:30",
};

const { look, grounds } = plainBrand;

const frame: FrameView = {
  title: evil,
  description: evil,
  canonical: `https://test.example/2026/11/24/port/`,
  language: "en",
  lang: "en",
  direction: "ltr",
  editions: [],
  alternates: [],
  paper: { name: evil, home: at("/") },
  sections: [{ name: evil, path: at("/world/") }],
  search: { name: "Search", path: at("/search/") },
  icons: {
    favicon: at("/favicon.ico"),
    drawing: at("/icon.svg"),
    touch: at("/apple-touch-icon.png"),
    manifest: at("/manifest.webmanifest"),
  },
  lite: at("/lite/2026/11/24/port/"),
  full: at("/2026/11/24/port/"),
  footer: { pages: [{ name: evil, path: at("/archive/") }], feeds: [], social: [], licence: evil },
  brand: { look, grounds, stands: "centre", showsName: true, css: "", programLatin: true, programArabic: true },
  feeds: [],
  openGraph: { type: "article", locale: "en_GB", otherLocales: [], title: evil, description: evil },
  structuredData: [],
  noindex: false,
};

const figure: FigureView = {
  picture: {
    alt: evil,
    width: 1760,
    height: 1173,
    focus: { x: 5, y: 5 },
    tones: ["#111111", "#222222"],
    sources: [
      { type: "image/avif", candidates: [{ path: at("/photos/a-320.avif"), width: 320 }] },
      {
        type: "image/jpeg",
        candidates: [
          { path: at("/photos/a-720.jpg"), width: 720 },
          { path: at("/photos/a-1280.jpg"), width: 1280 },
        ],
      },
    ],
  },
  caption: evil,
  credit: evil,
};

const article: ArticleView = {
  template: "article",
  form: {},
  frame,
  kind: "news",
  kicker: { name: evil, path: at("/world/") },
  headline: evil,
  standfirst: evil,
  byline: [{ name: evil, path: at("/authors/a/"), role: evil }, { name: evil }],
  published: moment,
  updated: moment,
  lead: figure,
  corrections: [{ at: moment, ...said("It was [nine](/2026/11/20/quay/?a=1&b=2#end).") }],
  history: { path: at("/2026/11/24/port/history/"), times: 2 },
  topics: [{ name: evil, path: at("/topics/sea/") }],
  related: [],
  held: { reason: "scheduled", until: { ...moment, words: evil } },
  thread: {
    name: evil,
    path: at("/threads/a/"),
    soFar: [{ headline: evil, path: at("/2026/11/23/a/"), published: moment, standfirst: evil }],
    more: true,
    adds: evil,
    since: [],
  },
  blocks: [
    { type: "prose", ...said("HALDEN — Text.") },
    { type: "figure", figure },
    { type: "gallery", figures: [figure, figure] },
    { type: "pull-quote", ...said("Said."), by: evil },
    { type: "fact-box", title: evil, blocks: [{ type: "prose", ...said("- One.") }] },
    { type: "note", ...said("Note.") },
    { type: "video", src: "https://video.example/1", title: evil, by: evil },
    { type: "post", url: "https://post.example/1", by: evil, ...said("Posted.") },
    { type: "footnotes", ...said("1. Foot.") },
    { type: "document", path: at("/documents/a.pdf"), title: evil, format: "PDF", bytes: 120_000 },
  ] satisfies BlockView[],
};

const set = (view: ArticleView = article) =>
  pageOf(litePage(view, (path) => (path === "/photos/a-720.jpg" ? 84_321 : undefined)));

describe("a lite article", () => {
  test("sets a title in italics where its words stand, and not in the page’s title", () => {
    const page = litePage(
      { ...article, headline: "Nightfall <wins>", italics: { headline: [[0, 9]] } },
      () => undefined,
    );
    expect(page).toContain("<h1><em>Nightfall</em> &lt;wins&gt;</h1>");
  });

  test("shows every word of an editor as a word, wherever it stands", () => {
    const page = set();
    expect(page.all("script").map(({ raw }) => raw)).toEqual([coloursScript]);
    expect(page.all("img, iframe")).toEqual([]);
    for (const { attributes } of page.all("*"))
      expect(Object.keys(attributes).filter((name) => /^(?:on|style|src)/.test(name))).toEqual([]);
    expect(page.one("h1").text).toBe(evil);
    expect(page.source.split("&lt;script&gt;").length).toBeGreaterThan(25);
    for (const { attributes } of page.all("a"))
      expect(attributes["href"]).toMatch(/^(?:\/|#|https:\/\/(?:video|post)\.example\/)/);
  });

  test("has everything, in the order in which it is read", () => {
    const { text } = set().one("main");
    const inOrder = [
      "Scheduled for",
      evil,
      "By",
      "Published",
      "Updated",
      "Changed 2 times",
      "This article has been corrected",
      "Picture:",
      "84 kB",
      "HALDEN — Text.",
      "Said.",
      "One.",
      "A note to readers",
      "Watch the video",
      "Posted.",
      "See the post at post.example",
      "Notes",
      "Foot.",
      "PDF",
      "120 kB",
      "Corrections",
      "It was nine.",
      "Earlier parts",
      "New in this part:",
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at + words.length;
    }
  });

  test("leads to a picture of moderate size, and says how many bytes it has; to its alt text where there is no caption", () => {
    const link = set()
      .all("a")
      .find(({ attributes }) => attributes["href"]?.startsWith("/photos/"));
    expect(link).toMatchObject({ attributes: { href: "/photos/a-720.jpg" }, text: `Picture: ${evil}` });
    const bare = set({ ...article, lead: { picture: { ...figure.picture, alt: "Cranes." } } });
    expect(bare.one("main").text).toContain("Picture: Cranes. · 84 kB");
  });

  test("lets nothing in but its one style sheet and the reader's colours, and asks for no icon", () => {
    const { source, all } = set();
    const policy = all("meta").find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")
      ?.attributes["content"];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'$/,
    );
    expect(all("link").map(({ attributes }) => [attributes["rel"], attributes["href"]])).toEqual([
      ["canonical", frame.canonical],
      ["icon", "data:,"],
    ]);
    expect(source).not.toMatch(/url\(|@import|@font-face/);
  });

  test("costs below 4 kB beside what it says", () => {
    const plain = "x";
    const bare: ArticleView = {
      ...article,
      frame: {
        ...frame,
        title: plain,
        paper: { name: plain, home: at("/") },
        sections: [],
        footer: { pages: [], feeds: [], social: [], licence: plain },
      },
      blocks: [],
      corrections: [],
      topics: [],
      byline: [],
    };
    const { lead, thread, history, held, updated, ...least } = bare;
    expect(
      Buffer.byteLength(
        set({ ...least, headline: plain, standfirst: plain, kicker: { name: plain, path: at("/") } }).source,
      ),
    ).toBeLessThan(4000);
  });

  test("is not set where the paper has no lite edition", () => {
    const { full, ...without } = frame;
    expect(() => set({ ...article, frame: without })).toThrow(/no lite edition/);
  });
});

test("links lead to lite pages where there are any, and back", () => {
  const leads: Record<string, string> = {
    "/": "/lite/",
    "/ar/": "/lite/ar/",
    "/2026/11/24/port/#fn-1": "/lite/2026/11/24/port/#fn-1",
    "/ar/topics/sea/": "/lite/ar/topics/sea/",
    "/topics/search/": "/lite/topics/search/",
    "/world/2/": "/lite/world/2/",
    "/search/": "/search/",
    "/saved/": "/saved/",
    "/ar/saved/": "/ar/saved/",
    "/ar/search/?q=a": "/ar/search/?q=a",
    "/desk/": "/desk/",
    "/feed.xml": "/feed.xml",
    "/documents/a.pdf": "/documents/a.pdf",
    "/photos/a-720.jpg": "/photos/a-720.jpg",
    "//other.example/": "//other.example/",
    "https://other.example/": "https://other.example/",
    "#end": "#end",
    "mailto:desk@test.example": "mailto:desk@test.example",
  };
  for (const [from, to] of Object.entries(leads)) expect(pathInLite(from), from).toBe(to);
  expect(["/lite/", "/lite/ar/", "/world/", "/literature/"].map(fullPath)).toEqual([
    "/",
    "/ar/",
    "/world/",
    "/literature/",
  ]);
});

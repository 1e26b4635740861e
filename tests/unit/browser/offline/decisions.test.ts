/** What the worker decides: what a request is for, what may be kept, what makes room, which picture stands for which. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { answerInTime, patience } from "../../../../src/browser/offline/answers.ts";
import { askedFor, pageAddress } from "../../../../src/browser/offline/asked-for.ts";
import {
  asItWas,
  editionAt,
  editionOfLanguage,
  langOf,
  withNote,
  withNoteInStory,
} from "../../../../src/browser/offline/in-words.ts";
import { copyOf, keptSize, mayKeep, savedAt } from "../../../../src/browser/offline/kept-copy.ts";
import { picturesIn, standIn } from "../../../../src/browser/offline/same-picture.ts";
import { fontsIn, marksIn, scriptsIn } from "../../../../src/browser/offline/scripts-of.ts";
import { whatGoes } from "../../../../src/browser/offline/what-goes.ts";

const origin = "https://paper.example";

describe("a request", () => {
  const asked = (path: string, more: { method?: string; mode?: RequestMode; headers?: Record<string, string> } = {}) =>
    askedFor(
      {
        method: more.method ?? "GET",
        mode: more.mode ?? "no-cors",
        url: new URL(path, origin).href,
        headers: new Headers(more.headers),
      },
      `${origin}/`,
    );

  test("for a page is one, whether it is gone to or read on, with its slash or without", () => {
    expect(asked("/2026/11/24/port/", { mode: "navigate" })).toBe("page");
    expect(asked("/2026/11/24/port/", { mode: "cors" })).toBe("page");
    expect(asked("/world", { mode: "navigate" })).toBe("page");
    expect(asked("/ar/search/?q=port", { mode: "navigate" })).toBe("page");
    expect(asked("/", { mode: "navigate" })).toBe("page");
  });

  test("for what its name tells apart is one for a file", () => {
    expect(asked("/_astro/StoryTools.Ab12.js")).toBe("file");
    expect(asked("/_astro/newsreader.Ab12.woff2", { mode: "cors" })).toBe("file");
    expect(asked("/photos/port-1a2b3c4d5e-960.avif")).toBe("picture");
  });

  test("for anything else goes its own way", () => {
    for (const path of [
      "https://elsewhere.example/a/",
      "/desk/",
      "/desk/sveltia-cms.js",
      "/search/bundles.json",
      "/search/en/2026/q3/pagefind-entry.json",
      "/search/program/",
      "/2026/11/24/port/updates.json",
      "/feed.xml",
      "/robots.txt",
      "/sw.js",
      "/documents/sums.csv",
      "/icon.svg",
    ])
      expect(asked(path, { mode: "cors" }), path).toBeUndefined();
    expect(asked("/feed.xml", { mode: "navigate" })).toBeUndefined();
    expect(asked("/world/", { method: "POST" })).toBeUndefined();
    expect(asked("/photos/port-1a2b3c4d5e-960.avif", { headers: { Range: "bytes=0-1" } })).toBeUndefined();
  });

  test("to a paper that stands below a path is one below that path, and no other of its host", () => {
    const below = (path: string) =>
      askedFor({ method: "GET", mode: "navigate", url: origin + path, headers: new Headers() }, `${origin}/paper/`);
    expect(["/paper/", "/paper/world", "/paper/photos/a-1-960.avif", "/paper/_astro/a.js"].map(below)).toEqual([
      "page",
      "page",
      "picture",
      "file",
    ]);
    for (const path of [
      "/",
      "/world/",
      "/papers/world/",
      "/paper",
      "/photos/a-1-960.avif",
      "/paper/desk/",
      "/paper/sw.js",
    ])
      expect(below(path), path).toBeUndefined();
  });

  test("for a page is for the same page whatever is added to its address", () => {
    expect(pageAddress(`${origin}/world?utm_source=a#top`)).toBe(`${origin}/world/`);
    expect(pageAddress(`${origin}/search/?q=port`)).toBe(`${origin}/search/`);
  });
});

describe("an answer", () => {
  const answer = (more: Partial<Pick<Response, "status" | "type" | "redirected" | "headers">> = {}) =>
    mayKeep({
      status: 200,
      type: "basic",
      redirected: false,
      headers: new Headers({ "Cache-Control": "public, max-age=0" }),
      ...more,
    });

  test("is kept only where it is whole, the paper's own, where it was asked for, and not forbidden", () => {
    expect(answer()).toBe(true);
    expect(answer({ status: 206 })).toBe(false);
    expect(answer({ status: 500 })).toBe(false);
    expect(answer({ type: "opaque" })).toBe(false);
    expect(answer({ type: "cors" })).toBe(false);
    expect(answer({ redirected: true })).toBe(false);
    expect(answer({ headers: new Headers({ "Cache-Control": "private, no-store" }) })).toBe(false);
  });

  test("is kept with its own headers, its size, and the hour at which it was saved", async () => {
    const copy = await copyOf(
      new Response("été", {
        headers: {
          "Content-Type": "text/html",
          "Content-Encoding": "br",
          "Content-Security-Policy": "default-src 'none'",
        },
      }),
      1234,
    );
    expect([keptSize(copy), savedAt(copy)]).toEqual([5, 1234]);
    expect(copy.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
    expect(copy.headers.has("Content-Encoding")).toBe(false);
    expect(await copy.text()).toBe("été");
  });
});

describe("a server that takes its time", () => {
  afterEach(() => vi.useRealTimers());

  test("is waited for without end where there is no copy, and only so long where there is one", async () => {
    vi.useFakeTimers();
    const late = () => new Promise<string>((resolve) => setTimeout(resolve, patience * 10, "late"));
    const [patient, hurried] = [answerInTime(late()), answerInTime(late(), patience)];
    await vi.advanceTimersByTimeAsync(patience * 10);
    expect([await patient, await hurried]).toEqual(["late", undefined]);
  });

  test("that gives no answer is one that gives none", async () => {
    expect(await answerInTime<string>(Promise.reject(new TypeError("Failed to fetch")))).toBeUndefined();
    expect(await answerInTime(Promise.resolve("soon"), patience)).toBe("soon");
  });
});

describe("what was read lately", () => {
  const at = (path: string, at: number, bytes = 10) => ({ path, at, bytes });

  test("makes room for what is newer: pages by their number, pictures by their weight, scripts by their number", () => {
    const there = [
      at("/a/", 1),
      at("/b/", 3),
      at("/c/", 2),
      at("/photos/a-1.avif", 1, 60),
      at("/photos/b-1.avif", 2, 60),
      at("/photos/c-1.avif", 3, 30),
      at("/_astro/old.js", 1),
      at("/_astro/new.js", 2),
      at("/_astro/face.woff2", 0),
    ];
    expect(whatGoes(there, { pages: 2, pictureBytes: 100, files: 1 }).sort()).toEqual([
      "/_astro/old.js",
      "/a/",
      "/photos/a-1.avif",
    ]);
    expect(whatGoes(there, { pages: 3, pictureBytes: 150, files: 2 })).toEqual([]);
  });

  test("stays within sixty pages", () => {
    const there = Array.from({ length: 75 }, (_, number) => at(`/${number}/`, number));
    expect(whatGoes(there)).toEqual(Array.from({ length: 15 }, (_, number) => `/${number}/`));
  });
});

describe("a picture", () => {
  test("stands for its other sizes, the widest first, and for no other picture", () => {
    const there = [
      "/photos/port-1a2b3c4d5e-320.avif",
      "/photos/port-1a2b3c4d5e-960.avif",
      "/photos/port-1a2b3c4d5e-720.jpg",
      "/photos/port-ffffffffff-1760.avif",
      "/photos/port-1a2b3c4d5e-share-aaaa.jpg",
    ];
    expect(standIn("/photos/port-1a2b3c4d5e-1760.avif", there)).toBe("/photos/port-1a2b3c4d5e-960.avif");
    expect(standIn("/photos/gate-1a2b3c4d5e-320.avif", there)).toBeUndefined();
    expect(standIn("/photos/port-1a2b3c4d5e-share-bbbb.jpg", there)).toBeUndefined();
  });

  test("of a paper below a path is one as well, and a page about photos is none", () => {
    expect(standIn("/paper/photos/a-1-1760.avif", ["/paper/photos/a-1-320.avif", "/photos/a-1-960.avif"])).toBe(
      "/paper/photos/a-1-320.avif",
    );
    expect(whatGoes([{ path: "/topics/photos/", at: 1, bytes: 1e9 }])).toEqual([]);
  });

  test("of a story is one that can be enlarged; those of other stories' cards are not", () => {
    const html = `<a class="enlarge" href="/photos/a-0-1760.webp"><picture><source srcset="/photos/a-0-200.avif 200w"><img src="/photos/a-0-720.jpg" alt=""></picture></a><article class="card"><img src="/photos/b-0-720.jpg"></article>`;
    expect(picturesIn(html)).toEqual(["/photos/a-0-720.jpg"]);
    expect(picturesIn(html.replaceAll('"/', '"/paper/'))).toEqual(["/paper/photos/a-0-720.jpg"]);
  });
});

test("scripts are those that a page or a script names, and typefaces those that the page asks for beforehand", () => {
  expect(
    scriptsIn(`<script type="module" src="/_astro/StoryTools.A.js"></script><script src="/other.js"></script>`, "/"),
  ).toEqual(["/_astro/StoryTools.A.js"]);
  expect(scriptsIn(`<script type="text/plain" data-module="/%D0%B0/paper/_astro/a.B.js"></script>`, "/")).toEqual([
    "/%D0%B0/paper/_astro/a.B.js",
  ]);
  expect(
    scriptsIn(
      'import{t as e}from"./make.B.js";const a=()=>import(`./listen.C.js`);import("./make.B.js")',
      "/_astro/a.js",
    ),
  ).toEqual(["/_astro/make.B.js", "/_astro/listen.C.js"]);
  expect(scriptsIn('import("./make.B.js")', "/paper/_astro/a.js")).toEqual(["/paper/_astro/make.B.js"]);
  expect(
    fontsIn(
      `<link rel="preload" as="font" type="font/woff2" href="/_astro/a.woff2" crossorigin><style>@font-face{src:url(/_astro/b.woff2)}</style>`,
    ),
  ).toEqual(["/_astro/a.woff2"]);
  expect(fontsIn('<link rel="preload" as="font" href="/paper/_astro/a.woff2" crossorigin>')).toEqual([
    "/paper/_astro/a.woff2",
  ]);
});

test("the paper's marks are those that are files: a large drawing, in light and in dark", () => {
  const html = `<img class="logo logo-light" src="/paper/_astro/logo-light.a1b2c3d4.svg" alt="" width="480" height="48"><img class="logo" src="/_astro/logo-dark.a1b2c3d4.svg" alt=""><img src="/photos/a-0-720.jpg"><svg><use href="#a"/></svg>`;
  expect(marksIn(html)).toEqual(["/paper/_astro/logo-light.a1b2c3d4.svg", "/_astro/logo-dark.a1b2c3d4.svg"]);
});

describe("a page from the device", () => {
  const edition = (lang: string, prefix: string) => ({
    lang,
    locale: lang,
    prefix,
    saved: `${prefix}/saved/`,
    asItWas: "As on {time}.",
    notHere: "Not here.",
  });
  const editions = [edition("en", ""), edition("ar", "/ar"), edition("fr", "/fr")];

  test("is spoken of in its own language, and an unknown one in that of its address", () => {
    expect(editionOfLanguage(editions, langOf('<!doctype html><html lang="fr" dir="ltr">'))?.prefix).toBe("/fr");
    expect(editionAt(editions, "/ar/nowhere/")?.lang).toBe("ar");
    expect(editionAt(editions, "/arable/")).toBeUndefined();
  });

  test("says from when it is, in its head where it is read on below another", () => {
    const html =
      '<body><main id="main"><div class="sheet story"><article><header class="article-head"><h1>Port</h1></header></article></div></main>';
    expect(withNote(html, "A & B")).toContain(
      '<main id="main"><p class="kept-note">A &#38; B</p><div class="sheet story">',
    );
    expect(withNoteInStory(html, "<b>$&")).toContain(
      '<header class="article-head"><p class="kept-note">&#60;b&#62;$&#38;</p><h1>',
    );
    expect(asItWas(edition("en", ""), Date.UTC(2026, 10, 24, 12))).toMatch(/^As on November 2\d, 2026.*\.$/);
  });
});

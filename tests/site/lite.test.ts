/** The lite edition: the whole paper a second time, as text. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sitePath } from "../../src/paper/addresses/address.ts";
import { coloursScript } from "../../src/layouts/lite/chosen-colours.ts";
import { siteFolder, smallPaper, smallPaperWithLite } from "../built-site.ts";
import { hasProgram } from "../find-program.ts";
import { story } from "../unit/archive/newsroom.ts";
import { compressedSize, efforts, type Effort } from "../weight.ts";
import { bytesOf, differences, filesIn, Workplace } from "./folders.ts";
import { pageOf, readPage, type Page } from "./html.ts";

/** Pages that have no lite page: they need scripts, or stand where nothing is. */
const fullOnly = /^(?:desk\/|lite\/)|(?:^|\/)(?:404\.html|(?:search|saved|republish)\/index\.html)$/;

/** Bytes of a page with all that it needs, since it asks for nothing more. */
const limits = { compressed: 6000, article: 10_000 };

const pathOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;
const hrefs = (page: Page, selector: string) => page.all(selector).map(({ attributes }) => attributes["href"] ?? "");

describe("the demonstration paper's", () => {
  const full = new Map<string, Page>();
  const lite = new Map<string, Page>();
  let files: ReadonlySet<string>;

  beforeAll(() => {
    files = new Set(filesIn(siteFolder).map((file) => `/${file}`));
    for (const file of filesIn(siteFolder)) {
      if (!file.endsWith(".html")) continue;
      if (file.startsWith("lite/")) lite.set(pathOf(file), readPage(join(siteFolder, file)));
      else if (!fullOnly.test(file)) full.set(pathOf(file), readPage(join(siteFolder, file)));
    }
    if (full.size === 0)
      throw new Error(`The demonstration paper is not printed at ${siteFolder}: run npm test, which prints it first.`);
  });

  test("every page but search and the page for lost readers is there, and no other", () => {
    expect([...lite.keys()].sort()).toEqual([...full.keys()].map((path) => `/lite${path}`).sort());
    expect(lite.size).toBeGreaterThan(200);
  });

  test("pages lead to one another and name the full page as the one that counts", () => {
    for (const [path, page] of full) {
      const there = lite.get(`/lite${path}`);
      expect(hrefs(page, ".footer a").map(decodeURI), path).toContain(`/lite${path}`);
      expect(there && hrefs(there, "header a").map(decodeURI), path).toContain(path);
      const canonical = (of: Page | undefined) =>
        of?.all("link").find(({ attributes }) => attributes["rel"] === "canonical")?.attributes["href"];
      expect(canonical(there), path).toBe(canonical(page));
      expect(there?.one("html").attributes, path).toEqual(page.one("html").attributes);
    }
    for (const file of ["404.html", "search/index.html", "ar/search/index.html"])
      expect(hrefs(readPage(join(siteFolder, file)), ".footer a")).toContain(
        file.startsWith("ar/") ? "/lite/ar/" : "/lite/",
      );
  });

  test("links stay in the lite edition, and lead somewhere", () => {
    for (const [path, page] of lite) {
      for (const href of hrefs(page, "body a")) {
        if (href.startsWith("#")) {
          expect(page.source, `${path} to ${href}`).toContain(`id="${decodeURIComponent(href.slice(1))}"`);
          continue;
        }
        if (!href.startsWith("/")) continue;
        const target = sitePath(href);
        const own =
          target === path.slice("/lite".length) ||
          /^\/(?:photos|documents)\//.test(target) ||
          /^\/(?:..\/)?(?:search|saved)\//.test(target);
        expect(
          own ? files.has(target.endsWith("/") ? `${target}index.html` : target) : lite.has(target),
          `${path} to ${href}`,
        ).toBe(true);
      }
    }
  });

  test("the switch of languages leads to the same lite page", () => {
    const switched = (path: string) =>
      lite
        .get(path)
        ?.all("a")
        .filter(({ attributes }) => attributes["hreflang"])
        .map(({ attributes }) => `${attributes["hreflang"]} ${decodeURI(attributes["href"] ?? "")}`);
    expect(switched("/lite/2026/11/24/port-strike/")).toEqual([
      "ar /lite/2026/11/24/اتفاق-ينهي-إضراب-الميناء/",
      "fr /lite/2026/11/24/accord-au-port/",
    ]);
    expect(switched("/lite/ar/topics/ports/")).toEqual(["en /lite/topics/ports/", "fr /lite/fr/topics/ports/"]);
  });

  test("a page is one request, with no script but the reader's colours", () => {
    for (const [path, page] of lite) {
      expect(
        page.all("script").map(({ raw, attributes }) => [raw, attributes]),
        path,
      ).toEqual([[coloursScript, {}]]);
      expect(page.all("img, picture, source, iframe, video, audio, object, embed, svg"), path).toEqual([]);
      expect(
        page
          .all("link")
          .map(({ attributes }) => attributes["rel"] ?? "")
          .sort(),
        path,
      ).toEqual(["canonical", "icon"]);
      expect(page.all("link").find(({ attributes }) => attributes["rel"] === "icon")?.attributes["href"], path).toBe(
        "data:,",
      );
      expect(page.all("style"), path).toHaveLength(1);
      expect(page.one("style").raw, path).not.toMatch(/url\(|@import|@font-face/);
    }
  });

  test("pages are small: each as it is sent, most articles even before they are compressed", () => {
    const heavy: string[] = [];
    const articles: [string, number][] = [];
    for (const [path, { source }] of lite) {
      const isHeavy = (effort: Effort) => compressedSize(source, effort) > limits.compressed;
      if (isHeavy(efforts.little) && isHeavy(efforts.sent)) heavy.push(`${path}: ${compressedSize(source)} bytes`);
      // A live blog is as long as its day.
      if (/^\/lite\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path) && !source.includes('id="updates"'))
        articles.push([path, Buffer.byteLength(source)]);
    }
    expect(heavy).toEqual([]);
    const over = articles.filter(([, bytes]) => bytes > limits.article);
    expect(over.length, over.join("\n")).toBeLessThan(0.4 * articles.length);
  });

  test("pictures are links that say how large their file is", () => {
    const links = [...lite.values()].flatMap((page) =>
      [
        ...page.source.matchAll(
          /<a href="(\/photos\/[^"]+\.jpg)">[^]*?<\/a>(?: \(<bdi>[^<]*<\/bdi>\))? · <bdi>([^<]*)<\/bdi>/g,
        ),
      ].map(([, href = "", size = ""]) => ({ href, size, lang: page.one("html").attributes["lang"] })),
    );
    expect(links.length).toBeGreaterThan(40);
    for (const { href, size } of links.filter(({ lang }) => lang === "en")) {
      const bytes = statSync(join(siteFolder, href)).size;
      expect(size, href).toBe(`${Number((bytes / 1000).toPrecision(2))} kB`);
      expect(bytes, href).toBeLessThan(250_000);
    }
  });

  test("a live blog has its key events and its entries, and each entry's time leads to its place on the lite page of that quarter", () => {
    for (const path of ["/2026/11/12/saint-orrin-live/", "/2026/11/12/saint-orrin-live/updates/2026-11-12-18/"]) {
      const [whole, there] = [full.get(path), lite.get(`/lite${path}`)];
      const entries = whole?.all(".entry").map(({ attributes }) => attributes["id"]) ?? [];
      expect(entries.length, path).toBeGreaterThan(3);
      expect(
        there?.all("article.apart").map(({ attributes }) => attributes["id"]),
        path,
      ).toEqual(entries);
      for (const id of entries) {
        const [permalink = ""] = (there ? hrefs(there, ".apart a") : []).filter((href) => href.endsWith(`#${id}`));
        expect(lite.get(sitePath(permalink))?.source, permalink).toContain(`id="${id}"`);
      }
    }
    expect(lite.get("/lite/2026/11/12/saint-orrin-live/")?.all("ol a")).toHaveLength(8);
  });

  test("nothing of it is told to search engines and feed readers", () => {
    for (const file of filesIn(siteFolder).filter((name) => name.endsWith(".xml")))
      expect(readFileSync(join(siteFolder, file), "utf8"), file).not.toContain("/lite/");
  });

  test("corrections, credits, bylines and datelines are those of the full page", () => {
    for (const [path, page] of full) {
      const there = lite.get(`/lite${path}`);
      if (
        !/^\/\d{4}\//.test(path) ||
        !there ||
        page.source.includes('http-equiv="refresh"') ||
        path.endsWith("/history/")
      )
        continue;
      const { text } = there.one("main");
      for (const selector of [
        "h1",
        ".article-head .standfirst",
        ".dateline",
        ".correction .prose",
        "figcaption .credit",
        ".byline-names bdi",
        ".times time",
        "figcaption bdi",
      ]) {
        for (const said of page.all(selector)) expect(text, `${path} ${selector}`).toContain(said.text);
      }
    }
  });
});

describe("a text browser", () => {
  const dump = (file: string) =>
    spawnSync(
      "w3m",
      ["-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80", join(siteFolder, file)],
      { encoding: "utf8" },
    ).stdout.replace(/\s+/g, " ");

  test("shows a story in the order in which it is read", () => {
    expect(hasProgram("w3m", ["w3m"])).toBe(true);
    const text = dump("lite/2026/11/24/port-strike/index.html");
    const inOrder = [
      "The Meridian · Sections · Full edition",
      "Auvery",
      "Dockers and port reach deal after nine-day strike",
      "Cranes at Halmouth start again at 2pm",
      "By Idris Lowe",
      "Published November 24, 2026 at 6:30",
      "Updated",
      "This article has been corrected.",
      "Picture: Idle cranes at the container port in Halmouth",
      "(Meridian Graphics)",
      "kB",
      "HALMOUTH, Auvery — Dockers at Halmouth",
      "Picture: Drivers wait for news",
      "Corrections",
      "It lasted nine days, not eight.",
      "Related stories",
      "© 2026 The Meridian",
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = text.indexOf(words, from);
      expect(at, `${words} in ${text.slice(from, from + 300)}`).toBeGreaterThanOrEqual(from);
      from = at + words.length;
    }
  });

  test("shows a table as a table, and the front page as headlines", () => {
    expect(hasProgram("w3m", ["w3m"])).toBe(true);
    expect(dump("lite/2026/11/23/who-pays-for-the-tide/index.html")).toContain("Notes");
    expect(dump("lite/index.html")).toMatch(
      /The Meridian Sections · Full edition · November 24, 2026 Dockers and port reach deal/,
    );
  });
});

describe("a small paper", () => {
  const place = new Workplace();
  const port = "articles/2026/11/24-port.md";
  const fields = {
    headline: "Port",
    published: "2026-11-24 06:30",
    topics: "[sea]",
    photo: "{ file: quay.jpg, alt: A quay., caption: Halden. (Reuters) }",
  };
  let before: Record<string, string> = {};

  const rebuild = async (environment: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await place.build(environment);
    expect(code, stdout + stderr).toBe(0);
    const now = bytesOf(place.out);
    const changed = differences(before, now).filter((file) => !file.startsWith("search/"));
    before = now;
    return { changed, stdout };
  };
  const page = (file: string) => pageOf(readFileSync(join(place.out, file), "utf8"));

  beforeAll(async () => {
    place.write({
      "paper.yaml": smallPaperWithLite,
      "photos/quay.jpg": await sharp({ create: { width: 240, height: 160, channels: 3, background: "#8098a8" } })
        .jpeg()
        .toBuffer(),
      [port]: story(fields, "Cranes start again."),
      "articles/2026/11/23-ferry.md": story(
        { headline: "Ferry", published: "2026-11-23 08:00", topics: "[sea]", formerly: "[2026/11/22/boat]" },
        "It sails past [the port](/2026/11/24/port/).",
      ),
      "articles/2026/11/24-later.md": story({ headline: "Later", published: "2026-11-24 21:00" }, "It waits."),
    });
    await rebuild();
  });
  afterAll(() => place.remove());

  test("an edit changes the lite pages that show what it changes, and no others", async () => {
    place.write({ [port]: story(fields, "Cranes stand still.") });
    const { changed } = await rebuild();
    // The opening of a story stands at the end of the story before it, but not in the lite edition.
    expect(changed).toEqual([
      "2026/11/23/ferry/index.html",
      "2026/11/24/port/index.html",
      "atom.xml",
      "feed.json",
      "feed.xml",
      "lite/2026/11/24/port/index.html",
      "topics/sea/feed.xml",
      "world/atom.xml",
      "world/feed.json",
      "world/feed.xml",
    ]);
    expect((await rebuild()).changed).toEqual([]);
  });

  test("what is built on is what is built from nothing", async () => {
    place.write({ [port]: story({ ...fields, headline: "Harbour", topics: "[rail]" }, "Cranes stand still.") });
    const { changed } = await rebuild();
    expect(changed).toEqual(
      expect.arrayContaining([
        "lite/2026/11/24/port/index.html",
        "lite/index.html",
        "lite/topics/rail/index.html",
        "lite/topics/sea/index.html",
      ]),
    );
    expect(differences(bytesOf(await place.cleanBuild("clean")), before)).toEqual([]);
  });

  test("slices that are joined make the same", async () => {
    const slices = [1, 2, 3].map((number) => join(place.folder, `slice-${number}`));
    for (const [at, out] of slices.entries()) {
      const { code, stdout, stderr } = await place.build(
        { DATELINE_OUT: out, DATELINE_CACHE: `${out}-cache` },
        "--slice",
        `${at + 1}/3`,
      );
      expect(code, stdout + stderr).toBe(0);
    }
    const joined = join(place.folder, "joined");
    const { code, stdout, stderr } = await place.build(
      { DATELINE_OUT: joined, DATELINE_CACHE: `${joined}-cache` },
      ...slices.flatMap((slice) => ["--merge", slice]),
    );
    expect(code, stdout + stderr).toBe(0);
    expect(differences(bytesOf(joined), before)).toEqual([]);
  });

  test("an old address leads on within the lite edition", () => {
    expect(page("lite/2026/11/22/boat/index.html").source).toContain(
      '<meta http-equiv="refresh" content="0; url=/lite/2026/11/23/ferry/">',
    );
    expect(hrefs(page("lite/2026/11/23/ferry/index.html"), ".prose a")).toEqual(["/lite/2026/11/24/port/"]);
  });

  test("--explain tells why a lite page is printed", async () => {
    place.write({ [port]: story({ ...fields, headline: "Quay", topics: "[rail]" }, "Cranes stand still.") });
    const { stdout } = await place.build({}, "--explain", "/lite/2026/11/24/port/");
    expect(stdout).toMatch(/^\/lite\/2026\/11\/24\/port\/ is printed: [^]*headline/m);
    await rebuild();
  });

  test("a story that waits is not there before its hour, and in a preview it is marked and kept from search engines", async () => {
    expect(existsSync(join(place.out, "lite/2026/11/24/later/index.html"))).toBe(false);
    const preview = await place.cleanBuild("preview", { DATELINE_PREVIEW: "1" });
    const held = readPage(join(preview, "lite/2026/11/24/later/index.html"));
    expect(held.one("main").text).toContain("Scheduled for");
    expect(held.one("header").text).toContain("Preview");
    for (const file of ["lite/2026/11/24/later/index.html", "lite/index.html"]) {
      const { all } = readPage(join(preview, file));
      expect(
        all("meta").some(({ attributes }) => attributes["name"] === "robots" && attributes["content"] === "noindex"),
        file,
      ).toBe(true);
      expect(
        all("link").filter(({ attributes }) => attributes["rel"] === "canonical"),
        file,
      ).toEqual([]);
    }
    const { changed } = await rebuild({ DATELINE_NOW: "2026-11-24T21:00:00Z" });
    expect(changed).toEqual(expect.arrayContaining(["lite/2026/11/24/later/index.html", "lite/index.html"]));
  });

  test("switched off, nothing of it is left, and no page leads there", async () => {
    place.write({ "paper.yaml": smallPaper });
    await rebuild({ DATELINE_NOW: "2026-11-24T21:00:00Z" });
    expect(filesIn(place.out).filter((file) => file.startsWith("lite/"))).toEqual([]);
    for (const file of filesIn(place.out).filter((name) => name.endsWith(".html")))
      expect(readFileSync(join(place.out, file), "utf8"), file).not.toMatch(/\/lite\/|class="lite-offer"/);
  });

  test("a section cannot stand in its place", async () => {
    place.write({ "paper.yaml": smallPaper.replace("id: home", "id: lite") });
    const { stdout } = await place.check();
    expect(stdout).toContain("This name is taken by a page of the paper’s own");
  });
});

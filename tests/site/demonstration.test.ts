/** The demonstration paper, as `npm test` prints it: nothing in it leads nowhere. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { siteFolder } from "../built-site.ts";
import { filesIn } from "./folders.ts";
import { readPage, type Page } from "./html.ts";
import { outsideVocabulary } from "./vocabulary.ts";

const pages = new Map<string, Page>();
let files = new Set<string>();

beforeAll(() => {
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error(`The demonstration paper is not printed at ${siteFolder}: run npm test, which prints it first.`);
  files = new Set(filesIn(siteFolder));
  for (const file of files) if (file.endsWith(".html")) pages.set(file, readPage(join(siteFolder, file)));
});

/** Pages of the lite edition say to machines only which page they are another form of. */
const isFull = (file: string) => !file.startsWith("lite/");

/** Everything of every page that fits, with the page's file. */
const everywhere = (selector: string) =>
  [...pages].flatMap(([file, page]) => page.all(selector).map((found) => ({ file, found })));

/** The printed file that a server answers with; undefined where the address is of another site. */
function fileAt(href: string, from: string): string | undefined {
  const base = new URL(
    from === "404.html" ? "/404.html" : `/${from.replace(/index\.html$/, "")}`,
    "https://meridian.example",
  );
  const url = new URL(href, base);
  if (url.origin !== base.origin) return undefined;
  const path = decodeURIComponent(url.pathname).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

const missing = (links: Iterable<{ file: string; href: string }>): string[] => [
  ...new Set(
    [...links].flatMap(({ file, href }) => {
      const target = fileAt(href, file);
      return target === undefined || files.has(target) ? [] : [`${file}: ${href}`];
    }),
  ),
];

test("it is all there", () => {
  expect(pages.size).toBeGreaterThan(80);
  for (const file of [
    "index.html",
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "about/index.html",
    "world/index.html",
    "2026/11/24/port-strike/index.html",
  ])
    expect(files).toContain(file);
});

test("every link within the paper leads to a printed file", () => {
  const links = everywhere("a, link, area").flatMap(({ file, found }) =>
    found.attributes["href"] ? [{ file, href: found.attributes["href"] }] : [],
  );
  expect(links.length).toBeGreaterThan(2000);
  expect(missing(links)).toEqual([]);
});

test("every link to a place on a page finds that place", () => {
  const lost = everywhere("a").flatMap(({ file, found }) => {
    const href = found.attributes["href"] ?? "";
    const fragment = href.split("#")[1];
    const target = fragment && fileAt(href, file);
    return target &&
      !pages
        .get(target)
        ?.all(`[id]`)
        .some(({ attributes }) => attributes["id"] === decodeURIComponent(fragment))
      ? [`${file}: ${href}`]
      : [];
  });
  expect(lost).toEqual([]);
});

test("every picture and script is a printed file", () => {
  const sources = everywhere("img, source, script, video, audio, iframe, embed").flatMap(
    ({ file, found: { attributes } }) =>
      [
        ...(attributes["src"] ? [attributes["src"]] : []),
        ...(attributes["poster"] ? [attributes["poster"]] : []),
        ...(attributes["srcset"] ?? "").split(",").flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []),
      ].map((href) => ({ file, href })),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(missing(sources)).toEqual([]);
});

test("every picture is described, and has its shape before it is there", () => {
  for (const {
    file,
    found: { attributes },
  } of everywhere("img")) {
    expect(attributes, file).toHaveProperty("alt");
    expect(Number(attributes["width"]), file).toBeGreaterThan(0);
    expect(Number(attributes["height"]), file).toBeGreaterThan(0);
  }
  for (const { file, found } of everywhere("figure:not(.video) img"))
    expect(found.attributes["alt"], file).not.toBe("");
});

test("no alt text says again what the caption says", () => {
  for (const [file, page] of pages) {
    const captions = page.all("figcaption").map(({ text }) => text);
    for (const { attributes } of page.all("figure img")) expect(captions, file).not.toContain(attributes["alt"]);
  }
});

test("every page has one h1, one main, a title and a language", () => {
  for (const [file, page] of pages) {
    expect(page.all("h1"), file).toHaveLength(1);
    expect(page.all("main"), file).toHaveLength(1);
    expect(page.one("head title").text, file).not.toBe("");
    expect(page.one("html").attributes["lang"], file).toMatch(/^[a-z]{2}/);
    expect(page.one("html").attributes["dir"], file).toMatch(/^(ltr|rtl)$/);
    if (isFull(file))
      expect(
        page.all("meta").some(({ attributes }) => attributes["name"] === "description" && attributes["content"] !== ""),
        file,
      ).toBe(true);
  }
});

test("every page that engines index says in a sentence what it holds, and has a picture to be shared with", () => {
  const told = (page: Page, attribute: string, name: string) =>
    page.all("meta").find(({ attributes }) => attributes[attribute] === name)?.attributes["content"] ?? "";
  for (const [file, page] of pages) {
    const redirects = page.all("meta").some(({ attributes }) => attributes["http-equiv"] === "refresh");
    if (!isFull(file) || redirects || told(page, "name", "robots").includes("noindex")) continue;
    expect(told(page, "name", "description").length, `${file}: ${told(page, "name", "description")}`).toBeGreaterThan(
      28,
    );
    expect(told(page, "name", "robots"), file).toBe("max-image-preview:large");
    expect(told(page, "property", "og:image"), file).toMatch(/^https:\/\/meridian\.example\//);
    expect(told(page, "property", "og:image:alt"), file).not.toBe("");
    expect(told(page, "property", "og:locale"), file).toMatch(/^(en_US|ar_EG|fr_FR|nb_NO|de_DE)$/);
  }
});

test("no two elements of a page have one id", () => {
  for (const [file, page] of pages) {
    const ids = page.all("[id]").map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size, `${file}: ${ids.join(" ")}`).toBe(ids.length);
  }
});

test("no two pages have one title, but where they lead elsewhere", () => {
  const titles = [...pages]
    .filter(([file, page]) => isFull(file) && !page.source.includes("noindex"))
    .map(([, page]) => page.one("head title").text);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("no page fetches anything from another site, or knows of this machine", () => {
  for (const {
    file,
    found: { name, attributes },
  } of everywhere("script, img, source, link, iframe, embed, video, audio")) {
    const rel = attributes["rel"] ?? "";
    if (name === "link" && /^(canonical|alternate|me|author|license)$/.test(rel)) continue;
    for (const attribute of ["src", "href", "srcset", "poster"])
      expect(attributes[attribute] ?? "", `${file} ${name}`).not.toMatch(/(?:^|[\s,])(?:[a-z]+:)?\/\//i);
  }
  for (const [file, page] of pages) {
    expect(page.source, file).not.toMatch(
      /localhost|127\.0\.0\.1|file:\/\/|>undefined<|="undefined"|\[object Object\]/,
    );
    expect(page.source, file).not.toMatch(/url\(["']?https?:/);
  }
});

test("every page names its one address, and that address is its own", () => {
  for (const [file, page] of pages) {
    if (file === "404.html" || !isFull(file) || page.source.includes('http-equiv="refresh"')) continue;
    const [canonical, ...more] = page.all("link").filter(({ attributes }) => attributes["rel"] === "canonical");
    expect(more, file).toEqual([]);
    // A story that is to be copied stands on its own page.
    const own = file.replace("/republish/", "/");
    expect(canonical && fileAt(new URL(canonical.attributes["href"] ?? "").pathname, "index.html"), file).toBe(own);
  }
});

test("what machines are told is JSON of schema.org", () => {
  const scripts = everywhere("script").filter(({ found }) => found.attributes["type"] === "application/ld+json");
  expect(scripts.length).toBeGreaterThan(30);
  for (const { file, found } of scripts)
    expect(JSON.parse(found.raw), file).toMatchObject({ "@context": "https://schema.org" });
});

describe("what is told to machines", () => {
  const data = () =>
    everywhere("script")
      .filter(({ found }) => found.attributes["type"] === "application/ld+json")
      .map(({ file, found }) => ({ file, said: z.json().parse(JSON.parse(found.raw)) }));

  test("is said in schema.org’s words, of what these words are for", () => {
    expect(data().length).toBeGreaterThan(100);
    expect(new Set(data().flatMap(({ said }) => outsideVocabulary(said)))).toEqual(new Set());
  });

  test("names one publisher, whatever language a page is in", () => {
    const publishers = data().flatMap(
      ({ said }) => z.looseObject({ publisher: z.json() }).safeParse(said).data?.publisher ?? [],
    );
    expect(publishers.length).toBeGreaterThan(50);
    // In short, and in full on the front pages, which say its other names.
    const named = z.looseObject({ "@id": z.string(), name: z.string(), alternateName: z.array(z.string()).optional() });
    const told = publishers.map((each) => named.parse(each));
    expect(new Set(told.map(({ "@id": id, name }) => JSON.stringify([id, name]))).size).toBe(1);
    expect(new Set(told.flatMap(({ alternateName }) => alternateName ?? []))).toEqual(
      new Set(["الميريديان", "Le Méridien"]),
    );
    expect(new Set(publishers.map((publisher) => JSON.stringify(publisher))).size).toBe(2);
  });
});

test("words that schema.org does not have, or has for something else, are found", () => {
  expect(
    outsideVocabulary({
      "@type": "LiveBlogPosting",
      headline: "A",
      dateline: "Halden",
      author: { "@type": "Persn", name: "A" },
      publisher: { "@type": "Place", name: "A" },
      image: {
        "@type": "ImageObject",
        digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
      },
    }),
  ).toEqual([
    "LiveBlogPosting.dateline",
    "LiveBlogPosting.author: Persn",
    '"Persn" is no type',
    "LiveBlogPosting.publisher: Place",
    "ImageObject.digitalSourceType: http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
  ]);
});

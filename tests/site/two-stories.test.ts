/** Two stories as a newsroom hands them over: a headline, a picture whose caption ends in its agency, a body. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { smallPaper } from "../built-site.ts";
import { readPage, type Page } from "./html.ts";
import { Workplace } from "./folders.ts";

const bridge = {
  headline: "Vessel Traffic Halts at Karsund as Bridge Inspectors Find Cracks",
  caption:
    "Inspectors hang from ropes below the main span of the Karsund Bridge in Karsund, Norway, November 21, 2026.",
  credit: "Reuters",
  alt: "Two people in orange helmets hang under a steel beam, high over grey water.",
  path: "/2026/11/22/bridge/",
};
const orchard = {
  headline: "Late Frost Leaves Cider Makers Short of Apples for Third Year",
  caption: "Crates stand empty beside a press (left) at a cider works near Lofthus, Norway, November 20, 2026.",
  credit: "EPA",
  alt: "A row of wooden crates with nothing in them.",
  path: "/2026/11/21/orchard/",
};

const files = {
  "paper.yaml": smallPaper,
  "authors/kari-vik.md": "---\nname: Kari Vik\nrole: Correspondent\n---\nReports from the west coast.\n",
  "articles/2026/11/22-bridge.md": `---
headline: ${bridge.headline}
summary: Ships wait on both sides of the sound while engineers measure how deep the damage goes.
section: world
topics: [bridges, shipping]
authors: [kari-vik]
dateline: Karsund, Norway
published: 2026-11-22 09:15
updated: 2026-11-22 14:40
photo:
  file: bridge.jpg
  alt: ${bridge.alt}
  caption: ${bridge.caption} (${bridge.credit})
---
Eleven ships lay at anchor on Sunday after inspectors found cracks in two cross-beams of the bridge over the Karsund, and the port closed the sound to anything taller than a fishing boat.

"We do not know how deep they go," said Ola Berge, the county's chief engineer. "Until we do, nothing passes below."

The last inspection, in May, had found nothing.
`,
  "articles/2026/11/21-orchard.md": `---
headline: ${orchard.headline}
summary: Growers along the fjord picked a third of what they had hoped for.
section: world
byline: EPA
dateline: Lofthus, Norway
published: 2026-11-21 07:00
photo:
  file: orchard.jpg
  alt: ${orchard.alt}
  caption: ${orchard.caption} (${orchard.credit})
---
The presses at Lofthus stopped two weeks early this autumn, for want of anything to put in them.

Frost in the second week of May, when the trees stood in flower, took most of the crop.
`,
};

const place = new Workplace();
const pages = new Map<string, Page>();
const pageOf = (path: string): Page => {
  const page = pages.get(path) ?? readPage(join(place.out, path, "index.html"));
  pages.set(path, page);
  return page;
};

beforeAll(async () => {
  const picture = (red: number) =>
    sharp({ create: { width: 240, height: 160, channels: 3, background: { r: red, g: 90, b: 120 } } })
      .jpeg()
      .toBuffer();
  place.write({ ...files, "photos/bridge.jpg": await picture(40), "photos/orchard.jpg": await picture(160) });
  const { code, stderr, stdout } = await place.build();
  expect(code, stdout + stderr).toBe(0);
});
afterAll(() => place.remove());

describe.each([
  { own: bridge, other: orchard },
  { own: orchard, other: bridge },
])("$own.headline", ({ own, other }) => {
  test("has its headline once, as the page's only h1", () => {
    const page = pageOf(own.path);
    expect(page.one("h1").text).toBe(own.headline);
    expect(page.one("title").text).toContain(own.headline);
    expect(page.all("h2, h3").map(({ text }) => text)).not.toContain(own.headline);
  });

  test("has its caption once, under the picture, with the credit told apart", () => {
    const page = pageOf(own.path);
    expect(page.one("figcaption").text).toBe(`${own.caption} (${own.credit})`);
    expect(page.one("figcaption .credit").text.replace(/[()]/g, "")).toBe(own.credit);
    expect(page.source.split("</head>")[1]?.split(own.caption)).toHaveLength(2);
  });

  test("describes the picture to those who cannot see it, in other words than the caption", () => {
    const { attributes } = pageOf(own.path).one("figure img");
    expect(attributes["alt"]).toBe(own.alt);
    expect(attributes["alt"]).not.toContain(own.caption);
    expect(Number(attributes["width"]) / Number(attributes["height"])).toBeCloseTo(1.5, 1);
    expect(existsSync(join(place.out, attributes["src"] ?? ""))).toBe(true);
  });

  test("leads on to the other story, and shows how it begins", () => {
    const hrefs = pageOf(own.path)
      .all("main a")
      .map(({ attributes }) => attributes["href"]);
    expect(hrefs).toContain(other.path);
    expect(hrefs).not.toContain(own.path);
    expect(
      pageOf(own.path)
        .all("main h3")
        .map(({ text }) => text),
    ).toContain(other.headline);
  });
});

test("datelines are set in capitals, at the start of the body", () => {
  expect(pageOf(bridge.path).one(".dateline").text).toBe("KARSUND, Norway —");
  expect(
    pageOf(bridge.path)
      .all("main p")
      .some(({ text }) => text.startsWith("KARSUND, Norway — Eleven ships lay")),
  ).toBe(true);
});

test("times can be read by machines, in the paper's own zone", () => {
  const times = pageOf(bridge.path)
    .all("article time")
    .map(({ attributes }) => attributes["datetime"]);
  expect(times).toEqual(expect.arrayContaining(["2026-11-22T09:15:00+01:00", "2026-11-22T14:40:00+01:00"]));
});

test("quotation marks are set as in print", () => {
  expect(pageOf(bridge.path).one("main").text).toContain(
    "“We do not know how deep they go,” said Ola Berge, the county’s chief engineer.",
  );
});

describe("what machines are told of a story", () => {
  const link = (page: Page, rel: string) =>
    page
      .all("link")
      .filter(({ attributes }) => attributes["rel"] === rel)
      .map(({ attributes }) => attributes["href"]);
  const property = (page: Page, name: string) =>
    page.all("meta").find(({ attributes }) => attributes["property"] === name)?.attributes["content"];

  test("its one address", () => {
    expect(link(pageOf(bridge.path), "canonical")).toEqual([`https://test.example${bridge.path}`]);
    expect(property(pageOf(bridge.path), "og:url")).toBe(`https://test.example${bridge.path}`);
  });

  test("how it is shown where it is shared", () => {
    const page = pageOf(bridge.path);
    expect(property(page, "og:type")).toBe("article");
    expect(property(page, "og:title")).toBe(bridge.headline);
    expect(property(page, "og:site_name")).toBe("The Test");
    expect(property(page, "og:description")).toBe(
      "Ships wait on both sides of the sound while engineers measure how deep the damage goes.",
    );
  });

  test("who reported it, from where and when", () => {
    const data = pageOf(bridge.path)
      .all("script")
      .filter(({ attributes }) => attributes["type"] === "application/ld+json")
      .map(({ raw }) => z.looseObject({ "@type": z.string() }).parse(JSON.parse(raw)));
    expect(data.map((each) => each["@type"])).toEqual(["NewsArticle", "BreadcrumbList"]);
    expect(data[0]).toMatchObject({
      headline: bridge.headline,
      dateline: "Karsund, Norway",
      datePublished: "2026-11-22T09:15:00+01:00",
      dateModified: "2026-11-22T14:40:00+01:00",
      author: [{ "@type": "Person", name: "Kari Vik", url: "https://test.example/authors/kari-vik/" }],
      publisher: { name: "The Test" },
    });
  });

  test("an agency's story names the agency", () => {
    const [data] = pageOf(orchard.path)
      .all("script")
      .filter(({ attributes }) => attributes["type"] === "application/ld+json");
    expect(JSON.parse(data?.raw ?? "")).toMatchObject({ author: [{ "@type": "Organization", name: "EPA" }] });
  });
});

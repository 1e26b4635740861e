/** Pictures that may be shown until a day only: who shows them when, and what an editor is told. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Opened, TestPaper } from "./newsroom.ts";
import { toldNextBuild } from "../../../src/press/release/next-build.ts";
import { viewOfKind } from "../../../src/views/view-of.ts";
import { smallPaper } from "../../built-site.ts";
import { noon, story, testPaper } from "./newsroom.ts";

const id = "2026/11/24-port";
const article = "2026/11/24/port";
const day = 24 * 60 * 60;
/** The first instant after 23 January 2027 in Oslo. */
const end = Date.parse("2027-01-24T00:00:00+01:00") / 1000;

const photo = (more: string) =>
  `{ file: quay.jpg, alt: A quay., caption: "A quay, Halden, Norway, 2026. (EPA)", ${more} }`;

async function paperWith(more: string, settings = ""): Promise<TestPaper> {
  const paper = testPaper({
    "paper.yaml": smallPaper.replace(/timezone: .*/, "timezone: Europe/Oslo") + settings,
    [`articles/${id}.md`]: story({ photo: photo(more), dateline: "Halden, Norway" }),
  });
  mkdirSync(join(paper.content, "photos"));
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: "#678" } })
    .jpeg()
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmpRights:WebStatement="https://epa.example/licence"/></rdf:RDF></x:xmpmeta>',
    )
    .toFile(join(paper.content, "photos/quay.jpg"));
  return paper;
}

/** Who shows the picture. */
function shows({ archive }: Opened) {
  const context = { archive, site: "https://test.example", preview: false };
  const page = viewOfKind("article", { page: "article", id: article }, context);
  const month = viewOfKind("sitemap", { page: "sitemap", part: "2026-11" }, context);
  const feed = viewOfKind("feed", { page: "feed", of: "" }, context);
  const data = JSON.stringify(page?.frame.structuredData);
  return {
    page: page?.lead !== undefined,
    shared: page?.frame.openGraph.image?.url.includes("quay") ?? false,
    data: data.includes("quay"),
    offered: data.includes("https://epa.example/licence"),
    list: archive.stories.card(article)?.photo !== undefined,
    feed: (feed?.items[0]?.media.length ?? 0) > 0,
    sitemap: month !== undefined && "urls" in month && month.urls[0]?.picture !== undefined,
  };
}

const everywhere = { page: true, shared: true, data: true, offered: true, list: true, feed: true, sitemap: true };
const nowhere = { page: true, shared: false, data: false, offered: false, list: false, feed: false, sitemap: false };

test("a picture is shown everywhere until its last day is over, then on its own page alone", async () => {
  const paper = await paperWith("expires: 2027-01-23");
  expect(await paper.open(shows, { now: end - 1 })).toEqual(everywhere);
  expect(await paper.open(shows, { now: end })).toEqual(nowhere);
  paper.write({ [`articles/${id}.md`]: story({ photo: photo("expires: 2027-02-23"), dateline: "Halden, Norway" }) });
  expect(await paper.open(shows, { now: end })).toEqual(everywhere);
});

test("search engines are told of it in their shapes, which are made of pictures over stories alone", async () => {
  const paper = await paperWith("focus: { x: 50, y: 50 }");
  await paper.open(({ archive }) => {
    const asked: boolean[] = [];
    const onPicture = ({ shapes }: { shapes?: true }) => void asked.push(shapes === true);
    const context = { archive, site: "https://test.example", preview: false, onPicture };
    const [data] = viewOfKind("article", { page: "article", id: article }, context)?.frame.structuredData ?? [];
    const image = z.object({ image: z.array(z.object({ url: z.url(), width: z.number(), height: z.number() })) });
    expect(image.parse(data).image.map(({ width, height }) => [width, height])).toEqual([
      [1280, 720],
      [1200, 675],
      [1024, 768],
      [800, 800],
    ]);
    expect(asked).toContain(true);
    asked.length = 0;
    viewOfKind("list", { page: "list", list: "section:world" }, context);
    expect(new Set(asked)).toEqual(new Set([false]));
  });
});

test("pages change by themselves when its time is over, and the next build is told when", async () => {
  const paper = await paperWith("expires: 2027-01-23");
  const state = ({ archive, ledger }: Opened) => ({
    next: archive.held.nextChange(),
    pending: ledger
      .pending()
      .map(({ fact }) => fact)
      .filter((fact) => fact.endsWith(article))
      .sort(),
  });
  await paper.open(({ ledger }) => ledger.planned(() => Promise.resolve()));
  expect(await paper.open(state, { now: end - 1 })).toEqual({ next: end, pending: [] });
  expect(await paper.open(state, { now: end })).toEqual({
    next: undefined,
    pending: [`article:${article}`, `card:${article}`],
  });
});

test("what the next build is due for is told: a picture's end, a front's hour, or an article that appears", async () => {
  const told = (paper: TestPaper) => paper.open(({ archive }) => toldNextBuild(archive));
  const paper = await paperWith("expires: 2027-01-23");
  expect(await told(paper)).toBe(
    "The next build is due on Sunday, 24 January 2027 at 00:00, Europe/Oslo time: the last day of a picture is over then.",
  );
  paper.write({ "front.yaml": "breaking: { text: It began, until: 2027-01-24 00:00 }\n" });
  expect(await told(paper)).toContain("00:00, Europe/Oslo time: what an editor placed on a front begins or ends then.");
  paper.write({ "articles/2027/01/24-b.md": story({ published: "2027-01-24 00:00" }) });
  expect(await told(paper)).toContain("00:00, Europe/Oslo time: an article that waits for its hour appears then.");
  paper.delete("articles/2027/01/24-b.md");
  paper.delete("front.yaml");
  paper.delete(`articles/${id}.md`);
  expect(await told(paper)).toBeUndefined();
});

test("it is told a month before and after, and not earlier, without a file being touched", async () => {
  const paper = await paperWith("expires: 2027-01-23");
  const told = ({ problems }: Opened) =>
    problems.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message.split(":", 1)[0]}`);
  const place = 6;
  expect(await paper.open(told, { now: noon })).toEqual([]);
  expect(await paper.open(told, { now: end - 30 * day - 1 })).toEqual([]);
  const [before = ""] = await paper.open(told, { now: end - 30 * day });
  expect(before).toMatch(new RegExp(`^${place}:\\d+ picture-expires The last day of this picture is 2027-01-23$`));
  const [after = ""] = await paper.open(told, { now: end });
  expect(after).toContain("picture-expires The last day of this picture was 2027-01-23");
});

test("what is for this paper alone is shown by it, and offered and passed on to nobody", async () => {
  const own = { ...everywhere, offered: false, feed: false, sitemap: false };
  expect(await (await paperWith("distributable: false")).open(shows)).toEqual(own);
  const kept = await paperWith("focus: { x: 50, y: 50 }", "syndication: { keep-back: [EPA] }\n");
  expect(await kept.open(shows)).toEqual({ ...own, offered: true });
});

test("a last day is a day", async () => {
  for (const wrong of ["2027-02-30", "soon", "2027-01-23 12:00"]) {
    const paper = await paperWith(`expires: ${wrong}`);
    const rules = await paper.open(({ problems }) => problems.map(({ rule, severity }) => `${severity} ${rule}`));
    expect([wrong, rules]).toEqual([wrong, ["error field-value"]]);
  }
});

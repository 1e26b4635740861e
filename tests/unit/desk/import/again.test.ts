/** An import that is run again changes nothing, whatever has become of the articles in the meantime. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesOf } from "../../../site/folders.ts";
import { Desk, sample } from "./imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

const outcomes = async (files: string[], settings = {}) =>
  (await desk.import(files, settings)).stories.map(({ outcome }) => outcome);

test.each([
  "wordpress.xml",
  "rss.xml",
  "atom.xml",
  "nitf.xml",
  "ninjs-2.json",
  "several.html",
  "unmarked.html",
  "two-stories.txt",
])("%s: the second time every byte stays", async (name) => {
  const first = await outcomes([sample(name)]);
  expect(new Set(first)).toEqual(new Set(["written"]));
  const before = bytesOf(desk.content);
  // Later, too: a story without a time keeps that of its first import.
  expect(await outcomes([sample(name)], { now: 1_800_000_000 })).toEqual(first.map(() => "unchanged"));
  expect(bytesOf(desk.content)).toEqual(before);
});

test("an article that an editor has edited is left as it is, and that is told", async () => {
  const { stories } = await desk.import([sample("atom.xml")]);
  const path = join(desk.content, stories[0]?.file ?? "");
  const edited = readFileSync(path, "utf8").replace("headline:", "kind: analysis\nheadline:");
  writeFileSync(path, edited);
  expect(await outcomes([sample("atom.xml")])).toEqual(["edited"]);
  expect(readFileSync(path, "utf8")).toBe(edited);
});

test("one that was renamed or deleted does not come back, unless that is asked for", async () => {
  const { stories } = await desk.import([sample("atom.xml")]);
  const path = join(desk.content, stories[0]?.file ?? "");
  renameSync(path, path.replace("bridge", "pont"));
  expect(await outcomes([sample("atom.xml")])).toEqual(["gone"]);
  rmSync(path.replace("bridge", "pont"));
  expect(await outcomes([sample("atom.xml")], { again: true })).toEqual(["written"]);
});

test("a source that has changed since is told, and nothing is written over", async () => {
  const text = readFileSync(sample("atom.xml"), "utf8");
  await desk.read(text, {}, "feed");
  const before = bytesOf(join(desk.content, "articles"));
  const { stories } = await desk.read(text.replace("shut at six", "shut at five"), {}, "feed");
  expect(stories.map(({ outcome }) => outcome)).toEqual(["source-changed"]);
  expect(bytesOf(join(desk.content, "articles"))).toEqual(before);
});

test("an article of the paper's own at the same address is never touched; another story gets a name of its own", async () => {
  desk.write({ "content/articles/2026/11/23-bridge-and-tunnel.md": "mine" });
  const { stories } = await desk.import([sample("atom.xml")]);
  expect(stories.map(({ file }) => file)).toEqual(["articles/2026/11/23-bridge-and-tunnel-2.md"]);
  expect(desk.text("articles/2026/11/23-bridge-and-tunnel.md")).toBe("mine");
});

test("the same story in two files is read once", async () => {
  const text = readFileSync(sample("atom.xml"), "utf8");
  desk.write({ a: text, b: text });
  expect(await outcomes(["a", "b"])).toEqual(["written", "twice"]);
});

test("a dry run writes nothing", async () => {
  const before = bytesOf(desk.folder);
  const { stories, missing } = await desk.import([sample("wordpress.xml")], { dry: true });
  expect(stories).toHaveLength(3);
  expect(missing).toHaveLength(5);
  expect(bytesOf(desk.folder)).toEqual(before);
});

const picture = (colour: string, format: "jpeg" | "png" = "jpeg") =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();

test("pictures are found beside the page and in given folders, are given later, and two of one name stay two", async () => {
  desk.write({
    "saved/page.html": `<article><h1>One headline here</h1><p>${"Text of some length. ".repeat(12)}</p><p><img src="page_files/quay.jpg" alt="A quay"></p><p>More.</p></article>`,
    "saved/page_files/quay.jpg": await picture("#111"),
    "other/page.html": `<article><h1>Another headline</h1><p>${"Text of another story. ".repeat(12)}</p><p><img src="https://a.example/2019/quay.jpg" alt="Another quay"></p><p>More.</p></article>`,
    "uploads/2018/quay.jpg": await picture("#333"),
    "uploads/2019/quay.jpg": await picture("#555"),
  });
  const first = await desk.import(["saved/page.html", "other/page.html"]);
  expect(first.missing).toEqual(["quay-2.jpg"]);
  expect(desk.body(first.stories[1]?.file ?? "")).toContain("![Another quay](quay-2.jpg)");
  const second = await desk.import(["saved/page.html", "other/page.html"], { photos: [join(desk.folder, "uploads")] });
  expect(second.missing).toEqual([]);
  expect(second.stories.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
  // The one whose folder agrees with the address, not its namesake.
  expect(readFileSync(join(desk.content, "photos/quay-2.jpg")).equals(await picture("#555"))).toBe(true);
});

test("a file under a picture's name that is none is told and not taken", async () => {
  desk.write({
    "page.html": `<article><h1>One headline here</h1><p>${"Text of some length. ".repeat(12)}</p><p><img src="x.jpg" alt="A quay"></p></article>`,
    "x.jpg": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
  });
  const { stories, missing } = await desk.import(["page.html"]);
  expect(stories[0]?.notes.join()).toContain("is an SVG drawing");
  expect(missing).toEqual(["x.jpg"]);
});

import { join } from "node:path";
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { smallPaper } from "../../built-site.ts";
import { noon, story, testPaper, type TestPaper } from "./newsroom.ts";

const port = "articles/2026/11/24-port.md";
const ferry = "articles/2026/11/23-ferry.md";
const whole = "photo:\n  file: quay.jpg\n  alt: Cranes stand still.\n  caption: A quay, Halden, Norway, 2026. (EPA)";

/** A story with more lines of front matter. */
const storyWith = (lines: string, body = "Text.") => story({}, body).replace("\n---\n", `\n${lines}\n---\n`);

async function picture(paper: TestPaper, name: string, width: number, description?: string): Promise<void> {
  mkdirSync(join(paper.content, "photos"), { recursive: true });
  const made = sharp({ create: { width, height: 400, channels: 3, background: "#888" } }).jpeg();
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A grey quay.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;
  await (description ? made.withXmp(xmp) : made).toFile(join(paper.content, "photos", name));
}

const warned = (paper: TestPaper) =>
  paper.open(({ problems }) =>
    problems.map(
      ({ file, line, column, endColumn, rule, severity, suggestion }) =>
        `${severity === "warning" ? "" : "error "}${file.replace(/^articles\/2026\/11\//, "")} ${line}:${column}-${endColumn} ${rule}${suggestion ? ` → ${suggestion}` : ""}`,
    ),
  );

test("no alt text, a caption that is not whole, and a small picture are told, each at its place", async () => {
  const paper = testPaper({
    [port]: storyWith(
      "photo:\n  file: quay.jpg\n  caption: A quay",
      '- a\n\n![](small.jpg "The quay, Halden. (EPA)")\n\n:::gallery\n![A.](quay.jpg "The quay, Halden, 2026.")\n:::',
    ),
  });
  await picture(paper, "quay.jpg", 1279);
  await picture(paper, "small.jpg", 639);
  expect(await warned(paper)).toEqual([
    "24-port.md 7:9-17 no-alt → alt: What is to be seen, in a sentence.",
    "24-port.md 7:9-17 photo-small",
    "24-port.md 8:12-18 caption-incomplete → A quay, …, …. (…)",
    "24-port.md 12:1-4 no-alt → ![What is to be seen, in a sentence.]",
    "24-port.md 12:5-14 photo-small",
    "24-port.md 12:16-39 caption-incomplete → The quay, Halden, …. (EPA)",
    "24-port.md 15:17-40 caption-incomplete → The quay, Halden, 2026. (…)",
  ]);
});

test("let through: what is whole and large enough, and what the picture says itself", async () => {
  const paper = testPaper({
    [port]: storyWith(whole, '![](told.jpg)\n\n::video{src="https://v.example" title="T" poster="told.jpg"}'),
  });
  await picture(paper, "quay.jpg", 1280);
  await picture(paper, "told.jpg", 640, "A quay, Halden, 2026. (EPA)");
  expect(await warned(paper)).toEqual([]);
});

test("a picture's own description may be what the alt text repeats", async () => {
  const paper = testPaper({ [port]: story({}, "![A quay, Halden, 2026.](told.jpg)") });
  await picture(paper, "told.jpg", 640, "A quay, Halden, 2026. (EPA)");
  expect(await warned(paper)).toEqual(["24-port.md 7:3-24 alt-repeats-caption"]);
});

test("all is looked at again when the picture changes", async () => {
  const paper = testPaper({ [port]: storyWith(whole) });
  await picture(paper, "quay.jpg", 900);
  expect(await warned(paper)).toEqual(["24-port.md 7:9-17 photo-small"]);
  await picture(paper, "quay.jpg", 1300);
  expect(await warned(paper)).toEqual([]);
});

test("a picture that nobody shows is told as long as that is so", async () => {
  const paper = testPaper({ [port]: story() });
  await picture(paper, "quay.jpg", 1280);
  const unused = ["photos/quay.jpg 1:1-1 photo-unused"];
  expect(await warned(paper)).toEqual(unused);
  paper.write({ [port]: storyWith(whole) });
  expect(await warned(paper)).toEqual([]);
  paper.write({ [port]: storyWith(`draft: true\n${whole}`) });
  expect(await warned(paper)).toEqual([]);
  paper.delete(port);
  expect(await warned(paper)).toEqual(unused);
  paper.delete("photos/quay.jpg");
  expect(await warned(paper)).toEqual([]);
});

test("the same picture twice among the stories that an editor placed", async () => {
  const front = (seconds: string) => `lead: 2026/11/24/port\nseconds: [${seconds}]\n`;
  const paper = testPaper({
    [port]: storyWith(whole),
    [ferry]: storyWith(whole),
    "front.yaml": front("2026/11/23/ferry"),
  });
  await picture(paper, "quay.jpg", 1280);
  await picture(paper, "other.jpg", 1280);
  const other = "photos/other.jpg 1:1-1 photo-unused";
  expect(await warned(paper)).toEqual(["front.yaml 2:11-27 front-twice", other]);
  paper.write({ [ferry]: storyWith(whole.replace("quay", "other")) });
  expect(await warned(paper)).toEqual([]);
  paper.write({ [ferry]: storyWith(whole), "front.yaml": front("") });
  expect(await warned(paper)).toEqual([other]);
});

test("a picture counts on a front as long as it may be shown there, and as its place holds", async () => {
  const limited = whole.replace("alt:", "expires: 2026-11-26\n  alt:");
  const places = (until = "") =>
    `lead: 2026/11/24/port\nplaces: [{ layout: pictures, stories: [{ story: 2026/11/23/ferry }]${until} }]\n`;
  const paper = testPaper({ [port]: storyWith(whole), [ferry]: storyWith(limited), "front.yaml": places() });
  await picture(paper, "quay.jpg", 1280);
  const onFront = (now: number) =>
    paper.open(({ problems }) => problems.filter(({ file }) => file === "front.yaml").map(({ rule }) => rule), { now });
  const day = 86_400;
  expect(await onFront(noon)).toEqual(["front-twice"]);
  // Its time is over, without any file being touched: now the layout lacks it.
  expect(await onFront(noon + 3 * day)).toEqual(["front-place"]);
  expect(await onFront(noon)).toEqual(["front-twice"]);
  paper.write({ "front.yaml": places(", until: 2026-11-25 12:00") });
  expect(await onFront(noon)).toEqual(["front-twice"]);
  // The place has ended: that is told, and nothing of what stood there.
  expect(await onFront(noon + 1.5 * day)).toEqual(["front-place"]);
});

test("all of these are switched off in paper.yaml, and those of an article by the article", async () => {
  const paper = testPaper({
    [port]: storyWith(`${whole}\nallow:\n  - { rule: photo-small, reason: It is old. }`),
    [ferry]: story(),
  });
  await picture(paper, "quay.jpg", 300);
  await picture(paper, "other.jpg", 300);
  expect(await warned(paper)).toEqual(["photos/other.jpg 1:1-1 photo-unused"]);
  paper.write({ "paper.yaml": smallPaper.replace("[dateline-missing]", "[dateline-missing, photo-unused]") });
  expect(await warned(paper)).toEqual([]);
});

describe("a picture that an import told of, and that is still to come", () => {
  const noted = (...names: string[]) =>
    names.map((file) => `{"picture":"https://old.example/${file}","file":"${file}"}\n`).join("");
  const imported = story({}, 'Text.\n\n![A quay.](b.jpg "A quay. (EPA)")\n\n![A crane.](a.jpg "A crane. (EPA)")');
  const told = (paper: ReturnType<typeof testPaper>) =>
    paper.open(({ problems }) =>
      problems
        .filter(({ rule }) => /awaited|missing/.test(rule))
        .map(({ file, severity, rule }) => `${file} ${severity} ${rule}`),
    );

  test("is told once for all of them, and a mistyped name stays an error at its place", async () => {
    const paper = testPaper({
      "articles/2026/11/24-port.md": imported,
      "articles/2026/11/23-ferry.md": story(
        { published: "2026-11-23 08:00" },
        '![A.](a.jpg "A. (EPA)")\n\n![B.](bb.jpg "B. (EPA)")',
      ),
      ".imported.jsonl": noted("a.jpg", "b.jpg", "c.jpg"),
    });
    await paper.open(({ problems }) => {
      const told = problems.filter(({ rule }) => /awaited|missing/.test(rule));
      expect(told[0]?.message).toMatch(/^2 pictures .*\(a\.jpg, b\.jpg\), in 3 places/);
      expect(told).toMatchObject([
        { file: ".imported.jsonl", severity: "warning" },
        { file: "articles/2026/11/23-ferry.md", severity: "error", rule: "missing-photo" },
      ]);
    });
  });

  test("is told no more when it has come, when nobody shows it, and as an error when nobody notes it", async () => {
    const paper = testPaper({ "articles/2026/11/24-port.md": imported, ".imported.jsonl": noted("a.jpg", "b.jpg") });
    const awaited = ".imported.jsonl warning picture-awaited";
    expect(await told(paper)).toContain(awaited);
    await paper.open(({ archive }) => expect(archive.stories.card("2026/11/24/port")).toBeDefined());
    paper.write({ ".imported.jsonl": noted("b.jpg") });
    expect(await told(paper)).toEqual([awaited, "articles/2026/11/24-port.md error missing-photo"]);
    await picture(paper, "a.jpg", 1400);
    expect(await told(paper)).toEqual([awaited]);
    paper.write({
      "articles/2026/11/24-port.md": story({}, '![A crane.](a.jpg "A crane, Halden, November 1, 2026. (EPA)")'),
    });
    expect(await told(paper)).not.toContain(awaited);
    paper.write({ "articles/2026/11/24-port.md": imported });
    expect(await told(paper)).toContain(awaited);
    paper.delete(".imported.jsonl");
    expect(await told(paper)).toContain("articles/2026/11/24-port.md error missing-photo");
  });
});

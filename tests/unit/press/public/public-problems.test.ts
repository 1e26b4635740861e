import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { pressSettings } from "../../../../src/press/settings.ts";
import { publicProblems, takenBy } from "../../../../src/press/public/public-problems.ts";
import { smallPaper } from "../../../built-site.ts";
import { story, testPaper } from "../../archive/newsroom.ts";

const paperOf = () =>
  testPaper({
    "paper.yaml": `${smallPaper}editions: [{ language: ar }]\n`,
    "articles/2026/11/24-a.md": story({ formerly: "[2026/11/20/b]" }),
    "pages/about.md": "---\ntitle: About\n---\nText.\n",
  });

/** What is said of files in `public/`, by their names; of those that may lie there nothing. */
async function toldOf(...names: string[]): Promise<Record<string, string>> {
  const paper = paperOf();
  const settings = { ...pressSettings({ DATELINE_CONTENT: paper.content }), paper: paper.folder };
  for (const name of names) {
    const file = join(paper.folder, "public", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  }
  return paper.open(({ archive }) =>
    Object.fromEntries(publicProblems(archive, settings).map(({ file, message }) => [file, message])),
  );
}

test("what the paper prints nothing in the place of may lie in public/", async () => {
  expect(
    await toldOf(
      "ads.txt",
      ".well-known/security.txt",
      "CNAME",
      ".htaccess",
      "googleab12.html",
      "about/team.jpg",
      "old/index.html",
      "2026/11/24/never-written/index.html",
      "world/map.json",
    ),
  ).toEqual({});
});

test("nothing there may bear the name of a file or a folder that the paper prints", async () => {
  const names = [
    "robots.txt",
    "ROBOTS.TXT",
    "feed.xml",
    "ar/feed.xml",
    "world/feed.xml",
    "sitemap.xml",
    "sitemap-2031-01.xml",
    "manifest.json",
    "preview.json",
    "sw.js",
    "404.html",
    "index.html",
    "about/index.html",
    "about.html",
    "about",
    "world",
    "2026/11",
    "ar",
    "2026/11/24/a/index.html",
    "2026/11/20/b/index.html",
    "robots.txt/more.txt",
  ];
  const told = await paperOf().open(({ archive }) => names.map((name) => takenBy(name, archive)));
  expect(Object.fromEntries(names.map((name, at) => [name, told[at]]))).toEqual(
    Object.fromEntries(
      names.map((name) => [
        name,
        "The paper prints a file of its own in this place. Give this one another name, or take it away.",
      ]),
    ),
  );
});

test("what a paper has by a choice of its own may be the newsroom's until it chooses", async () => {
  const names = [
    ".well-known/security.txt",
    ".well-known/tdmrep.json",
    "rsl.xml",
    "data/index.json",
    "data/2026-11.jsonl",
    "data/2026-11-24.jsonl",
    "2026/11/24/a/index.md",
    "2026/11/24/a/ninjs.json",
    "2026/11/24/a/nitf.xml",
    "2026/11/24/a/oembed.json",
  ];
  expect(await toldOf(...names)).toEqual({});
  const chosen = testPaper({
    "paper.yaml": `${smallPaper}ai: {}\nsecurity: { contact: [a@test.example] }\nexchange: [ninjs, nitf, markdown, data, oembed]\n`,
    "articles/2026/11/24-a.md": story(),
  });
  const told = await chosen.open(({ archive }) => names.map((name) => takenBy(name, archive)));
  expect(told).toEqual(names.map((): unknown => expect.stringContaining("prints a file of its own")));
});

test("whose name it is, and where else its contents belong, is told", async () => {
  const told = await toldOf("favicon.ico", "icon-192.png", "_redirects", "photos/a.jpg", "lite/index.html");
  expect(told["../public/favicon.ico"]).toContain("`icon` under `brand`");
  expect(told["../public/icon-192.png"]).toContain("`icon` under `brand`");
  expect(told["../public/_redirects"]).toContain("`formerly`");
  expect(told["../public/photos/a.jpg"]).toContain("below /photos/");
  expect(told["../public/lite/index.html"]).toContain("below /lite/");
});

test("a link is not followed, and is told", async () => {
  const paper = testPaper();
  mkdirSync(join(paper.folder, "public"));
  symlinkSync("/etc/hostname", join(paper.folder, "public/ads.txt"));
  const settings = { ...pressSettings({ DATELINE_CONTENT: paper.content }), paper: paper.folder };
  expect(await paper.open(({ archive }) => publicProblems(archive, settings))).toMatchObject([
    { file: "../public/ads.txt", rule: "public-file", message: expect.stringContaining("symbolic link") },
  ]);
});

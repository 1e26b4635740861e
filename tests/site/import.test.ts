/** `npm run import` as an editor runs it: what it says, what it refuses, and that its articles pass the check. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFiles, root, smallPaper } from "../built-site.ts";
import { filesIn, Workplace } from "./folders.ts";

const place = new Workplace();
const samples = join(root, "tests/unit/desk/import/samples");
beforeAll(() => place.write({ "paper.yaml": smallPaper, "authors/lena-okafor.md": "---\nname: Lena Okafor\n---\n" }));
afterAll(() => place.remove());

const articles = () => filesIn(place.content).filter((file) => file.startsWith("articles/"));

test("every kind of file in one command; once the missing pictures are there, the check finds no error", async () => {
  const files = [
    "wordpress.xml",
    "rss.xml",
    "atom.xml",
    "nitf.xml",
    "ninjs-2.json",
    "ninjs-3.json",
    "several.html",
    "unmarked.html",
    "two-stories.txt",
  ].map((name) => join(samples, name));
  const { code, stdout, stderr } = await place.import(
    "--section",
    "world",
    "--section",
    "Harbour=home",
    "--byline",
    "The desk",
    ...files,
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("Stories: 14 imported.");
  expect(articles()).toHaveLength(14);
  expect(stdout).not.toContain("no section “Harbour”");
  expect(readFileSync(join(place.content, "articles/2026/11/20-fuel-price.md"), "utf8")).toContain("section: home");
  const missing = [...(stdout.split("are missing")[1] ?? "").matchAll(/^ {2}(\S+\.(?:jpg|png))/gm)].map(
    ([, name = ""]) => name,
  );
  expect(missing.length).toBeGreaterThan(10);
  const before = await place.check();
  // They hold nothing up, and are told as one.
  expect(before.code, before.stdout).toBe(0);
  expect(before.stdout.match(/picture-awaited/g)).toHaveLength(1);
  for (const name of missing)
    place.write({
      [`photos/${name}`]: await sharp({ create: { width: 1300, height: 900, channels: 3, background: "#678" } })
        .toFormat(name.endsWith("png") ? "png" : "jpeg")
        .toBuffer(),
    });
  const after = await place.check();
  expect(after.code, after.stdout).toBe(0);
  expect(after.stdout).not.toContain("picture-awaited");
});

test.each([
  [[], "Say which files"],
  [["x.html", "--section", "wrold"], "Did you mean world?"],
  [["x.html", "--photos", "nowhere"], "nowhere is no folder"],
  [["x.html", "--published", "yesterday"], "is not a date and time"],
  [["x.html", "--sektion", "world"], "--sektion"],
])("%j is told, and writes nothing", async (options, said) => {
  const before = articles();
  const { code, stderr } = await place.import(...options);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain("    at ");
  expect(articles()).toEqual(before);
});

test("addresses of pictures that are missing are written for a program that fetches, those of the web alone", async () => {
  const list = join(place.folder, "pictures.txt");
  place.write({
    "pictures.md":
      "---\ntitle: Pictures\ndate: 2019-01-01\n---\nWords.\n\n![a](https://e.example/a.jpg)\n\n![b](file:///etc/passwd.jpg)\n\n![c](c.jpg)\n",
  });
  const source = join(place.content, "pictures.md");
  const { code, stderr } = await place.import("--section", "world", "--fetch-list", list, "--dry-run", source);
  rmSync(source);
  expect(code, stderr).toBe(0);
  expect(readFileSync(list, "utf8")).toBe("https://e.example/a.jpg\n");
  const again = await place.import("--fetch-list", list, join(samples, "rss.xml"));
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("is there already");
});

test("files that cannot be read are told, the others are imported, and the command fails", async () => {
  writeFileSync(join(place.folder, "a.pdf"), "%PDF-1.7");
  writeFileSync(join(place.folder, "c.csv"), "id,title,text\n1,Quay,Words\n");
  writeFileSync(join(place.folder, "b.txt"), "A headline of its own\n\nIts text.");
  const { code, stdout } = await place.import(
    "--dry-run",
    join(place.folder, "a.pdf"),
    join(place.folder, "gone.xml"),
    join(place.folder, "b.txt"),
    join(place.folder, "c.csv"),
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/a\.pdf was not imported\. This is a PDF/);
  expect(stdout).toMatch(/gone\.xml was not imported\. There is no such file\./);
  expect(stdout).toContain("This is a table (CSV)");
  expect(stdout).toContain("Stories: 3 files not read, 1 would be imported.");
});

test("what a file says cannot steer the terminal", async () => {
  writeFileSync(
    join(place.folder, "c.txt"),
    "A headline \u001b[31mred\u001b]0;x\u0007 \u202eend\n\nIts text \u001b[2J.",
  );
  const { stdout } = await place.import("--dry-run", join(place.folder, "c.txt"));
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

describe("a large file", () => {
  const large = join(place.folder, "large.xml");
  const stories = 12;
  /** Megabytes beside each story; all of them are half as much again as Node is given to hold the file and the program in. */
  const beside = 8;
  const heap = 64;

  beforeAll(async () => {
    const file = await open(large, "w");
    const paragraph = `<p>${"The tide came in as it had the day before. ".repeat(40)}</p>`;
    await file.write(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Large</title>`,
    );
    // Few articles: writing them is not what is tried here.
    for (let at = 0; at < stories; at++)
      await file.write(
        `<item><title>Story ${at}</title><guid>${at}</guid><pubDate>Sun, 22 Nov 2026 18:20:00 GMT</pubDate><description>Tides.</description><content:encoded><![CDATA[${paragraph.repeat(20)}]]></content:encoded><category>World</category></item><junk>${"x".repeat(beside * 1_000_000)}</junk>`,
      );
    await file.write("</channel></rss>");
    await file.close();
  });

  test("is read as a stream", async () => {
    const { code, stdout, stderr } = await importFiles(
      { DATELINE_CONTENT: place.content },
      ["--dry-run", large],
      [`--max-old-space-size=${heap}`],
    );
    expect(code, stderr.slice(0, 500)).toBe(0);
    expect(stdout).toContain(`Stories: ${stories} would be imported.`);
  });
});

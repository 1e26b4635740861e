import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { root, smallPaper } from "../built-site.ts";
import { filesIn, Workplace } from "./folders.ts";

const place = new Workplace();
const hostile = [
  "Port strike: it’s over",
  "He said: \"No\" & 'yes' #4",
  "#hashtag",
  "- [x] {a: b}, *c* & !d | > % @ `e`",
  "🚢🔥",
  "🚒🔥",
  "اتفاق ينهي إضراب الميناء",
  "../../../../etc/passwd",
  "C:\\Windows\\..\\NUL",
  "two\nlines\t and \u001b[31mred\u202e",
  "1984",
  "true",
  "2026-11-24",
  "Port strike: it’s over",
  "PORT STRIKE ITS OVER",
  'null ~ \\ "\\n"',
  Array.from({ length: 300 }, (_, at) => `word${at}`).join(" "),
];

beforeAll(async () => {
  place.write({ "paper.yaml": smallPaper, "authors/lena-okafor.md": "---\nname: Lena Økafor\n---\n" });
  mkdirSync(join(place.folder, "camera"));
  const plain = sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#789" } }).jpeg();
  writeFileSync(join(place.folder, "camera", "IMG 0001 (Übersicht).JPEG"), await plain.clone().toBuffer());
  writeFileSync(
    join(place.folder, "camera", "img-0001-ubersicht.jpeg"),
    await plain.clone().jpeg({ quality: 30 }).toBuffer(),
  );
  writeFileSync(join(place.folder, "camera", "fake.jpg"), "<svg></svg>");
});
afterAll(() => place.remove());

const articles = () => filesIn(place.content).filter((file) => file.startsWith("articles/"));
const told = z.array(z.object({ severity: z.string(), rule: z.string(), message: z.string() }));

describe("npm run new", () => {
  test("whatever the headline, the article passes the check, and none is written over another", async () => {
    for (const headline of hostile) {
      const { code, stderr } = await place.newArticle("--dateline", "Oslo, Norway", "--", headline);
      expect(code, stderr).toBe(0);
    }
    expect(articles()).toHaveLength(hostile.length);
    for (const file of articles()) expect(file).toMatch(/^articles\/2026\/11\/24-[^/]+\.md$/);
    const { code, stdout } = await place.check("--format", "json");
    const problems = told.parse(JSON.parse(stdout));
    expect(problems.filter(({ rule }) => rule !== "headline-long")).toEqual([]);
    expect(code).toBe(0);
  });

  test("what can be known is filled in", async () => {
    const { stdout } = await place.newArticle("Fills itself in");
    expect(stdout).toMatch(/^.*content\/articles\/2026\/11\/24-fills-itself-in\.md\n/);
    expect(stdout).toContain("/2026/11/24/fills-itself-in/");
    const text = readFileSync(join(place.content, "articles/2026/11/24-fills-itself-in.md"), "utf8");
    // The tests take place at 18:00 in Greenwich.
    expect(text).toMatch(
      /^---\nheadline: Fills itself in\nsummary: .+\nsection: world\nbyline: The Test\npublished: 2026-11-24 19:00\ndraft: true\n---\n/,
    );
  });

  test("the options are taken", async () => {
    await place.newArticle(
      "All of it",
      "--section",
      "home",
      "--author",
      "lena okafor",
      "--topics",
      "Ports, Night Work",
      "--dateline",
      "Halden, Norway",
      "--kind",
      "opinion",
      "--slug",
      "My Own",
      "--at",
      "2026-12-31 23:30-05:00",
      "--summary",
      "It is: done.",
    );
    expect(readFileSync(join(place.content, "articles/2027/01/01-my-own.md"), "utf8")).toMatch(
      /^---\nheadline: All of it\nsummary: "It is: done\."\nsection: home\ntopics: \[ports, night-work\]\nauthors: \[lena-okafor\]\ndateline: Halden, Norway\npublished: 2026-12-31 23:30-05:00\nkind: opinion\ndraft: true\n---\n/,
    );
  });

  test.each([
    [[], "The headline is missing"],
    [["X", "--section", "wrold"], "Did you mean world?"],
    [["X", "--kind", "gossip"], "There are: news"],
    [["X", "--author", "nobody"], "There are: lena-okafor."],
    [["X", "--at", "2026-02-30"], "There is no 30 February 2026"],
    [["X", "--heading", "y"], "--heading"],
  ])("%j is told, and writes nothing", async (options, said) => {
    const before = articles();
    const { code, stderr } = await place.newArticle(...options);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("    at ");
    expect(articles()).toEqual(before);
  });
});

describe("npm run new -- --photo", () => {
  const photos = () => filesIn(place.content).filter((file) => file.startsWith("photos/"));

  test("copies it under a safe name, says what is missing, and gives what to paste", async () => {
    const { stdout, code } = await place.newArticle(
      "--photo",
      join(place.folder, "camera", "IMG 0001 (Übersicht).JPEG"),
      "--caption",
      'The "quay", 24 November 2026. (EPA)',
      "--alt",
      "A [grey] quay",
    );
    expect(code).toBe(0);
    expect(photos()).toEqual(["photos/img-0001-ubersicht.jpeg"]);
    expect(stdout).toContain("Missing: place.");
    expect(stdout).toContain('![A \\[grey\\] quay](img-0001-ubersicht.jpeg "The \\"quay\\", 24 November 2026. (EPA)")');
    expect(stdout).toContain(
      'photo:\n  file: img-0001-ubersicht.jpeg\n  alt: A [grey] quay\n  caption: The "quay", 24 November 2026. (EPA)\n',
    );
  });

  test("never over another picture, and not twice", async () => {
    const first = readFileSync(join(place.content, "photos/img-0001-ubersicht.jpeg"));
    await place.newArticle("--photo", join(place.folder, "camera", "img-0001-ubersicht.jpeg"));
    const { stdout } = await place.newArticle("--photo", join(place.folder, "camera", "img-0001-ubersicht.jpeg"));
    expect(photos()).toEqual(["photos/img-0001-ubersicht-2.jpeg", "photos/img-0001-ubersicht.jpeg"]);
    expect(stdout).toContain("lay there already");
    expect(stdout).toContain("Missing: caption, credit, place, date, alt.");
    expect(readFileSync(join(place.content, "photos/img-0001-ubersicht.jpeg")).equals(first)).toBe(true);
  });

  test("what a picture says of itself is not missing", async () => {
    const { stdout } = await place.newArticle("--photo", join(root, "content/photos/aurora.jpg"));
    expect(stdout).toContain("are all there");
    expect(stdout).toMatch(/!\[Green and violet.*\]\(aurora\.jpg ".*Norway.*2026\. \(Meridian Graphics\)"\)/);
  });

  test.each([
    ["fake.jpg", "is an SVG drawing"],
    ["gone.jpg", "There is no file gone.jpg."],
  ])("%s is refused with the reason", async (name, reason) => {
    const before = photos();
    const { code, stderr } = await place.newArticle("--photo", join(place.folder, "camera", name));
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(photos()).toEqual(before);
  });
});

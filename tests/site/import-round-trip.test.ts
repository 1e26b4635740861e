/** The demonstration paper's printed pages, saved and imported into an empty paper, are the articles that they were printed from. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleIdOf } from "../../src/paper/addresses/address.ts";
import { convertArticle } from "../../src/desk/convert/convert-article.ts";
import { readPaper } from "../../src/desk/settings.ts";
import { root, siteFolder } from "../built-site.ts";
import { bytesOf, filesIn, Workplace } from "./folders.ts";

/**
 * What a page does not say, and why:
 * - `related`: a page shows related stories, but not which of them an editor chose.
 * - `shortHeadline` and `webHeadline`: cards and search engines are told them, and a page has its headline.
 * - `life`: its days are written as words.
 */
const untold = ["life", "related", "shortHeadline", "webHeadline"];

const place = new Workplace();
const original = join(root, "content");
const all = filesIn(original).filter((file) => articleIdOf(file) !== undefined);
/**
 * Not imported, but there already: live blogs, whose entries stand on several pages, of which only one is saved; reviews, which
 * come as drafts until somebody has written what is reviewed; and stories that tell of another where their text comes to it.
 */
const apart = all.filter((file) =>
  /^(?:kind: (?:live|review)$|::related)/m.test(readFileSync(join(original, file), "utf8")),
);
/** The portraits of its writers, which belong to them: no story brings one along, not even one whose page shows it. */
const portraits = filesIn(original)
  .filter((file) => file.startsWith("authors/"))
  .flatMap((file) => /^ {2}file: (\S+)$/m.exec(readFileSync(join(original, file), "utf8"))?.[1] ?? [])
  .map((name) => `photos/${name}`);
const articles = all.filter((file) => !apart.includes(file));
const read = readPaper(readFileSync(join(original, "paper.yaml")));
if (!("paper" in read)) throw new Error("content/paper.yaml cannot be read.");
const { paper } = read;
const pages = articles.map((file) => join(place.folder, "saved", `${file.replaceAll("/", "-")}.html`));
let said = "";

beforeAll(async () => {
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error(`The demonstration paper is not printed at ${siteFolder}: run npm test, which prints it first.`);
  mkdirSync(place.content, { recursive: true });
  for (const kept of ["paper.yaml", "brand", "authors", "topics", "threads", "pages", "documents"])
    cpSync(join(original, kept), join(place.content, kept), { recursive: true });
  for (const file of [...apart, ...portraits, "photos/ballot-hall.jpg", "photos/weather-mast.jpg"])
    cpSync(join(original, file), join(place.content, file));
  mkdirSync(join(place.folder, "saved"));
  for (const [at, file] of articles.entries())
    copyFileSync(join(siteFolder, articleIdOf(file) ?? "", "index.html"), pages[at] ?? "");
  const { code, stdout, stderr } = await place.import("--photos", join(siteFolder, "photos"), ...pages);
  expect(code, stderr).toBe(0);
  said = stdout;
});
afterAll(() => place.remove());

const convert = (folder: string, file: string) => {
  const { converted, problems } = convertArticle(file, readFileSync(join(folder, file)), paper);
  if (!converted) throw new Error(JSON.stringify(problems));
  return converted;
};

test("every article is back in its place, and nothing else", () => {
  expect(articles.length).toBeGreaterThan(30);
  expect(filesIn(place.content).filter((file) => file.startsWith("articles/"))).toEqual(all);
  expect(said).toContain(`Stories: ${articles.length} imported.`);
});

test.each(articles)(
  "%s: headline, standfirst, byline, dateline, times, pictures, topics, corrections and body",
  (file) => {
    const [before, after] = [convert(original, file), convert(place.content, file)];
    const told = ({ record }: typeof before) =>
      Object.fromEntries(Object.entries(record).filter(([field]) => !untold.includes(field)));
    expect(told(after)).toEqual(told(before));
    expect(after.blocks).toEqual(before.blocks);
  },
);

test("the list of what a page does not say is no longer than it must be", () => {
  const differing = new Set(
    articles.flatMap((file) => {
      const [before, after] = [convert(original, file).record, convert(place.content, file).record];
      return Object.entries(before)
        .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(new Map(Object.entries(after)).get(field)))
        .map(([field]) => field);
    }),
  );
  expect([...differing].sort()).toEqual([...untold].sort());
});

test("the pictures came along under their own names, and the check finds no error", async () => {
  const wanted = filesIn(original).filter((file) => /^photos\/[^.]+\.jpg$/.test(file));
  expect(filesIn(place.content).filter((file) => file.startsWith("photos/"))).toEqual(wanted);
  const { code, stdout } = await place.check();
  expect(code, stdout).toBe(0);
});

test("the second time, nothing changes", async () => {
  const before = bytesOf(place.content);
  const { stdout } = await place.import("--photos", join(siteFolder, "photos"), ...pages);
  expect(stdout).toContain(`Stories: ${articles.length} unchanged.`);
  expect(bytesOf(place.content)).toEqual(before);
});

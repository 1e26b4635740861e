/** What `check --fix` may put right by itself: problems as the whole paper makes them, mended in its files. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/open-archive.ts";
import { knownPages } from "../../../src/views/pages.ts";
import { mendFiles } from "../../../src/desk/mend.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import { root } from "../../built-site.ts";
import { noon, testPaper, type TestPaper } from "./newsroom.ts";

const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#888" } })
  .jpeg()
  .toBuffer();
const file = "articles/2026/11/24-bad.md";

function paper(): TestPaper {
  const made = testPaper({
    "authors/lena-okafor.md": "---\nname: Lena Okafor\n---\n",
    "topics/shipping.md": "---\nname: Shipping\n---\n",
    "pages/about.md": "---\ntitle: About\n---\n",
    "articles/2026/11/22-port-talks.md":
      "---\nheadline: Talks\nsummary: Words.\nsection: world\npublished: 2026-11-22\n---\nText.\n",
    "articles/2026/11/22-weather.md":
      "---\nheadline: Weather\nsummary: Words.\nsection: world\npublished: 2026-11-22\n---\nText.\n",
  });
  mkdirSync(join(made.content, "photos"));
  for (const name of ["port-gate.jpg", "lantern-1.jpg", "quay.jpg", "quai.jpg"])
    writeFileSync(join(made.content, "photos", name), picture);
  return made;
}

async function problemsOf(made: TestPaper): Promise<Problem[]> {
  const { problems, close } = await openArchive({
    program: root,
    pages: knownPages,
    content: made.content,
    cache: made.cache,
    now: noon,
    showHeld: false,
  });
  const all = problems.all();
  close();
  return all;
}

/** Mends until nothing is left to mend, as the command does. @returns each of the texts as it is then */
async function mendAll(made: TestPaper, texts: readonly string[]): Promise<string[]> {
  const files = texts.map((_text, at) => file.replace(".md", at === 0 ? ".md" : `-${at}.md`));
  made.write(Object.fromEntries(files.map((name, at) => [name, texts[at] ?? ""])));
  for (let round = 0; round < 10; round++) if (mendFiles(made.content, await problemsOf(made)).length === 0) break;
  return files.map((name) => readFileSync(join(made.content, name), "utf8"));
}

const mend = async (made: TestPaper, text: string): Promise<string> => (await mendAll(made, [text]))[0] ?? "";

const fields = {
  headline: "headline: A story",
  summary: "summary: Words.",
  section: "section: world",
  published: "published: 2026-11-24 06:30",
};
const article = (changed: Readonly<Record<string, string>>, body = "Text.") =>
  `---\n${Object.values({ ...fields, ...changed }).join("\n")}\n---\n${body}\n`;

describe("is put right", () => {
  test.each([
    ["a field’s name", { summary: "sumary: Words." }, { summary: "summary: Words." }],
    ["a section", { section: "section: wolrd  # the world" }, { section: "section: world  # the world" }],
    ["a kind", { kind: "kind: 'analisys'" }, { kind: "kind: analysis" }],
    ["an author, her field and its brackets", { author: "author: Lena Okafor" }, { author: "authors: [lena-okafor]" }],
    ["a topic", { topics: "topics: [ships, shiping]" }, { topics: "topics: [ships, shipping]" }],
    ["a list", { topics: "topics: ships, harbours" }, { topics: "topics: [ships, harbours]" }],
    ["a number for a headline, as it was written", { headline: "headline: 007" }, { headline: 'headline: "007"' }],
    ["a yes", { draft: "draft: Yes" }, { draft: "draft: true" }],
    ["a colon", { headline: "headline: Port strike: it is over" }, { headline: 'headline: "Port strike: it is over"' }],
    [
      "a colon beside quotation marks",
      { headline: 'headline: Strike: the "end"' },
      { headline: "headline: 'Strike: the \"end\"'" },
    ],
    ["a picture", { photo: "photo:\n  file: port-gatte.jpg" }, { photo: "photo:\n  file: port-gate.jpg" }],
    [
      "an article of another day",
      { related: "related: [2026/11/20/port-talks]" },
      { related: "related: [2026/11/22/port-talks]" },
    ],
    [
      "a doubled word",
      { summary: "summary: 'It''s in the the harbour.'" },
      { summary: "summary: 'It''s in the harbour.'" },
    ],
    ["a day that is a number", { published: "published: 20261124" }, { published: "published: 2026-11-24" }],
    [
      "an article’s name",
      { related: "related:\n  - /2026/11/22/port-talsk/" },
      { related: "related:\n  - 2026/11/22/port-talks" },
    ],
  ])("%s", async (_name, wrong, right) => {
    expect(await mend(paper(), article(wrong))).toBe(article(right));
  });

  test.each([
    [
      "Ships & the the *quay* \\* and “a a” and\nthe the\nthe end.",
      "Ships & the *quay* \\* and “a” and\nthe\nthe end.",
    ],
    ["See [us](/abuot/#team).", "See [us](/about/#team)."],
    [
      "See [the talks](/2026/11/22/port-talk/), [again](22-port-tlaks.md).",
      "See [the talks](/2026/11/22/port-talks/), [again](/2026/11/22/port-talks/).",
    ],
    ['![port-gatte.jpg](port-gatte.jpg "The gate. (EPA)")', '![port-gatte.jpg](port-gate.jpg "The gate. (EPA)")'],
  ])("%s", async (wrong, right) => {
    expect(await mend(paper(), article({}, wrong))).toBe(article({}, right));
  });
});

describe("is left to the editor", () => {
  test.each([
    ["a field that stands there already", article({ twice: "sumary: Other words." })],
    ["two fields that would become one", article({ summary: "sumary: One.", other: "summry: Two." })],
    ["a picture with another number", article({ photo: "photo:\n  file: lantern-2.jpg" })],
    ["a picture that two are near", article({ photo: "photo:\n  file: quae.jpg" })],
    ["a daily column of another day", article({ related: "related: [2026/11/21/weather]" })],
    ["the article itself", article({ related: "related: [2026/11/24/bed]" })],
    ["a name far from all others", article({ authors: "authors: [john-smith]" })],
    ["a colon in words that go on", article({ summary: "summary: This: that\n  and more" })],
    ["a colon before a remark", article({ headline: "headline: Bus: number #4" })],
    ["a list of groups", article({ corrections: "corrections: The length was wrong." })],
  ])("%s", async (_name, text) => {
    expect(await mend(paper(), text)).toBe(text);
  });
});

test("mended twice is mended once, and no other line is touched", async () => {
  const made = paper();
  const choice = (right: string, ...wrong: string[]) => fc.constantFrom(right, ...wrong);
  const text = fc.record({
    headline: choice("headline: A story", "headlin: A story", "headline: Ports: a story", "headline: 12"),
    summary: choice("summary: Words.", "sumary: Words.", "summary: a: b: c"),
    section: choice("section: world", "section: wolrd", "secton: hmoe", "section: nowhere"),
    published: choice("published: 2026-11-24 06:30", "publishd: 2026-11-24", "published: 2026-13-24"),
    topics: choice("topics: [ships]", "topics: shiping", "topic: ships, shiping", "topics: [ships"),
    author: choice("byline: EPA", "author: lena-okafor", "authors: lena-okafer", "autors: Lena Okafor"),
    related: choice("related: []", "related: 2026/11/20/port-talks", "related: [2026/11/22/port-tlaks]"),
    kind: choice("kind: news", "kind: nwes", "kind: 'intervew' # talk"),
  });
  const body = fc.constantFrom(
    "Text.",
    "[us](/abuot/)",
    "![x](port-gat.jpg)",
    "[a](/2026/11/22/port-talk/) and [b](/abut/)",
  );
  // Many at once: to read the paper takes longer than to mend what is wrong in it.
  const some = fc.array(fc.tuple(text, body, fc.constantFrom("\n", "\r\n")), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(some, async (stories) => {
      const before = stories.map(([changed, words, end]) => article(changed, words).replaceAll("\n", end));
      const once = await mendAll(made, before);
      expect(await mendAll(made, once)).toEqual(once);
      for (const [at, [, , end]] of stories.entries()) {
        const [old = [], mended = []] = [before[at]?.split(end), once[at]?.split(end)];
        expect(mended).toHaveLength(old.length);
        old.forEach((row, line) => {
          if (
            Object.values<string>(fields).includes(row) ||
            ["", "---", "Text.", "topics: [ships]", "byline: EPA", "kind: news"].includes(row)
          )
            expect(mended[line]).toBe(row);
        });
      }
    }),
    { numRuns: 4 },
  );
});

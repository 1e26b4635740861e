/** In every language that Dateline has words for, stories are found by the words that they have, and by those that readers type. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { baseLanguage } from "../../../../src/paper/base-language.ts";
import { languages } from "../../../../src/paper/words/languages.ts";
import { indexed } from "../../../../src/press/search/search-files.ts";
import { stories, type LanguageStories } from "../../../languages/language-stories.ts";
import { searchPrinted } from "../../../languages/search-printed.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-languages-"));
const names = ["bridge", "harvest", "storm"] as const;
type Name = (typeof names)[number];

const textOf = ({ place, bridge, harvest, storm }: LanguageStories, name: Name): string =>
  ({
    bridge: [place, bridge.text, bridge.quote, bridge.caption],
    harvest: [harvest.text, ...harvest.fruit],
    storm: [storm.entry, storm.text],
  })[name].join("\n");

const recordOf = (url: string, content: string, language: string, meta: Record<string, string> = {}) => ({
  url,
  content,
  language,
  meta,
  shown: { kicker: "K" },
  filters: {},
  sort: {},
});

async function write(below: string, records: Parameters<typeof indexed>[0]): Promise<void> {
  for (const { path, content } of await indexed(records)) {
    const file = join(folder, "search", below, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

beforeAll(async () => {
  const tags = Object.keys(stories);
  for (const tag of tags) {
    const told = stories[tag];
    if (!told) continue;
    // A program of its own for each: a page has one language, and the program keeps what it has read of the first.
    await write(`program/${tag}`, [recordOf("/#", "𓀀", baseLanguage(tag))]);
    await write(
      tag,
      names.map((name) =>
        recordOf(`/${name}/`, textOf(told, name), baseLanguage(tag), {
          title: told[name].headline,
          standfirst: told[name].summary,
        }),
      ),
    );
    // One bundle a language, as a page would find it; variants of one language are searched apart here.
    writeFileSync(
      join(folder, "search", tag, "bundles.json"),
      JSON.stringify({
        program: `/search/program/${tag}/`,
        bundles: [
          { path: `/search/${tag}/`, language: baseLanguage(tag), stories: 3, first: "2026-11-24", last: "2026-11-24" },
        ],
      }),
    );
  }
  await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const find = (words: string, language: string) =>
  searchPrinted(folder, { words, language, list: `search/${language}/bundles.json` });

test("there are stories in every language that has words", () => {
  expect(Object.keys(stories).sort()).toEqual([...languages.keys()].sort());
});

describe.each(Object.entries(stories))("%s", (language, told) => {
  test("five words that readers may type find their stories", async () => {
    const missed: string[] = [];
    for (const [words, name] of Object.entries(told.words)) {
      const found = (await find(words, language)).map(({ url }) => url);
      if (!found.includes(`/${name}/`)) missed.push(`${words}: ${found.join(" ") || "nothing"}`);
    }
    expect(missed).toEqual([]);
  });

  test("the words of a headline together find it, and are shown as they are written", async () => {
    for (const name of names) {
      const found = (await find(told[name].headline, language)).find(({ url }) => url === `/${name}/`);
      expect(found?.meta["title"], name).toBe(told[name].headline);
      expect(found?.content.replaceAll("\u200b", "")).toContain(textOf(told, name).split(/\s/).slice(0, 3).join(" "));
    }
  });
});

/** The words that are offered to readers who spell one otherwise. */
import { expect, test } from "vitest";
import { UsedWords } from "../../../../src/press/search/used-words.ts";
import type { SearchRecord } from "../../../../src/views/search/search-record.ts";

const record = (content: string, headline = "Port", language = "en"): SearchRecord => ({
  url: "/",
  content,
  language,
  meta: { title: headline },
  shown: {},
  filters: {},
  sort: {},
});

function listOf(...records: readonly SearchRecord[]): string {
  const used = new UsedWords();
  for (const each of records) used.add(each);
  return used.list();
}

test("those of headlines, and those that two stories use, most used first", () => {
  expect(listOf(record("Cranes stand still."), record("The cranes move.", "Quay"))).toBe("cranes Port Quay");
});

test("a word of one story alone is none, in however many forms it stands there", () => {
  expect(listOf(record("Stiks! They are stiks, and STIKS."), record("It sails.", "Ferry"))).toBe("Ferry Port");
});

test.each(["ja", "th", "zh"])("of %s, which parts no words, there are none", (language) => {
  expect(listOf(record("Cranes stand still.", "Port", language))).toBe("");
});

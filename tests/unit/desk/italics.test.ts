import { expect, test } from "vitest";
import { convert } from "./article.ts";

const article = (lines: string) =>
  convert(
    `---\n${lines}\nsection: world\npublished: 2026-11-24 06:30\nbyline: Reuters\ndateline: Oslo, Norway\n---\nText.\n`,
  );
const record = (lines: string) => article(lines).converted?.record;

test("a title in italics is plain in the words themselves, and its place is kept", () => {
  const found = record("headline: '\"*Night''s fall*\" wins -- again'\nsummary: Of *Nightfall*.");
  expect(found?.headline).toBe("“Night’s fall” wins – again");
  expect(found?.italics).toEqual({ headline: [[1, 13]], standfirst: [[3, 12]] });
  expect(
    article("headline: 'A *b* c'\nsummary: Of it.").problems.filter(({ rule }) => rule !== "dateline-style"),
  ).toEqual([]);
});

test("names in another script are set apart in a line, in italics too", () => {
  const found = record("headline: 'The *السلام* (2026): 5 films'\nsummary: Of it.");
  expect(found?.headline).toBe("The \u2068السلام\u2069 (2026): 5 films");
  expect(found?.italics).toEqual({ headline: [[4, 12]] });
});

test("a line without them has none", () => {
  expect(record("headline: 5 * 3 * 2\nsummary: Of it.")).not.toHaveProperty("italics");
});

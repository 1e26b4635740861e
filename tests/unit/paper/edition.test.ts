import { describe, expect, test } from "vitest";
import { editionOf, editionOfName, editionsOf, nameIn, searchedIn } from "../../../src/paper/edition.ts";
import { paperSchema } from "../../../src/paper/paper.ts";

const paper = paperSchema.parse({
  name: "The Test",
  motto: "News",
  site: "https://test.example",
  timezone: "Europe/Oslo",
  licence: "©",
  sections: [
    { id: "world", name: "World" },
    { id: "home", name: "Home", summary: "Near." },
  ],
  editions: [
    { language: "ar", region: "LB", numerals: "arab", name: "الاختبار", sections: [{ id: "home", name: "الوطن" }] },
    { language: "pt-BR" },
  ],
});

test("the first edition stands at the root, each other one below its language", () => {
  expect(editionsOf(paper).map(({ prefix, edition, language }) => [prefix, edition, language])).toEqual([
    ["", "", "en"],
    ["/ar", "ar", "ar"],
    ["/pt-br", "pt-br", "pt-BR"],
  ]);
});

test("an edition says of itself what it says, and the rest as the first", () => {
  const [first, arabic, portuguese] = editionsOf(paper);
  expect(arabic).toMatchObject({
    name: "الاختبار",
    motto: "News",
    timezone: "Europe/Oslo",
    sections: [
      { id: "world", name: "World" },
      { id: "home", name: "الوطن" },
    ],
  });
  expect(portuguese).toMatchObject({ name: first.name, sections: first.sections });
});

describe("dates and figures", () => {
  const date = (settings: object) =>
    new Intl.DateTimeFormat(editionsOf(paperSchema.parse({ ...paper, editions: [settings] }))[1]?.locale, {
      dateStyle: "long",
      timeZone: "UTC",
    }).format(Date.UTC(2026, 0, 24));

  test.each([
    [{ language: "ar", numerals: "latn" }, "24 يناير 2026"],
    [{ language: "ar", numerals: "arab" }, "٢٤ يناير ٢٠٢٦"],
    [{ language: "ar", region: "LB", numerals: "latn" }, "24 كانون الثاني 2026"],
    [{ language: "ar", region: "DZ", numerals: "latn" }, "24 جانفي 2026"],
    [{ language: "ar", region: "SA", numerals: "arab" }, "٢٤ يناير ٢٠٢٦"],
    [{ language: "fa", numerals: "latn" }, "24 ژانویهٔ 2026"],
    [{ language: "fr" }, "24 janvier 2026"],
    [{ language: "fa", calendar: "persian" }, "۴ بهمن ۱۴۰۴"],
    [{ language: "th", calendar: "buddhist" }, "24 มกราคม 2569"],
    [{ language: "ja", calendar: "japanese" }, "令和8年1月24日"],
  ])("%j: %s", (settings, said) => expect(date(settings)).toBe(said));
});

test.each([
  ["hi", "22:05 बजे"],
  ["ur", "22:05"],
  ["bn", "২২:০৫"],
  ["el", "10:05 μ.μ."],
  ["ko", "오후 10:05"],
])("the hour in %s is told without English letters, since it has others: %s", (language, said) => {
  const { locale } = editionsOf(paperSchema.parse({ ...paper, editions: [{ language }] }))[1] ?? {};
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  expect(clock.format(Date.UTC(2026, 0, 24, 22, 5)).replace(/\s/g, " ")).toContain(said);
});

test.each([
  ["en", ""],
  ["en-GB", ""],
  ["ar", "ar"],
  ["ar-EG", "ar"],
  ["pt-BR", "pt-br"],
  ["pt-PT", "pt-br"],
  ["pt", "pt-br"],
  ["es", ""],
])("an article in %s stands in the edition “%s”", (language, edition) => {
  expect(editionOf(language, paper)).toBe(edition);
});

test.each<[language: string, editions: string[], stands: string]>([
  ["zh-TW", ["zh-Hans", "zh-Hant"], "zh-hant"],
  ["zh-HK", ["zh-Hans", "zh-Hant"], "zh-hant"],
  ["zh-CN", ["zh-Hant", "zh-Hans"], "zh-hans"],
  ["zh", ["zh-Hant", "zh-Hans"], "zh-hans"],
  ["zh-SG", ["en", "zh-CN", "zh-TW"], "zh-cn"],
  ["de-AT", ["en", "de"], "de"],
  ["de", ["en", "de-CH"], "de-ch"],
  ["pt-AO", ["pt-BR", "pt-PT"], "pt-pt"],
  ["no", ["en", "nb"], "nb"],
  ["sr-Cyrl", ["en", "sr-Latn"], ""],
  ["sr-Cyrl-RS", ["sr-Latn", "sr-Cyrl"], "sr-cyrl"],
  ["en-GB", ["en-US", "en-AU"], ""],
])("an article in %s, in a paper in %j, stands in “%s”", (language, [first = "", ...others], stands) => {
  expect(editionOf(language, { language: first, editions: others.map((tag) => ({ language: tag })) })).toBe(stands);
});

test.each<[language: string, editions: string[], index: string]>([
  ["en-GB", ["en-GB", "ar-LB"], "en"],
  ["ar", ["en-GB", "ar-LB"], "ar"],
  ["es", ["en", "ar"], "en"],
  ["pt-BR", ["pt-PT", "pt-BR"], "pt-br"],
  ["pt-AO", ["pt-PT", "pt-BR"], "pt-pt"],
  ["pt-PT", ["pt", "pt-BR"], "pt"],
  ["zh-TW", ["zh-Hans", "zh-Hant"], "zh-hant"],
  ["zh-Hans", ["zh-Hans", "zh-Hant"], "zh-hans"],
])(
  "an article in %s, in a paper in %j, is searched for in the index “%s”",
  (language, [first = "", ...others], index) => {
    expect(searchedIn(language, { language: first, editions: others.map((tag) => ({ language: tag })) })).toBe(index);
  },
);

test("a paper of one language has one edition, whatever its articles are written in", () => {
  expect(editionOf("ar", { language: "en" })).toBe("");
});

test.each([
  "section:world",
  "translations:2026/11/24/port",
  "ar/section:world",
  "pt-br/day:2026-11-24",
  "lena",
  "ar/lena",
])("the name %s is put together again as it was taken apart", (whole) => {
  const { edition, name } = editionOfName(whole);
  expect(nameIn(edition, name)).toBe(whole);
  expect(edition).toBe(/^(ar|pt-br)\//.exec(whole)?.[1] ?? "");
});

/** The table of scripts: that each language is found in its own, and what no printer of a script does is not in it. */
import { describe, expect, test } from "vitest";
import { creditBracketsIn, scriptNameOf, scriptNames, scripts } from "../../../../src/paper/scripts/scripts.ts";
import { languages } from "../../../../src/paper/words/languages.ts";

describe("a language is in the script of most of its texts, or of its tag", () => {
  test.each([
    ["en", "Latn"],
    ["sr-Latn", "Latn"],
    ["sr", "Cyrl"],
    ["az-Arab", "Arab"],
    ["fa", "Arab"],
    ["ur", "Aran"],
    ["ur-IN", "Aran"],
    ["zh", "Hans"],
    ["zh-HK", "Hant"],
    ["ja", "Jpan"],
    ["ko", "Kore"],
    ["yi", "Hebr"],
    ["chr", "Zyyy"],
    ["no such tag", "Latn"],
  ])("%s: %s", (tag, name) => {
    expect(scriptNameOf(tag)).toBe(name);
  });

  test("every language that has words", () => {
    expect([...languages.keys()].filter((tag) => scriptNameOf(tag) === "Zyyy")).toEqual([]);
  });

  test("and each that the table names is in the script under which it stands", () => {
    const wrong = scriptNames.flatMap((name) =>
      scripts[name].languages.filter((tag) => scriptNameOf(tag) !== name).map((tag) => `${name}: ${tag}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("only scripts of upper and lower case letters are slanted, spaced or set in capitals", () => {
  const withCase = scriptNames.filter((name) => scripts[name].capitals);
  expect(withCase.sort()).toEqual(["Armn", "Cyrl", "Grek", "Latn"]);
  for (const name of scriptNames)
    expect([name, scripts[name].letterSpacing, scripts[name].emphasis === "italic"]).toEqual([
      name,
      withCase.includes(name),
      withCase.includes(name),
    ]);
});

test("lines are no nearer than letters with their marks need, in every script", () => {
  const near = scriptNames.filter((name) => {
    const { leading, faces } = scripts[name];
    const leastOfHeadlines = faces ? 1.1 : 1;
    return leading.text < 1.4 || leading.headline < leastOfHeadlines || leading.text <= leading.headline;
  });
  expect(near).toEqual([]);
});

test.each([
  ["ja", "キャプション（共同）"],
  ["zh-TW", "キャプション（共同）"],
  ["ko", "キャプション (共同)"],
  ["de", "キャプション (共同)"],
])("a credit in %s stands in its language's brackets: %s", (language, said) => {
  const { apart, open, close } = creditBracketsIn(language);
  expect(`キャプション${apart}${open}共同${close}`).toBe(said);
});

import { expect, test } from "vitest";
import { countForms } from "../../../../src/views/words/count-forms.ts";
import { wordsFor } from "../../../../src/views/words/words.ts";

test("a sentence for each plural category, with a place for the number", () => {
  expect(countForms(wordsFor("en").search.found, "en")).toEqual({
    one: "{count} story found",
    other: "{count} stories found",
  });
});

test("categories without a number, and numbers in the language's own digits", () => {
  const words: Record<string, string> = { zero: "لا شيء", one: "واحد", two: "اثنان" };
  const rules = new Intl.PluralRules("ar-EG");
  const forms = countForms(
    (count) => words[rules.select(count)] ?? `${new Intl.NumberFormat("ar-EG").format(count)} مقالات`,
    "ar-EG",
  );
  expect(Object.keys(forms).sort()).toEqual(["few", "many", "one", "other", "two", "zero"]);
  expect(forms["two"]).toBe("اثنان");
  expect(forms["few"]).toBe("{count} مقالات");
});

test.each(["pl", "ru", "cs", "cy", "fr", "lv"])("all that whole numbers need, in %s", (language) => {
  const rules = new Intl.PluralRules(language);
  const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  expect(Object.keys(countForms(String, language))).toEqual(expect.arrayContaining([...needed]));
});

/** What pages say: numbers as the language counts and sets them, names apart where they run the other way, own words first. */
import { afterEach, describe, expect, test } from "vitest";
import { languages } from "../../../../src/paper/words/languages.ts";
import { speakFor } from "../../../../src/views/words/own-words.ts";
import { wordsFor } from "../../../../src/views/words/words.ts";

afterEach(() => speakFor({}));

describe.each([...languages.keys()])("%s", (tag) => {
  test("has a form for every number, and says the number where the form does not", () => {
    const { stories } = wordsFor(`${tag}-u-nu-latn`);
    const rules = new Intl.PluralRules(tag);
    const forms = new Map<string, Set<string>>();
    for (let count = 0; count <= 120; count++) {
      const said = stories(count);
      expect(said).not.toMatch(/#|undefined|[{}]/);
      const category = rules.select(count);
      forms.set(category, (forms.get(category) ?? new Set()).add(said.replace(String(count), "#")));
    }
    // Each form says one thing: “one” of Russian, which is 21 as well, says the number.
    for (const [category, said] of forms) expect([...said], category).toHaveLength(1);
  });
});

test("Arabic counts stories in six ways", () => {
  const { stories } = wordsFor("ar-u-nu-latn");
  expect([0, 1, 2, 3, 11, 100, 103].map(stories)).toEqual([
    "لا مقالات",
    "مقال واحد",
    "مقالان",
    "3 مقالات",
    "11 مقالاً",
    "100 مقال",
    "103 مقالات",
  ]);
});

test("numbers are set in the numerals that are asked for, and what is no number of the message stays", () => {
  expect(wordsFor("ar-u-nu-arab").stories(23)).toBe("٢٣ مقالاً");
  expect(wordsFor("ar-MA").stories(23)).toBe("23 مقالاً");
  expect(wordsFor("ar-u-nu-arab").page(12345)).toBe("الصفحة ١٢٬٣٤٥");
  expect(wordsFor("fr").stories(18400)).toBe("18\u202f400 articles");
  expect(wordsFor("en").stories(1234)).toBe("1234 stories");
  expect(wordsFor("ar-u-nu-arab").videoFrom("cdn12.example")).toContain("cdn12.example");
});

test("a name that runs the other way is set apart, and one that does not is left as it is", () => {
  expect(wordsFor("ar").moreFrom("Reuters")).toBe("المزيد من \u2068Reuters\u2069");
  expect(wordsFor("ar").moreFrom("أوفري")).toBe("المزيد من أوفري");
  expect(wordsFor("en").moreFrom("أوفري")).toBe("More from \u2068أوفري\u2069");
  expect(wordsFor("en").moreFrom("Reuters")).toBe("More from Reuters");
});

test("places for scripts stay as they are, in any direction", () => {
  expect(wordsFor("ar").reading.picture).toBe("الصورة {number} من {count}");
});

test("a paper says what it writes itself, and where nobody has words for a language, English with its numbers", () => {
  speakFor({
    ownWords: {
      fr: { home: "Accueil", stories: "{count, plural, one {# papier} many {# de papiers} other {# papiers}}" },
    },
  });
  expect(wordsFor("fr-CA").home).toBe("Accueil");
  expect(wordsFor("fr").stories(2)).toBe("2 papiers");
  expect(wordsFor("fr").latest).toBe("Dernières nouvelles");
  speakFor({});
  expect(wordsFor("fr").home).toBe("À la une");
  expect(wordsFor("fo").home).toBe("Front page");
  expect(wordsFor("fo-u-nu-arab").stories(1)).toBe("١ story");
});

test("what an editor writes is text, whatever stands in it", () => {
  speakFor({ ownWords: { en: { home: "<script>alert(1)</script>", moreFrom: "{name}: '{name}' <b>" } } });
  expect(wordsFor("en").home).toBe("<script>alert(1)</script>");
  expect(wordsFor("en").moreFrom("X")).toBe("X: {name} <b>");
});

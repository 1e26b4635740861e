/** What a reader types has the words of the text, whatever the language and however either is written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexedText, queriesOf, searchedWords, shownText } from "../../../../src/paper/searching/searched-words.ts";
import { simplifyFor } from "../../../../src/paper/searching/simplify.ts";
import { languages } from "../../../../src/paper/words/languages.ts";

const understanding = (language: string) => ({ language, simplify: simplifyFor(language) });

/** Words in one place are joined by hyphens, as Pagefind parts them again. */
const indexed = (text: string, language: string) => indexedText(searchedWords(text, understanding(language)));

test.each([
  ["en", "The bridge’s co-op, 1,200 t", "The bridge’s co-op, 1,200 t"],
  ["de", "Größe, Öl und Brücke", "Grosse, ol und Brucke"],
  ["de", "Goethe steuert", "Gothe steurt"],
  ["nb", "Tromsø, Ålesund og Ærfugl", "Tromso, alesund og aerfugl"],
  ["sv", "Öland", "Öland"],
  ["fr", "L’école qu’elle d’abord", "école elle abord"],
  ["it", "dell’acqua l'oro", "acqua oro"],
  ["tr", "İzmir’de fırtına", "İzmir firtina"],
  ["pl", "Łódź", "lódź"],
  ["ar", "والحافلات إلى الميناء", "والحافلات-الحافلات-حافلات الي الميناء-ميناء"],
  ["ar", "ثلاثـــة أَزهار", "ثلاثه ازهار"],
  ["fa", "اتوبوس‌ها ي ك ۸۴", "اتوبوس-ها ی ک 84"],
  ["he", "ובגשר, צה״ל", "ובגשר-בגשר-גשר צהל"],
  ["zh", "公共汽車，舊橋。", "公共-公-共 汽车-汽-车 旧 桥"],
  ["en", "Go to 新桥 now", "Go to 新 桥 now"],
  ["th", "น้ำท่วมพัดสะพาน", "น้ำ ท่วม พัด สะพาน"],
  ["hi", "८४ यात्री", "84 यात्री"],
])("in %s %s is indexed as %s", (language, text, expected) => expect(indexed(text, language)).toBe(expected));

describe("queries", () => {
  test.each([
    ["he", "הגשר", ["הגשר", "גשר"]],
    ["ar", "بالحافلات", ["بالحافلات", "حافلات"]],
    ["zh", "市長", ["市长", "市 长"]],
    ["de", "Bruecke", ["Brucke"]],
    ["en", '"old bridge"', ['"old bridge"']],
    ["fr", "  ", []],
  ])("in %s %s is looked for as %j", (language, typed, expected) =>
    expect(queriesOf(typed, understanding(language))).toEqual(expected),
  );
});

test("the words of a text are those that are looked for, and as many as are shown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...languages.keys()), (text, language) => {
      const words = searchedWords(text, understanding(language));
      const [query = ""] = queriesOf(text, understanding(language));
      for (const [at, word] of query.split(" ").filter(Boolean).entries())
        expect(words[at]?.indexed.map((form) => form.replaceAll("-", ""))).toContain(word.replaceAll("-", ""));
      const shown = shownText(words);
      expect(shown === "" ? [] : shown.split(shown.includes("\u200b") ? "\u200b" : " ")).toHaveLength(words.length);
      expect(indexedText(words) === "" ? [] : indexedText(words).split(" ")).toHaveLength(words.length);
    }),
    { numRuns: 500 },
  );
});

/** A text is indexed and shown as its words are, though each of them was understood when it was first met. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexedText, searchedWords, shownText } from "../../../../src/paper/searching/searched-words.ts";
import { simplifyFor } from "../../../../src/paper/searching/simplify.ts";
import { indexedTexts } from "../../../../src/press/search/indexed-texts.ts";

const word = fc.oneof(
  fc.constantFrom("Größe,", "aesop", "l’école", "والميناء", "ובגשר", "舊橋。", "新桥now", "น้ำท่วม", "İzmir’de", "co-op"),
  fc.string({ unit: "grapheme" }),
);

test("whatever texts came before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(word), fc.constantFrom("ar", "de", "en", "fr", "he", "ja", "tr", "yue", "zh"))),
      (texts) => {
        for (const [words, language] of texts) {
          const [text, understanding] = [words.join(" "), { language, simplify: simplifyFor(language) }];
          const each = searchedWords(text, understanding);
          expect(indexedTexts(text, understanding)).toEqual({ indexed: indexedText(each), shown: shownText(each) });
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** What holds of every language and every text, however it is written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { setLine } from "../../../../src/desk/markdown/smart-typography.ts";
import { marksOf } from "../../../../src/desk/typography/marks-of.ts";
import { readMarks } from "../../../../src/desk/typography/read-marks.ts";

const tags = [
  "ar",
  "bg",
  "cs",
  "da",
  "de",
  "de-CH",
  "el",
  "en",
  "es",
  "et",
  "fa",
  "fi",
  "fr",
  "haw",
  "he",
  "hr",
  "hu",
  "it",
  "ja",
  "ko",
  "lt",
  "nb",
  "nl",
  "pl",
  "pt-PT",
  "ro",
  "ru",
  "sk",
  "sr-Latn",
  "sv",
  "th",
  "tr",
  "uk",
  "ur",
  "uz",
  "vi",
  "zh",
  "zh-TW",
];
const language = fc.constantFrom(...tags);
const parts = [
  '"',
  "'",
  "“",
  "”",
  "„",
  "«",
  "»",
  "’",
  "‘",
  " ",
  " ",
  "-",
  "--",
  ".",
  "...",
  ",",
  "!",
  "?",
  ";",
  ":",
  "(",
  ")",
  "a",
  "b",
  "é",
  "s",
  "9",
  "27",
  "°",
  "م",
  "ש",
  "好",
  "は",
  "말",
  "ก",
  "—",
  "\n",
  "\u00a0",
  "\u202f",
  "e\u0301",
  "😀",
];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** A text without its marks, spaces and dashes: what no setting may touch. */
const words = (of: string) => (of.match(/[\p{L}\p{N}]/gu) ?? []).join("").replace(/[ʻ׳״]/g, "");

test("letters and digits stay, in their order", () => {
  fc.assert(
    fc.property(text, language, (written, tag) => {
      expect(words(setLine(written, tag))).toBe(words(written));
    }),
    { numRuns: 3000 },
  );
});

test("what is set stays as it is, and no straight mark is left", () => {
  fc.assert(
    fc.property(text, language, (written, tag) => {
      const once = setLine(written, tag);
      expect(once).not.toMatch(/["']/);
      expect(setLine(once, tag)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

/** A sentence in which every quotation is closed, with quotations in quotations. */
const { sentence } = fc.letrec<{ sentence: string; quotation: string; inner: string }>((tie) => ({
  sentence: fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom("word", "Ort", "9 ships", "it", "é") }, tie("quotation")), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) => pieces.join(" ")),
  quotation: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('"yes"', '"Yes, of course,"', '"No--"', '"so..."', '("so")') },
    tie("inner").map((inside) => `"${inside}"`),
  ),
  inner: fc
    .tuple(
      fc.constantFrom("", "He said "),
      fc.constantFrom("'no'", "'Halt!'", "'but'"),
      fc.constantFrom("", " again", ", twice."),
    )
    .map((pieces) => pieces.join("")),
}));

test("marks pair, and each with one of its own kind", () => {
  fc.assert(
    fc.property(sentence, language, (written, tag) => {
      const marks = readMarks(written, marksOf(tag));
      const open: typeof marks = [];
      for (const mark of marks) {
        expect(mark.role).toMatch(/opens|closes/);
        if (mark.role === "opens") open.push(mark);
        else expect(open.pop()).toBe(mark.partner);
        expect(mark.pair).toBe(mark.sign === '"' ? "outer" : "inner");
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const address = fc.constantFrom(
  "https://example.com/news--2026/it's...here",
  "http://example.com/?a=1;b=2!c",
  "www.example.com/a--b",
  "example.com/it's--so",
  "o'neil--x@example.com",
  "https://пример.испытание/а--б",
  "https://example.com/a_(b)--c",
);

test("an address is left alone, whatever stands about it", () => {
  fc.assert(
    fc.property(text, address, text, language, (before, bare, after, tag) => {
      expect(setLine(`${before} ${bare} ${after}`, tag)).toContain(bare);
      expect(setLine(`"${bare}"`, tag)).toContain(bare);
    }),
    { numRuns: 1000 },
  );
});

test("time grows with the length of a text, not with its square", () => {
  for (const piece of ['"', "'", ' "a', " 'a", `"' 5"a'`, '\u0301"', 'מ"', "5'", "a.b", "a@", "« "]) {
    for (const tag of ["en", "fr", "he"]) setLine(piece.repeat(50_000), tag);
  }
}, 60_000);

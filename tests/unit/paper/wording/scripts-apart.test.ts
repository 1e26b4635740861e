import { expect, test } from "vitest";
import { isolatedJoin, isolatedLine, scriptsApart } from "../../../../src/paper/wording/scripts-apart.ts";

const marked = (text: string, language: string) =>
  scriptsApart(text, language)
    .map(({ text: words, apart }) => (apart ? `[${words}]` : words))
    .join("");

test.each([
  ["en", "The word السلام (2026): 5 films", "The word [السلام] (2026): 5 films"],
  ["en", "“שלום עולם!” he said", "“[שלום עולם]!” he said"],
  [
    "fr",
    "Le parti «\u202fالحركة الوطنية 2026 الجديدة\u202f», 3 sièges",
    "Le parti «\u202f[الحركة الوطنية 2026 الجديدة]\u202f», 3 sièges",
  ],
  ["ru", "слово سلام, 5", "слово [سلام], 5"],
  ["de", "ތާނަ (3) und ߒߞߏ (4)", "[ތާނަ] (3) und [ߒߞߏ] (4)"],
  ["zh", "他说שלום（5）", "他说[שלום]（5）"],
  ["ar", "قالت شركة Kestrel Power Ltd. أمس", "قالت شركة [Kestrel Power Ltd]. أمس"],
  ["ar", "صحيفة Известия (5)", "صحيفة [Известия] (5)"],
  ["he", "חברת C++ (1)", "חברת [C++] (1)"],
  ["fa", "شرکت Siemens AG (۵)", "شرکت [Siemens AG] (۵)"],
  ["dv", "ތާނަ BBC 5", "ތާނަ [BBC 5]"],
  ["en", "Nothing about it, 1–2", "Nothing about it, 1–2"],
])("%s: %s", (language, text, expected) => expect(marked(text, language)).toBe(expected));

test("a line has Unicode’s isolates, unless it is in the other script altogether", () => {
  expect(isolatedLine("The word السلام (2026)", "en")).toBe("The word \u2068السلام\u2069 (2026)");
  expect(isolatedLine("السلام عليكم", "en")).toBe("السلام عليكم");
  expect(isolatedLine("Kestrel", "ar")).toBe("Kestrel");
});

test("nothing but the marking is added", () => {
  for (const language of ["en", "ar"]) {
    const text = "a السلام b 5 שלום, c! Ж";
    expect(
      scriptsApart(text, language)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  }
});

test("a long text takes time with its length", () => {
  for (const piece of ["س", "س 1", "a", "س ", "a.", "1"])
    for (const language of ["en", "ar"]) scriptsApart(piece.repeat(100_000), language);
}, 20_000);

test.each([
  ["en", ["Port opens (again)", "The Post"], "Port opens (again) — The Post"],
  ["en", ["الميناء يفتح (2026)", "The Post"], "\u2068الميناء يفتح (2026)\u2069 — The Post"],
  ["ar", ["الميناء يفتح", "The Post!"], "الميناء يفتح — \u2068The Post!\u2069"],
  ["he", ["(2026) Port", "קול הנמל"], "\u2068(2026) Port\u2069 — קול הנמל"],
  // What a line has apart already needs no more.
  ["ar", ["قالت \u2068BBC\u2069 أمس", "الصباح"], "قالت \u2068BBC\u2069 أمس — الصباح"],
  ["ja", ["港、冬も開放", "שלום"], "港、冬も開放 — \u2068שלום\u2069"],
])("in %s, %j stand in one line, each for itself", (language, parts, line) => {
  expect(isolatedJoin(parts, " — ", language)).toBe(line);
});

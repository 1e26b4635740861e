import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setLine } from "../../../../src/desk/markdown/smart-typography.ts";
import { convert, prose } from "./body.ts";

const set = (text: string, language = "en") => setLine(text, language);

describe("English", () => {
  test.each([
    ['"Done," she said.', "“Done,” she said."],
    ["She said: \"He told me 'no'.\"", "She said: “He told me ‘no’.”"],
    ["the union's and the dockers' cranes", "the union’s and the dockers’ cranes"],
    ["'Tis the '90s, rock 'n' roll", "’Tis the ’90s, rock ’n’ roll"],
    ['("Port") and ["quay"]', "(“Port”) and [“quay”]"],
    ["pages 3--5 --- and so on...", "pages 3–5 — and so on…"],
    ["well-known", "well-known"],
    ['"', "“"],
    ["5 o'clock", "5 o’clock"],
    ["O'Kafor's 'own' word", "O’Kafor’s ‘own’ word"],
  ])("%j", (written, printed) => {
    expect(set(written)).toBe(printed);
  });
});

describe("other languages", () => {
  test.each([
    ["fr", '"Quoi ?" dit-il ; non : oui !', "«\u202fQuoi\u202f?\u202f» dit-il\u202f; non\u00a0: oui\u202f!"],
    [
      "fr",
      "« Quoi? » dit-il; «Non: à 10:30!»",
      "«\u202fQuoi\u202f?\u202f» dit-il\u202f; «\u202fNon\u00a0: à 10:30\u202f!\u202f»",
    ],
    [
      "fr",
      "M. Roake compte 18 400 conteneurs, soit 4,1 % de plus en 2026 qu'à 3 h 40",
      "M.\u00a0Roake compte 18\u202f400\u00a0conteneurs, soit 4,1\u00a0% de plus en 2026 qu’à 3\u00a0h 40",
    ],
    ["ar", "و٢٣ سفينة منذ عام ٢٠٢٦ في الميناء", "و٢٣\u00a0سفينة منذ عام ٢٠٢٦ في الميناء"],
    ["fr", "https://a.example/?a=1;b", "https://a.example/?a=1;b"],
    ["ar", "نعم, لا; لماذا? (نعم)? 1,5 a, b?", "نعم، لا؛ لماذا؟ (نعم)؟ 1,5\u00a0a, b?"],
    ["fr-CA", "l'heure", "l’heure"],
    ["de", '"Ja", sagte er, "aber \'so\' nicht."', "„Ja“, sagte er, „aber ‚so‘ nicht.“"],
    ["ar", '"نعم"', "«نعم»"],
    ["sv", '"Ja"', "”Ja”"],
    ["nb-NO", '"Ja"', "«Ja»"],
    ["xx", '"yes"', "“yes”"],
  ])("%s: %s", (language, written, printed) => {
    expect(set(written, language)).toBe(printed);
  });
});

describe("in a body", () => {
  test("marks pair across emphasis, links and code", () => {
    expect(prose('"*All* of it," she said.')).toBe("<p>“<em>All</em> of it,” she said.</p>");
    expect(prose('He read "[the deal](https://a.example)" twice.')).toBe(
      '<p>He read “<a href="https://a.example">the deal</a>” twice.</p>',
    );
    expect(prose('*"All of it"*')).toBe("<p><em>“All of it”</em></p>");
    expect(prose('Press `"x"`"')).toBe('<p>Press <code>"x"</code>”</p>');
  });

  test("every paragraph, heading and cell begins anew", () => {
    expect(prose('She said "no\n\n"Yes"')).toBe("<p>She said “no</p>\n<p>“Yes”</p>");
    expect(prose('## "Yes"')).toBe('<h2 id="yes">“Yes”</h2>');
    expect(prose('|a|b|\n|-|-|\n|"x"|"y"|')).toContain("<td>“x”</td><td>“y”</td>".replace("><", ">\n<"));
  });

  test("code is left as it is written", () => {
    expect(prose("`\"a\" -- 'b'...`")).toBe("<p><code>\"a\" -- 'b'...</code></p>");
    expect(prose('```\n"a" -- b\n```')).toBe('<pre><code>"a" -- b\n</code></pre>');
  });

  test("captions and alt texts are set too", () => {
    expect(convert(`![The "quay"](a.jpg "The port's quay")`).blocks).toEqual([
      { type: "figure", picture: { file: "a.jpg", alt: "The “quay”", caption: "The port’s quay" } },
    ]);
  });
});

const language = fc.constantFrom("en", "fr", "de", "ar", "es", "sv", "nb", "ru", "pl", "tr");
const text = fc
  .array(
    fc.constantFrom('"', "'", " ", "-", ".", ",", "!", "?", ";", ":", "«", "»", "a", "b", "9", "(", ")", "é", "م", "—"),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("no straight quotation mark is left, and what is set stays as it is", () => {
  fc.assert(
    fc.property(text, language, (written, tag) => {
      const once = set(written, tag);
      expect(once).not.toMatch(/["']/);
      expect(set(once, tag)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test("no straight quotation mark is left in a body, but in code", () => {
  const piece = fc.constantFrom(
    '"',
    '"',
    "'",
    " ",
    "a",
    "word",
    "*",
    "**",
    "[x](/y/)",
    '`"`',
    "\n\n",
    "\n",
    "- ",
    "> ",
    "## ",
    "|",
    "\\",
    "!",
    "1. ",
    "~~",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join("")),
      language,
      (body, tag) => {
        const html = convert(body, tag)
          .blocks.map((block) => ("html" in block ? block.html : ""))
          .join("");
        const words = html.replace(/<code>[^]*?<\/code>/g, "").replace(/<[^>]*>/g, "");
        expect(words).not.toContain('"');
      },
    ),
    { numRuns: 1000 },
  );
});

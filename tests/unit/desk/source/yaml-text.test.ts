import fc from "fast-check";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { articleFile } from "../../../../src/desk/files/article-file.ts";
import { splitFrontMatter } from "../../../../src/desk/source/front-matter.ts";
import { readText } from "../../../../src/desk/source/source-text.ts";
import { yamlListItem, yamlText } from "../../../../src/desk/source/yaml-text.ts";

/** Texts that YAML could take for something else, and any text at all, halves of characters among them. */
export const anyText = fc.oneof(
  fc.constantFrom(
    "...",
    "... and then",
    "---",
    "--- and then",
    "- a",
    "# a",
    "a # b",
    "a: b",
    "a:",
    "?",
    "? a",
    "[a",
    "{a",
    "a, b]",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a",
    "|",
    "> a",
    "null",
    "~",
    "true",
    "no",
    "1.50",
    "0x1f",
    "1e3",
    ".inf",
    "2026-11-24",
    "<<",
    "=",
    "'a",
    '"a"',
    "a\\nb",
    " a",
    "a ",
    "a\nb",
    "a\n\nb\n",
    "---\n",
    "a\r\nb",
    "\ta",
    "a\tb",
    "\u0000",
    "\u0007",
    "\u007f",
    "\u0085a",
    "a\u009f",
    "\u00a0a\u00a0",
    "a\u2028b",
    "\u2029",
    "\ufeffa",
    "a\ufeff",
    "\ufffe",
    "\ud800",
    "a\udc00b",
    "\u{1f600}",
    "\u202ea",
    "__proto__",
    "x".repeat(3000),
  ),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme-ascii" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

const throughFile = (text: string): string => readText(new TextEncoder().encode(text));

test("any text is read back as it was written, wherever it stands; half a character becomes U+FFFD", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const whole = text.toWellFormed();
      for (const written of [yamlText(text), yamlListItem(text)]) expect(written).not.toMatch(/[\n\r]/);
      expect(
        parse(
          throughFile(
            `field: ${yamlText(text)}\ngroup:\n  field: ${yamlText(text)}\nlist:\n  - at: 1\n    text: ${yamlText(text)}\n`,
          ),
        ),
      ).toEqual({ field: whole, group: { field: whole }, list: [{ at: 1, text: whole }] });
      expect(parse(throughFile(`list: [${yamlListItem(text)}, ${yamlListItem(text)}]\n`))).toEqual({
        list: [whole, whole],
      });
    }),
    { numRuns: 2000 },
  );
});

describe("an article's file", () => {
  test("holds any text in any field, and its body behind them", () => {
    const text = anyText.filter((words) => words !== "");
    fc.assert(
      fc.property(
        fc.record({
          headline: text,
          summary: text,
          section: text,
          byline: text,
          dateline: text,
          adds: text,
          thread: text,
          topics: fc.array(text),
          words: text,
          alt: text,
          caption: text,
        }),
        ({ words, alt, caption, ...fields }) => {
          const file = articleFile({
            ...fields,
            authors: [],
            published: "2026-11-24 06:30",
            photo: { file: "a.jpg", alt, caption },
            corrections: [{ at: "2026-11-24 07:00", text: words }],
            body: "The text.\n\n---\n\nMore.",
          });
          const split = splitFrontMatter("a.md", throughFile(file));
          if ("problems" in split) throw new Error(split.problems[0]?.message);
          expect(split.yaml.problems.filter(({ rule }) => rule !== "encoding")).toEqual([]);
          // What is no letter is refused by the desk, at its place; that it is written as it was, the test above shows.
          if (split.yaml.problems.length > 0) {
            expect(
              Object.values({ ...fields, words, alt, caption })
                .flat()
                .join(""),
            ).toMatch(/(?!\s)\p{Cc}/u);
            return;
          }
          expect(split.body.trim()).toBe("The text.\n\n---\n\nMore.");
          const { topics, ...one } = fields;
          const whole = Object.fromEntries(
            Object.entries(one).map(([name, written]) => [name, written.toWellFormed()]),
          );
          const inOne = caption.toWellFormed().replace(/\s+/g, " ").trim();
          expect(split.yaml.value).toEqual({
            ...whole,
            ...(topics.length > 0 && { topics: topics.map((topic) => topic.toWellFormed()) }),
            published: "2026-11-24 06:30",
            photo: { file: "a.jpg", alt: alt.toWellFormed(), ...(inOne && { caption: inOne }) },
            corrections: [{ at: "2026-11-24 07:00", text: words.toWellFormed() }],
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

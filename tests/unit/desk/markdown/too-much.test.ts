/** Small bodies that would hold up the desk: converted or refused at a line, and never in more time or memory than a long article takes. */
import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { growing } from "../../../attacks/corpus/growing.ts";
import { articleWith, file, settings } from "../article.ts";
import { readMarkdown } from "../../../../src/desk/markdown/parse.ts";
import { convertArticle } from "../../../../src/desk/convert/convert-article.ts";
import type { Conversion } from "../../../../src/desk/convert/conversion.ts";
import { threadTime } from "../../processor-time.ts";
import { runsOf } from "../../../whole.ts";

/** Far more than the two seconds that are promised, for machines that have much else to do. */
const hang = 20_000;

const refusedAt = ({ problems }: Conversion<unknown>) =>
  problems.filter(({ rule }) => rule === "too-much").map(({ line, column }) => `${line}:${column}`);

describe("what stands in one another is refused where it becomes too much", () => {
  test.each([
    ["2,000 boxes never closed", ":::note\n".repeat(2000)],
    ["9,000 lines of nineteen bullets", `${"- ".repeat(19)}a\n`.repeat(9000)],
    ["9,000 lines of nineteen quotations", `${"> ".repeat(19)}a\n\n`.repeat(9000)],
    ["boxes opened and then closed", ":::note\n".repeat(4000) + ":::\n".repeat(4000)],
    ["quotations and lazy lines", "> a\nb\n".repeat(9000)],
    ["thousands of notes", Array.from({ length: 6000 }, (_, at) => `[^a${at}]\n\n[^a${at}]: b\n`).join("")],
    ["empty lines before a text", `${"\n".repeat(400_000)}a`],
    ["thousands of addresses", "a@b.cc ".repeat(60_000)],
    ["backslashes", "\\".repeat(450_000)],
  ])("%s", (_name, body) => {
    const spent = threadTime();
    const places = refusedAt(articleWith("", body));
    expect(spent()).toBeLessThan(hang);
    expect(places).toEqual([expect.stringMatching(/^\d+:1$/)]);
  });
});

test("a correction is held to the same measure, and told at its text", () => {
  const text = "> ".repeat(25);
  expect(refusedAt(articleWith(`corrections:\n  - at: 2026-11-25 10:00\n    text: "${text}a"`))).toEqual(["8:12"]);
});

test("a long article with everything in it is no trouble", () => {
  const prose = (at: number) =>
    `${"The *port* of Halden, where 1,200 dockers “stopped” work, reopened on Monday after [talks](https://a.example/b) with the city. ".repeat(7)}[^n${at}]\n\n`;
  const extras = (at: number) =>
    at % 20 === 0
      ? `## Day ${at}\n\n- One, *of* many\n- Two\n  - Within it\n- Three\n\n> Quoted, at length.\n\n:::fact-box{title="In figures"}\n1. First\n2. Second\n:::\n\n`
      : "";
  const table = `| Day | Ships | Tonnes |\n|---|--:|--:|\n${Array.from({ length: 300 }, (_, at) => `| ${at} | ${at * 3} | ${at * 1000} |\n`).join("")}\n`;
  const body =
    Array.from({ length: 220 }, (_, at) => extras(at) + prose(at)).join("") +
    table +
    Array.from({ length: 220 }, (_, at) => `[^n${at}]: The city, *by letter*.\n\n`).join("");
  expect(body.length).toBeGreaterThan(200_000);
  const conversion = articleWith("", body);
  expect(conversion.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(conversion.converted).toBeDefined();
});

test("a long list of points with links, as the notes of a release are, is no trouble; as one paragraph it would be", () => {
  const point = "[`a1b2c3`](https://a.example/c) - **quay**: open *it*";
  const points = (mark: string) => Array.from({ length: 400 }, () => `${mark}${point}\n`).join("");
  const errors = (body: string) => articleWith("", body).problems.filter(({ severity }) => severity === "error");
  expect(errors(points("- "))).toEqual([]);
  expect(errors(points("")).map(({ rule }) => rule)).toEqual(["too-much"]);
});

test("whatever grows, alone or behind another, is a page or a message in one of its lines", () => {
  const some = fc
    .tuple(fc.constantFrom(...Object.values(growing)), fc.integer({ min: 1, max: 6000 }))
    .map(([make, size]) => make(size));
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("en", "ar", "fr"),
      (parts, language) => {
        const text = `---\nheadline: A\nsummary: B\nsection: world\npublished: 2026-11-24 06:30\nlanguage: ${language}\n---\n${parts.join("\n")}`;
        const lines = text.split("\n");
        const spent = threadTime();
        const { converted, problems } = convertArticle(file, new TextEncoder().encode(text), settings);
        expect(spent()).toBeLessThan(hang);
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(converted === undefined).toBe(errors.length > 0);
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      },
    ),
    { numRuns: runsOf(8, 25) },
  );
});

test("measuring changes nothing of what is read", () => {
  const bare = unified().use(remarkParse).freeze();
  const unit = fc.constantFrom(
    ..."**__``[[]()<>!\\&;:=#-+>1.aab    \n\n".split(""),
    "`` ",
    "](",
    "a*b",
    "\n- ",
    "\n> ",
    "    ",
    "```\n",
    "<!--",
    "&amp;",
  );
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 60 }).filter((text) => !/::|\[\^/.test(text)),
      (text) => {
        expect(readMarkdown(text)).toEqual(bare.parse(text));
      },
    ),
    { numRuns: 1000 },
  );
});

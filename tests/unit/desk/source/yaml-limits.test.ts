/** YAML that was written to do harm, or by another program: told at its place, in front matter and in the settings, and read by nobody. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontPlan } from "../../../../src/desk/front-file.ts";
import { readPaper } from "../../../../src/desk/settings.ts";
import type { Problem } from "../../../../src/desk/problem.ts";
import { articleBut, articleWith } from "../article.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const errors = (problems: readonly Problem[]) =>
  problems
    .filter(({ severity }) => severity === "error")
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
const repeats = "more often than any article needs";
const deeply = "Lists and groups stand in one another here";
const laughs = Array.from(
  { length: 9 },
  (_, at) => `a${at}: &a${at} [${at === 0 ? "x" : Array.from({ length: 9 }, () => `*a${at - 1}`).join(",")}]`,
).join("\n");

describe("front matter", () => {
  test.each([
    ["aliases that multiply", laughs, "12:30 yaml", repeats],
    ["many aliases of one text", `topics: [&a a, ${"*a,".repeat(9000)}]`, "6:166 yaml", repeats],
    ["a function", "byline: !!js/function 'function () {}'", "6:23 yaml", "`!!js/function` is none"],
    ["bytes", "byline: !!binary aGVsbG8=", "6:18 yaml", "`!!binary` is none"],
    ["marks that are no tag", "byline: !!!undefined", "6:9 yaml", "cannot begin with !"],
    ["a type of its own", "byline: !desk Lena", "6:15 yaml", "`!desk` is none"],
    ["a merge", "photo: &p { file: a.jpg, alt: b }\n<<: *p", "7:1 unknown-field", "`<<`"],
    ["a field twice", "headline: B", "6:1 yaml", "stands twice"],
    ["__proto__", "__proto__: { draft: true }", "6:1 unknown-field", "`__proto__`"],
    [
      "__proto__ of a photo",
      "photo: { file: a.jpg, alt: b, __proto__: { x: 1 } }",
      "6:31 unknown-field",
      "`__proto__`",
    ],
    ["constructor", "constructor: { prototype: 1 }", "6:1 unknown-field", "`constructor`"],
    ["brackets never closed", `topics: ${"[".repeat(20_000)}`, "6:49 yaml", deeply],
    ["brackets closed", `topics: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, "6:49 yaml", deeply],
    ["groups in groups", `topics: ${"{a: ".repeat(10_000)}`, "6:169 yaml", deeply],
    ["lists in lists", `topics:\n  ${"- ".repeat(20_000)}a`, "7:1 yaml", deeply],
    ["names in names", `${"? ".repeat(20_000)}a`, "6:1 yaml", deeply],
    ["a stair", Array.from({ length: 200 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"), "86:1 yaml", deeply],
    ["a NUL by its number", 'byline: "a\\0b"', "6:9 encoding", "by its number"],
    ["half a letter", 'byline: "\\ud800"', "6:9 encoding", "by its number"],
    ["a second document", "...\nmore: b", "7:1 yaml", "ends the fields here"],
    ["a tab", "photo:\n\tfile: a", "7:1 yaml", "A tab stands"],
    ["a number as a name", "5: a", "6:1 unknown-field", "`5`"],
    ["a list as a name", "[a, b]: c", "6:1 yaml", "A field’s name is a word"],
    ["an anchor that holds itself", "topics: &a [*a]", "6:13 field-type", "must be text"],
  ])("%s", (_name, lines, place, words) => {
    const told = errors(articleWith(lines).problems);
    expect(told[0]).toContain(words);
    expect(told[0]?.startsWith(place)).toBe(true);
  });

  test("an order to the parser, fields that never end, fields after empty lines", () => {
    expect(errors(articleBut("headline", "%YAML 1.1\nheadline: A").problems)[0]).toBeDefined();
    expect(errors(articleWith("a: b\n".repeat(2_000_000)).problems)).toEqual([
      expect.stringMatching(/^99986:2 yaml: There are 10000099 characters/),
    ]);
  });

  test.each([
    [
      "corrections",
      1800,
      3,
      (at: number) => `  - at: 2026-11-25 10:00\n    # The desk\n    text: Misstated ${at}.`,
      "  - at: 2026-11-25 10:00\n    # The desk\n    txt: Misstated.",
    ],
    [
      "corrections",
      5000,
      2,
      (at: number) => `  - at: 2026-11-25 10:00\n    text: Misstated ${at}.`,
      "  - at: tomorrow\n    text: Misstated.",
    ],
    [
      "corrections",
      400,
      2,
      (at: number) => `  - at: 2026-11-25 10:00\n    text: Misstated ${at}.`,
      '  - at: 2026-11-25 10:00\n    text: "[here](javascript:a)"',
    ],
    [
      "corrections",
      1900,
      3,
      (at: number) => `  - at: 2026-11-25 10:00\n    # The desk\n    text: Misstated ${at}.`,
      "  - at: 2026-11-25 10:00\n    at: 2026-11-25 11:00\n    text: a",
    ],
    ["related", 15_000, 1, (at: number) => `  - 2026/11/24/story-${at}`, "  - yesterday"],
    ["formerly", 15_000, 1, (at: number) => `  - 2026/11/24/story-${at}`, "  - 2026/11/24/a|b"],
    ["authors", 15_000, 1, (at: number) => `  - author-${at}`, "  - Lena Okafor!"],
    ["allow", 5_000, 2, () => "  - rule: no-alt\n    reason: It is so.", "  - rule: no-allt\n    reason: It is so."],
  ])("of %s, %i on %i lines each, a wrong one is told at its own line", (field, many, lines, right, wrong) => {
    const at = Math.floor(many * 0.9);
    const list = Array.from({ length: many }, (_, each) => (each === at ? wrong : right(each)));
    const told = articleWith(`${field}:\n${list.join("\n")}`).problems.filter(({ severity }) => severity === "error");
    const begins = 7 + at * lines;
    expect(told.map(({ line }) => line >= begins && line < begins + lines)).toEqual([true]);
  });

  test("a list that is too long is told, and does not hide what is wrong in it", () => {
    expect(
      errors(
        articleWith(`topics: [${Array.from({ length: 13 }, (_, at) => (at === 12 ? "A B" : `a${at}`)).join(", ")}]`)
          .problems,
      ),
    ).toEqual([
      expect.stringContaining("6:60 field-value: `topics`: Write letters, digits"),
      expect.stringContaining("Twelve topics are the most"),
    ]);
    expect(
      errors(articleWith(`topics: [${Array.from({ length: 13 }, (_, at) => `a${at}`).join(", ")}]`).problems),
    ).toEqual([expect.stringContaining("Twelve topics are the most")]);
    expect(
      errors(articleWith(`corrections:\n${"  - at: 2026-11-25 10:00\n    text: a\n".repeat(5000)}`).problems),
    ).toEqual([expect.stringMatching(/^7:3 field-value: `corrections`: Two thousand/)]);
  });

  test("of thousands of mistakes each is told at its line", () => {
    const told = articleWith(`allow:\n${"  - rule: no-allt\n    reason: It is so.\n".repeat(5000)}`).problems.filter(
      ({ severity }) => severity === "error",
    );
    expect(told.map(({ line }) => line)).toEqual(Array.from({ length: 5000 }, (_, at) => 7 + 2 * at));
    expect(told[199]?.suggestion).toBe("no-alt");
    expect(told[4999]?.message).toContain("This is wrong as well");
  });

  test.each([
    ["more lines than are read", "a:\n".repeat(30_000), "20001:"],
    ["more commas than are read", `topics: [${"a,".repeat(60_000)}]`, "6:"],
  ])("%s", (_name, lines, place) => {
    const told = errors(articleWith(lines).problems);
    expect(told).toEqual([expect.stringContaining("are the most that are read")]);
    expect(told[0]?.startsWith(place)).toBe(true);
  });

  test("long fields leave the text as many lines as it may have", () => {
    const text = "A line.\n".repeat(15_000);
    expect(
      errors(
        articleWith(
          `corrections:\n${`  - at: 2026-11-25 10:00\n${"    # The desk\n".repeat(70)}    text: Misstated.\n`.repeat(200)}`,
          text,
        ).problems,
      ),
    ).toEqual([]);
    expect(errors(articleWith("", "A word. ".repeat(250_000)).problems)).toEqual([
      expect.stringMatching(/^8:1 too-much: The text has 200000\d characters/),
    ]);
    expect(errors(articleWith("#\n".repeat(99), `\n${"A line.\n".repeat(20_001)}`).problems)).toEqual([
      expect.stringMatching(/^20107:.*too-much/),
    ]);
  });

  test("lists of a long article are no trouble", () => {
    const corrections = Array.from(
      { length: 400 },
      () =>
        '  - at: 2026-11-25 10:00\n    text: "A *word* [stood](https://a.example/) here twice; \\u201cone\\u201d now."',
    ).join("\n");
    expect(errors(articleWith(`corrections:\n${corrections}`).problems)).toEqual([]);
  });
});

test.each([
  ["ten megabytes", "a: b\n".repeat(2_000_000), "100001:1 yaml: There are 10000000 characters"],
  ["100,000 brackets", "[".repeat(100_000), `1:41 yaml: ${deeply}`],
  ["aliases that multiply", laughs, "8:30 yaml"],
  ["an order to the parser", "%YAML 1.1\n---\na: b", "1:1 yaml: Fields cannot begin with %"],
])("the settings: %s", (_name, text, told) => {
  const paper = readPaper(bytes(text));
  for (const problems of ["problems" in paper ? paper.problems : [], readFrontPlan(bytes(text)).problems])
    expect(errors(problems)[0]?.startsWith(told.replace("8:30", "7:30"))).toBe(true);
});

test("any marks of YAML are read, or told in one of their lines", () => {
  const unit = fc.constantFrom(
    ..."[]{}-?:,&*!|>%@`\"'#\\ \n\t a1~<.".split(""),
    "- ",
    ": ",
    "\n  ",
    "headline",
    "&a ",
    "*a",
    "!!str ",
    "---",
    "...",
    "\\u",
    "<<: ",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (lines) => {
      const { problems, converted } = articleWith(lines);
      expect(problems.length > 0 || converted !== undefined).toBe(true);
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(9 + lines.split("\n").length);
    }),
    { numRuns: 300 },
  );
});

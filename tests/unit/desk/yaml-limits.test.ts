/** YAML that was written to do harm, or by another program: told at its place, in front matter and in the settings, and read by nobody. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontPlan, readPaper } from "../../../src/desk/settings.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import { articleBut, articleWith } from "./article.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error").map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
const repeats = "more often than any article needs";
const deeply = "Lists and groups stand in one another here";
const laughs = Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${at === 0 ? "x" : Array.from({ length: 9 }, () => `*a${at - 1}`).join(",")}]`).join("\n");

describe("front matter", () => {
  test.each([
    ["aliases that multiply", laughs, "12:30 yaml", repeats],
    ["many aliases of one text", `topics: [&a a, ${"*a,".repeat(9000)}]`, "6:166 yaml", repeats],
    ["a function", "byline: !!js/function 'function () {}'", "6:23 yaml", "`!!js/function` is none"],
    ["bytes", "byline: !!binary aGVsbG8=", "6:18 yaml", "`!!binary` is none"],
    ["a type of its own", "byline: !desk Lena", "6:15 yaml", "`!desk` is none"],
    ["a merge", "photo: &p { file: a.jpg, alt: b }\n<<: *p", "7:1 unknown-field", "`<<`"],
    ["a field twice", "headline: B", "6:1 yaml", "stands twice"],
    ["__proto__", "__proto__: { draft: true }", "6:1 unknown-field", "`__proto__`"],
    ["__proto__ of a photo", "photo: { file: a.jpg, alt: b, __proto__: { x: 1 } }", "6:31 unknown-field", "`__proto__`"],
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
    expect(errors(articleWith("a: b\n".repeat(2_000_000)).problems)).toEqual([expect.stringContaining("front-matter: The fields at the top have")]);
  });

  test("lists of a long article are no trouble", () => {
    const corrections = Array.from({ length: 400 }, () => "  - at: 2026-11-25 10:00\n    text: \"A *word* [stood](https://a.example/) here twice; \\u201cone\\u201d now.\"").join("\n");
    expect(errors(articleWith(`corrections:\n${corrections}`).problems)).toEqual([]);
  });
});

test.each([
  ["ten megabytes", "a: b\n".repeat(2_000_000), "20001:1 yaml: There are 10000000 characters"],
  ["100,000 brackets", "[".repeat(100_000), `1:41 yaml: ${deeply}`],
  ["aliases that multiply", laughs, "8:30 yaml"],
  ["an order to the parser", "%YAML 1.1\n---\na: b", "1:1 yaml: Fields cannot begin with %"],
])("the settings: %s", (_name, text, told) => {
  const paper = readPaper(bytes(text));
  for (const problems of ["problems" in paper ? paper.problems : [], readFrontPlan(bytes(text)).problems]) expect(errors(problems)[0]?.startsWith(told.replace("8:30", "7:30"))).toBe(true);
});

test("any marks of YAML are read, or told in one of their lines", () => {
  const unit = fc.constantFrom(..."[]{}-?:,&*!|>%@`\"'#\\ \n\t a1~<.".split(""), "- ", ": ", "\n  ", "headline", "&a ", "*a", "!!str ", "---", "...", "\\u", "<<: ");
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (lines) => {
    const { problems, converted } = articleWith(lines);
    expect(problems.length > 0 || converted !== undefined).toBe(true);
    for (const { line } of problems) expect(line).toBeLessThanOrEqual(9 + lines.split("\n").length);
  }), { numRuns: 300 });
});

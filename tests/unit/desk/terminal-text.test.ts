/** Nothing that somebody wrote steers a terminal, gives a runner an order, or leaves its place in a format of the check's. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { githubFormat } from "../../../src/desk/formats/github.ts";
import { gitlabFormat } from "../../../src/desk/formats/gitlab.ts";
import { jsonFormat } from "../../../src/desk/formats/json.ts";
import { sarifFormat } from "../../../src/desk/formats/sarif.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import { tell } from "../../../src/desk/tell.ts";
import { wholeTold } from "../../../src/desk/told-problems.ts";
import { painted, printable, printableLines, terminal, unpainted } from "../../../src/desk/terminal-text.ts";

/** Signs that no terminal may be given but at the end of a line. */
const steering = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/u;
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\u001b]8;;https://evil.example\u001b\\",
        "\u009b31m",
        "\u0090",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u202e",
        "\u2066",
        "\u061c",
        "::",
        "::error::",
        "##[error]",
        "##vso[task.x]",
        "#",
        "##[",
        "[",
        "%0A",
        "%",
        ":",
        ",",
        "a",
        "ق",
        "😀",
      ),
      { maxLength: 15 },
    )
    .map((parts) => parts.join("")),
);
const problems: fc.Arbitrary<Problem> = fc.record({
  file: hostile,
  line: fc.integer({ min: 1, max: 20 }),
  column: fc.integer({ min: 1, max: 20 }),
  endLine: fc.constant(20),
  endColumn: fc.constant(3),
  severity: fc.constantFrom("error", "warning"),
  rule: fc.constant("link"),
  message: hostile,
  suggestion: hostile,
});

describe("a line for a terminal", () => {
  test("has no sign that steers it, and each other sign in its place", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(steering);
        expect(shown).not.toContain("\n");
        expect(shown).not.toMatch(/##\w*\[/);
        expect(shown).toHaveLength(text.length);
        expect(printable(shown)).toBe(shown);
      }),
      { numRuns: 2000 },
    );
    for (const words of ["“Salâm” – 10 °C", "خبر عاجل", "ｆｕｌｌ 中文 😀 👩‍🚀", "## Heading", "#12, #[x]"])
      expect(printable(words)).toBe(words);
  });

  test("of several keeps its ends", () => {
    expect(printableLines("one\r\ntwo\n\u001b[1mthree")).toBe("one\ntwo\n [1mthree");
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printableLines(text)).not.toMatch(steering);
      }),
    );
  });

  test("is painted with colours of our own alone", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(painted("red", terminal`${printable(text)}!`)).toBe(`\u001b[31m${printable(text)}!\u001b[39m`);
        expect(unpainted("red", printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe("the check", () => {
  test("tells of any file, message and line without steering the terminal", () => {
    fc.assert(
      fc.property(fc.array(problems, { maxLength: 3 }), hostile, (all, line) => {
        expect(tell(all, () => line.replace(/\n/g, ""), "content/", { paint: unpainted })).not.toMatch(steering);
        expect(
          tell(all, () => line.replace(/\n/g, ""), "content/", { paint: painted }).replace(/\u001b\[\d+m/g, ""),
        ).not.toMatch(steering);
      }),
    );
  });

  test("gives GitHub's runner one order for each problem, with the words that were meant", () => {
    fc.assert(
      fc.property(fc.array(problems, { maxLength: 3 }), (given) => {
        const { errors, touched } = wholeTold(given);
        const all = [...errors, ...touched];
        const told = githubFormat(wholeTold(given), (file) => file);
        expect(told).not.toMatch(steering);
        const lines = told.split("\n").slice(0, -1);
        expect(lines).toHaveLength(all.length);
        for (const [at, line] of lines.entries()) {
          // As the runner takes it apart (actions/runner, ActionCommand.TryParseV2): up to the next pair of colons, at commas, at the first equals sign.
          const [, name, said = "", message = ""] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
          const undone = (text: string) =>
            text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
          const properties = Object.fromEntries(
            said
              .split(",")
              .map((each) => [each.slice(0, each.indexOf("=")), undone(each.slice(each.indexOf("=") + 1))]),
          );
          const problem = all[at];
          const shown = (text = "") =>
            text
              .split(/([\r\n])/)
              .map((part) => (/^[\r\n]$/.test(part) ? part : printable(part)))
              .join("");
          expect(name).toBe(problem?.severity);
          expect(properties).toMatchObject({ file: shown(problem?.file), line: String(problem?.line), title: "link" });
          expect(undone(message)).toBe(
            shown(problem?.suggestion ? `${problem.message}\nWrite: ${problem.suggestion}` : problem?.message),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test("writes into GitHub's log, past what it annotates, no order either", () => {
    fc.assert(
      fc.property(fc.array(problems, { minLength: 12, maxLength: 25 }), (all) => {
        const told = githubFormat(wholeTold(all.map((each) => ({ ...each, severity: "error" }))), (file) => file);
        expect(told).not.toMatch(steering);
        const lines = told.split("\n").slice(0, -1);
        expect(lines).toHaveLength(all.length + 1);
        for (const line of lines.slice(10, -1)) expect(line).not.toMatch(/^\s*::|##\w*\[/);
      }),
      { numRuns: 50 },
    );
  });

  test("says in JSON what is there, in signs that steer nothing on the way", () => {
    const source = { pathOf: (file: string) => file, handbook: "https://git.example/README.md", version: "1.0.0" };
    fc.assert(
      fc.property(
        fc.array(
          problems.filter(({ file }) => file.isWellFormed()),
          { minLength: 1, maxLength: 3 },
        ),
        (all) => {
          for (const told of [
            jsonFormat(all, (file) => file),
            gitlabFormat(all, (file) => file),
            sarifFormat(all, source),
          ]) {
            expect(told).not.toMatch(steering);
            expect(told).not.toMatch(/##\w*\[|^\s*::/m);
          }
          expect(JSON.parse(jsonFormat(all, (file) => file))).toMatchObject(
            all.map(({ file, message, suggestion }) => ({ file, message, suggestion })),
          );
          expect(JSON.parse(gitlabFormat(all, (file) => file))).toMatchObject(
            all.map(({ file }) => ({ location: { path: file } })),
          );
        },
      ),
    );
  });
});

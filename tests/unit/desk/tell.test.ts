import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/desk/problem.ts";
import { countedWords, summary, tell } from "../../../src/desk/tell.ts";
import { painted, unpainted } from "../../../src/desk/terminal-text.ts";
import { wholeTold } from "../../../src/desk/told-problems.ts";

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: "a.md",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  severity: "error",
  rule: "link",
  message: "Something is wrong.",
  ...more,
});

/** What is marked: the characters of the quoted line that stand over the marks. */
function marked(line: string, column: number, endColumn: number, endLine = 1): string {
  const rows = tell([problem({ column, endColumn, endLine })], () => line, "", { paint: unpainted }).split("\n");
  const at = rows.findIndex((row) => row.includes("^"));
  const marks = rows[at] ?? "";
  return (rows[at - 1] ?? "").slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1);
}

test("a problem is told with its place, its line underlined, and what to write", () => {
  const told = tell(
    [
      problem({
        line: 12,
        column: 10,
        endLine: 12,
        endColumn: 15,
        message: "There is no section “wolrd”.",
        suggestion: "world",
      }),
    ],
    () => "section: wolrd",
    "content/",
    { paint: unpainted },
  );
  expect(told).toBe(
    [
      "content/a.md:12:10  error  link",
      "   │ There is no section “wolrd”.",
      "12 │ section: wolrd",
      "   │          ^^^^^",
      "   │ Write: world",
      "   │ Why: A link that leads nowhere, or runs a program, does readers harm.",
      "",
    ].join("\n"),
  );
});

test("a problem without a line to quote is told without one", () => {
  expect(tell([problem()], () => undefined, "", { paint: unpainted })).toBe(
    "a.md:1:1  error  link\n  │ Something is wrong.\n  │ Why: A link that leads nowhere, or runs a program, does readers harm.\n",
  );
  expect(tell([problem()], () => "   ", "", { paint: unpainted })).not.toContain("^");
});

test("a suggestion of several lines stays in its column", () => {
  expect(
    tell([problem({ suggestion: "---\nheadline: …" })], () => undefined, "", { paint: unpainted })
      .split("\n")
      .slice(2, 4),
  ).toEqual(["  │ Write: ---", "  │        headline: …"]);
});

describe("the marks stand under the right characters", () => {
  test("of an ordinary line", () => {
    expect(marked("section: wolrd", 10, 15)).toBe("wolrd");
  });

  test("at the very end, where nothing stands", () => {
    expect(marked("headline:", 10, 10)).toBe("");
    expect(tell([problem({ column: 10, endColumn: 10 })], () => "headline:", "", { paint: unpainted })).toContain(
      "\n  │          ^\n",
    );
  });

  test("after tabs, which are shown as one space", () => {
    expect(marked("\tfile:\ta.jpg", 8, 13)).toBe("a.jpg");
  });

  test("to the end of the line, where the problem goes on in the next", () => {
    expect(marked("alt: A quay", 6, 3, 2)).toBe("A quay");
  });

  test("of long lines, which are cut around the place", () => {
    const long = `${"x".repeat(300)} wolrd ${"y".repeat(300)}`;
    expect(marked(long, 302, 307)).toBe("wolrd");
    const widest = Math.max(
      ...tell([problem({ column: 302, endColumn: 307 })], () => long, "", { paint: unpainted })
        .split("\n")
        .map((row) => row.length),
    );
    expect(widest).toBeLessThan(110);
    expect(marked(`wolrd ${"y".repeat(300)}`, 1, 6)).toBe("wolrd");
  });
});

test("nothing in a file can steer the terminal", () => {
  const told = tell([problem({ column: 1, endColumn: 5 })], () => "\u001b[31mred\u0007\u202egnp.exe\u009b2J", "", {
    paint: unpainted,
  });
  expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test("nor can a field's name or value, quoted in a message", () => {
  const told = tell(
    [problem({ file: "a\u001b[2J.md", message: "There is no field `\u001b[31m`.", suggestion: "\u001b]0;x\u0007" })],
    () => undefined,
    "",
    { paint: unpainted },
  );
  expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("colours are used where the terminal shows them", () => {
  expect(tell([problem()], () => "text", "", { paint: painted })).toContain("\u001b[31merror");
  expect(tell([problem()], () => "text", "", { paint: unpainted })).not.toContain("\u001b");
});

test("a line sums up", () => {
  expect(summary(wholeTold([]))).toBe("No problems");
  expect(summary(wholeTold([problem()]))).toBe("1 error in 1 file");
  expect(summary(wholeTold([problem(), problem({ file: "b.md" }), problem({ severity: "warning" })]))).toBe(
    "2 errors and 1 warning in 2 files",
  );
});

test("what is not told is counted by its rule, the most frequent first", () => {
  expect(countedWords(new Map())).toBe("");
  expect(
    countedWords(
      new Map([
        ["doubled-word", 9],
        ["caption-incomplete", 88_120],
        ["photo-small", 9],
      ]),
    ),
  ).toBe(
    "88,138 more warnings, not told here, by their rules:\n  88,120  caption-incomplete\n       9  doubled-word\n       9  photo-small\nnpm run check -- --all tells them too.\n",
  );
  expect(
    summary({
      ...wholeTold([problem({ severity: "warning" })]),
      counted: new Map([["doubled-word", 999]]),
      files: 800,
    }),
  ).toBe("1,000 warnings in 800 files");
});

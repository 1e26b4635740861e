import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendText, wholeChanges } from "../../../src/desk/mend.ts";
import type { Fix } from "../../../src/desk/problem.ts";

const fix = (line: number, column: number, endColumn: number, text: string, endLine = line): Fix => ({
  from: { file: "a.md", line, column, endLine, endColumn },
  text,
});

test("several fixes in one line are applied from its end, so that none moves another", () => {
  expect(mendText("a.md", "one tow threee\nfour", [fix(1, 5, 8, "two"), fix(1, 9, 15, "three")])).toEqual({
    text: "one two three\nfour",
    lines: [{ file: "a.md", line: 1, before: "one tow threee", after: "one two three" }],
  });
});

test("line ends and the byte order mark stay as they are", () => {
  expect(mendText("a.yaml", "\ufeffleda: x\r\nb: y\rc: z\n", [fix(1, 1, 5, "lead"), fix(3, 4, 5, "w")]).text).toBe(
    "\ufefflead: x\r\nb: y\rc: w\n",
  );
});

test("of two fixes for one stretch one is applied; what reaches over a line, or beyond it, is left alone", () => {
  expect(mendText("a.md", "abcdef\nx", [fix(1, 1, 4, "1"), fix(1, 3, 6, "2")]).text).toBe("ab2f\nx");
  expect(
    mendText("a.md", "abc\nx", [fix(1, 1, 2, "1", 2), fix(1, 1, 9, "2"), fix(1, 1, 2, "a\nb"), fix(7, 1, 1, "z")]),
  ).toEqual({ text: "abc\nx", lines: [] });
});

describe("whatever the fixes are", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "𝒳", " ", "\t", ":") });
  const lines = fc.array(line, { minLength: 1, maxLength: 6 });
  const someFix = fc.record({
    line: fc.integer({ min: 1, max: 8 }),
    column: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 0, max: 5 }),
    text: fc.string({ maxLength: 4 }),
  });

  test("no other line is touched, and those that are told are those that changed", () => {
    fc.assert(
      fc.property(lines, fc.array(someFix, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (rows, found, end) => {
        const fixes = found.map(({ line, column, length, text }) => fix(line, column, column + length, text));
        const mended = mendText("a.md", rows.join(end), fixes);
        const after = mended.text.split(end);
        expect(after).toHaveLength(rows.length);
        const changed = rows.flatMap((row, at) =>
          row === after[at] ? [] : [{ file: "a.md", line: at + 1, before: row, after: after[at] }],
        );
        expect(mended.lines).toEqual(changed);
        for (const { line } of changed) expect(fixes.some(({ from }) => from.line === line)).toBe(true);
      }),
    );
  });
});

test("a line that changed in several rounds is told once", () => {
  const change = (file: string, line: number, before: string, after: string) => ({ file, line, before, after });
  expect(
    wholeChanges([
      change("b", 1, "x", "y"),
      change("a", 2, "1", "2"),
      change("a", 2, "2", "3"),
      change("a", 1, "m", "n"),
    ]),
  ).toEqual([change("a", 1, "m", "n"), change("a", 2, "1", "3"), change("b", 1, "x", "y")]);
});

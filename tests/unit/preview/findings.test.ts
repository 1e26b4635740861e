import { expect, test } from "vitest";
import type { Problem } from "../../../src/desk/problem.ts";
import { newBarriers, newDeadLinks, newProblems, newWeight } from "../../../src/preview/findings.ts";

const problem = (line: number, message = "Twice."): Problem => ({
  file: "articles/a.md",
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  severity: "warning",
  rule: "doubled-word",
  message,
});
const preview = "https://pr-1.test.example/";

test("a problem that only moved is known; one more of the same kind is new", () => {
  const { findings, known } = newProblems(
    [problem(4), problem(9)],
    [problem(6), problem(11), problem(30), problem(31, "Other.")],
    (file) => `content/${file}`,
  );
  expect(findings.map(({ where, message }) => [where, message])).toEqual([
    ["content/articles/a.md:30", "Twice."],
    ["content/articles/a.md:31", "Other."],
  ]);
  expect(known).toBe(2);
});

test("a barrier is new where the rule was kept before, and worse where more elements break it", () => {
  const found = (rule: string, count: number) => ({
    rule,
    help: "Help",
    serious: true,
    elements: Array.from({ length: count }, (_, at) => `#e${at}`),
  });
  const { findings, known } = newBarriers(
    "/",
    [found("image-alt", 1), found("list", 2), found("label", 3)],
    [found("image-alt", 1), found("list", 5), found("color-contrast", 1)],
    preview,
  );
  expect(findings.map(({ state, message }) => [state, message])).toEqual([
    ["worse", "Help (list): #e0, #e1, #e2 and 2 more"],
    ["new", "Help (color-contrast): #e0"],
  ]);
  expect(known).toBe(2);
});

test("a dead link that was dead before is known", () => {
  expect(newDeadLinks("/", ["/old/"], ["/old/", "/new/"], preview)).toMatchObject({
    known: 1,
    findings: [{ message: expect.stringContaining("/new/") }],
  });
});

test("a page grows by a little without a word, and not by much", () => {
  expect(newWeight("/", 100_000, 108_000, preview).findings).toEqual([]);
  expect(newWeight("/", 900_000, 915_100, preview).findings).toEqual([]);
  expect(newWeight("/", 100_000, 130_000, preview).findings).toMatchObject([
    { state: "worse", message: "A phone fetches 130 kB to begin with; it was 100 kB." },
  ]);
  expect(newWeight("/", undefined, 1_200_000, preview).findings).toMatchObject([{ state: "new" }]);
  expect(newWeight("/", 1_200_000, 1_200_000, preview)).toEqual({ findings: [], known: 1 });
});

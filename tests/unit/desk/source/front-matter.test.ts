import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../../src/desk/source/front-matter.ts";
import { readFrontPlan } from "../../../../src/desk/front-file.ts";
import { readText } from "../../../../src/desk/source/source-text.ts";
import { threadTime } from "../../processor-time.ts";

const file = "articles/2026/11/24-port.md";
const bytes = (text: string) => new TextEncoder().encode(text);
const split = (text: string) => splitFrontMatter(file, readText(bytes(text)));

test("fields and body come apart, and the body's lines keep the file's numbers", () => {
  const parts = split("---\nheadline: Port\n---\nFirst line.\n\n---\n\nAfter a rule.");
  if ("problems" in parts) throw new Error("should be readable");
  expect(parts.yaml.value).toEqual({ headline: "Port" });
  expect(parts.body.split("\n")).toEqual(["", "", "", "First line.", "", "---", "", "After a rule."]);
});

test("line ends of Windows and of old Macs, a byte order mark and spaces after the fences do no harm", () => {
  for (const text of [
    "---\r\nheadline: Port\r\n---\r\nFirst line.",
    "---\rheadline: Port\r---\rFirst line.",
    "\ufeff---  \nheadline: Port\n---\t\nFirst line.",
  ]) {
    const parts = split(text);
    if ("problems" in parts) throw new Error("should be readable");
    expect(parts.yaml.value).toEqual({ headline: "Port" });
    expect(parts.body).toBe("\n\n\nFirst line.");
    expect(parts.yaml.placeOf(["headline"])).toEqual({ file, line: 2, column: 11, endLine: 2, endColumn: 15 });
  }
});

test("a file may have no fields yet, and no body", () => {
  const parts = split("---\n---");
  if ("problems" in parts) throw new Error("should be readable");
  expect(parts.yaml.value).toBeNull();
  expect(parts.body.trim()).toBe("");
});

describe("what is told of files without fences", () => {
  test("the first line is shown where there is no fence at all", () => {
    expect(split("headline: Port\n---\nText.")).toEqual({
      problems: [
        {
          file,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 15,
          severity: "error",
          rule: "front-matter",
          message: "The file must begin with its fields between two lines of three hyphens.",
          suggestion: "---\nheadline: …\n---",
        },
      ],
    });
    expect(split("")).toMatchObject({ problems: [{ line: 1, column: 1, endColumn: 1, rule: "front-matter" }] });
    expect(split("\n---\nheadline: Port\n---\n")).toMatchObject({ problems: [{ line: 1, rule: "front-matter" }] });
  });

  test("the opening fence is shown where it is never closed", () => {
    expect(split("---\nheadline: Port\n--\nText with --- in it.")).toEqual({
      problems: [
        {
          file,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 4,
          severity: "error",
          rule: "front-matter",
          message: "The fields at the top are not closed: a second line of three hyphens is missing before the text.",
          suggestion: "---",
        },
      ],
    });
  });
});

test.each(["a: ", "- ", "? ", "[", "{a: ", "[{a: "])(
  "fields and lists within one another are told soon and in words, and break nothing: %s",
  (opened) => {
    const spent = threadTime();
    const values = Array.from({ length: 2 }, () => `summary: ${opened.repeat(8000 / opened.length)}`).join("\n");
    const parts = split(`---\n${values}\n---\nBody\n`);
    const problems = "problems" in parts ? parts.problems : parts.yaml.problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ message }) => message).join()).not.toMatch(/call stack|undefined/);
    const front = readFrontPlan(bytes(`---\n${values}\n---\n${values}\n`));
    expect(front.problems.length).toBeGreaterThan(0);
    expect(spent()).toBeLessThan(4000);
  },
);

import { expect, test } from "vitest";
import { newArticleText } from "../../../../src/desk/new-article.ts";
import { convert, told } from "../article.ts";

const fresh = (kind?: "live") =>
  newArticleText({
    headline: "A",
    section: "world",
    topics: [],
    authors: [],
    published: "2026-11-24 06:30",
    dateline: "Halden, Norway",
    ...(kind && { kind }),
  });

test.each([
  [undefined, 2],
  ["live", 2],
] as const)("what `new` left to be written is told once it is no draft any more (%s)", (kind, count) => {
  expect(convert(fresh(kind)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { problems, converted } = convert(fresh(kind).replace("draft: true\n", ""));
  expect(converted).toBeUndefined();
  expect(problems.filter(({ rule }) => rule === "missing-field").map(({ severity }) => severity)).toEqual(
    Array.from({ length: count }, () => "error"),
  );
  expect(problems.map(told).join("\n")).toContain("The summary is still to be written");
  expect(problems.map(told).join("\n")).toContain("The text is still to be written: readers would see this line.");
});

test("an article without a text is told, a draft without one is not", () => {
  const text = (more: string) => `---\nheadline: A\nsummary: B\nsection: world\npublished: 2026-11-24\n${more}---\n\n`;
  expect(convert(text("")).problems.map(({ severity, rule }) => [severity, rule])).toEqual([
    ["warning", "missing-field"],
  ]);
  expect(convert(text("draft: true\n")).problems).toEqual([]);
});

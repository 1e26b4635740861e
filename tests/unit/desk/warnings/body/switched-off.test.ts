import { expect, test } from "vitest";
import { convertEntry } from "../../../../../src/desk/convert/convert-entry.ts";
import { articleWith, told } from "../../article.ts";
import { settings } from "../warned.ts";

const faulty = "It is the the <b>port</b>.";
const rules = (lines: string, paper = settings) =>
  articleWith(lines, faulty, paper)
    .problems.map(({ rule }) => rule)
    .sort();

test("a paper switches warnings off", () => {
  expect(rules("topics: []")).toEqual(["dateline-missing", "doubled-word", "html-removed"]);
  expect(rules("topics: []", { ...settings, warnings: { off: ["doubled-word", "dateline-missing"] } })).toEqual([
    "html-removed",
  ]);
});

test("an article does so with a reason, for itself and for what is known of its pictures", () => {
  const { problems, references, converted } = articleWith(
    "photo: { file: a.jpg, alt: A quay. }\nallow:\n  - { rule: photo-small, reason: No larger print was kept. }\n  - { rule: html-removed, reason: It is about HTML. }",
    faulty,
    settings,
  );
  expect(problems.map(({ rule }) => rule).sort()).toEqual(["dateline-missing", "doubled-word"]);
  expect(references).toMatchObject([{ kind: "photo", allowed: ["photo-small", "html-removed"] }]);
  expect(converted).toBeDefined();
});

test("a name that is no warning's, and a missing reason, are errors", () => {
  const wrong = (lines: string) => articleWith(lines, "Text.").problems.map(told);
  expect(wrong("allow:\n  - { rule: no-atl, reason: R }")).toEqual([
    expect.stringMatching(
      /^7:13-7:19 field-value: “no-atl” is not a value that `rule` can have: address-changed, .* → no-alt$/,
    ),
  ]);
  expect(wrong("allow:\n  - { rule: yaml, reason: R }")).toEqual([expect.stringContaining("7:13-7:17 field-value")]);
  expect(wrong("allow:\n  - rule: no-alt")).toEqual([
    expect.stringContaining("missing-field: `reason` is missing: why it is meant so"),
  ]);
});

test("authors, topics and pages are warned too, and stand all the same", () => {
  const page = (paper: typeof settings) =>
    convertEntry("page", "pages/about.md", new TextEncoder().encode(`---\ntitle: About\n---\n${faulty}`), paper);
  expect(
    page(settings)
      .problems.map(({ rule }) => rule)
      .sort(),
  ).toEqual(["doubled-word", "html-removed"]);
  expect(page(settings).converted).toBeDefined();
  expect(page({ ...settings, warnings: { off: ["doubled-word", "html-removed"] } }).problems).toEqual([]);
});

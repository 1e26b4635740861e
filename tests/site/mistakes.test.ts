import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { smallPaper, type BuildResult } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { bytesOf, timesOf, Workplace } from "./folders.ts";

const problem = z.strictObject({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  severity: z.enum(["error", "warning"]),
  rule: z.string(),
  message: z.string(),
  suggestion: z.string().nullable(),
});

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

/** Twelve files with twenty mistakes in them. */
const mistakes = {
  "paper.yaml": smallPaper,
  "front.yaml": "lead: 2026/11/24/nowhere\n",
  "articles/2026/11/24-fields.md": lines(
    "---",
    "summary: What it is about.",
    "sumary: Written twice.",
    "section: world",
    "published: 2026-13-24 06:30",
    "topics: ports",
    "---",
    "Text.",
  ),
  "articles/2026/11/24-names.md": lines(
    "---",
    "headline: Names",
    "summary: What it is about.",
    "section: wolrd",
    "authors: [lena-okafor]",
    "published: 2026-11-24 06:30",
    "updated: 2026-11-31 06:30",
    "---",
    "Text.",
  ),
  "articles/2026/11/24-others.md": lines(
    "---",
    "headline: Others",
    "summary: What it is about.",
    "section: world",
    "published: 2026-11-24 06:30",
    "kind: analisys",
    "photo:",
    "  file: quay.jpg",
    "related:",
    "  - 2026/11/20/port-talks",
    "---",
    "Text.",
  ),
  "articles/2026/11/24-yaml.md": lines(
    "---",
    "headline: Port strike: it is over",
    "summary: What it is about.",
    "---",
    "Text.",
  ),
  "articles/2026/11/24-times.md": lines(
    "---",
    "headline: Times",
    "summary: What it is about.",
    "section: home",
    "published: 2026-11-24 06:30",
    "updated: 2026-11-24 06:00",
    "---",
    "",
    "Read [more](/abuot/).",
  ),
  "articles/2026/11/24-body.md": lines(
    "---",
    "headline: Body",
    "summary: What it is about.",
    "section: home",
    "published: 2026-11-24 06:30",
    "---",
    "",
    ":::pull-qoute",
    "Said.",
    ":::",
    "",
    "- one",
    "- ![A quay](quay.jpg)",
    "",
    "Press [here](javascript:alert(1)).",
  ),
  "articles/port-strike.md": story(),
  "articles/2026/11/24-Ferry.md": story(),
  "articles/2026/11/24-ferry.md": story(),
  "articles/2026/11/24-unclosed.md": lines("---", "headline: Unclosed", "summary: What it is about.", "", "Text."),
};

const expected = [
  "articles/2026/11/24-body.md 8:1-8:14 directive",
  "articles/2026/11/24-body.md 13:3-13:22 picture-place",
  "articles/2026/11/24-body.md 15:7-15:34 link",
  "articles/2026/11/24-ferry.md 1:1-1:1 address",
  "articles/2026/11/24-fields.md 2:1-2:1 missing-field",
  "articles/2026/11/24-fields.md 3:1-3:7 unknown-field",
  "articles/2026/11/24-fields.md 5:12-5:28 date",
  "articles/2026/11/24-fields.md 6:9-6:14 field-type",
  "articles/2026/11/24-names.md 4:10-4:15 section",
  "articles/2026/11/24-names.md 5:11-5:22 author",
  "articles/2026/11/24-names.md 7:10-7:26 date",
  "articles/2026/11/24-others.md 6:7-6:15 field-value",
  "articles/2026/11/24-others.md 8:9-8:17 missing-photo",
  "articles/2026/11/24-others.md 10:5-10:26 article",
  "articles/2026/11/24-times.md 6:10-6:26 updated",
  "articles/2026/11/24-times.md 9:6-9:21 link",
  "articles/2026/11/24-unclosed.md 1:1-1:4 front-matter",
  "articles/2026/11/24-yaml.md 2:11-2:12 yaml",
  "articles/port-strike.md 1:1-1:1 file-name",
  "front.yaml 1:7-1:25 article",
];

const place = new Workplace();
let before: { bytes: Record<string, string>; times: Record<string, number> };
let checked: BuildResult;
let built: BuildResult;

beforeAll(async () => {
  place.write({ "paper.yaml": smallPaper, "articles/2026/11/23-good.md": story({ published: "2026-11-23" }) });
  const good = await place.build();
  expect(good.code, good.stderr).toBe(0);
  before = { bytes: bytesOf(place.out), times: timesOf(place.out) };
  place.delete("articles/2026/11/23-good.md");
  place.write(mistakes);
  checked = await place.check("--format", "json");
  built = await place.build();
});
afterAll(() => place.remove());

test("twenty mistakes in twelve files are told in one run, each once and at its place", () => {
  expect(Object.keys(mistakes)).toHaveLength(12);
  const problems = z.array(problem).parse(JSON.parse(checked.stdout));
  const told = problems.map(
    ({ file, line, column, endLine, endColumn, rule }) =>
      `${file.replace(/^content\//, "")} ${line}:${column}-${endLine}:${endColumn} ${rule}`,
  );
  expect(told).toEqual(expected);
  expect(told).toHaveLength(20);
  expect(checked.code).toBe(1);
});

test("each says what to write, where that can be known", () => {
  const problems = z.array(problem).parse(JSON.parse(checked.stdout));
  const suggestion = (rule: string, file: string) =>
    problems.find((each) => each.rule === rule && each.file.includes(file))?.suggestion;
  expect(suggestion("unknown-field", "fields")).toBe("summary");
  expect(suggestion("section", "names")).toBe("world");
  expect(suggestion("field-value", "others")).toBe("analysis");
  expect(suggestion("directive", "body")).toContain(":::pull-quote");
  for (const { message } of problems) expect(message).toMatch(/^[A-Z“`].*[.?]$|: .+$/s);
});

test("a build tells the same, ends with 1, and leaves the last good edition as it was", () => {
  expect(built.code).toBe(1);
  for (const each of expected) {
    const [file = "", at = "", rule = ""] = each.split(" ");
    expect(built.stderr).toContain(`${file}:${at.split("-")[0]}  error  ${rule}`);
  }
  expect(built.stderr).toContain("20 errors in 10 files");
  expect(built.stderr).toContain("Nothing was published");
  expect(bytesOf(place.out)).toEqual(before.bytes);
  expect(timesOf(place.out)).toEqual(before.times);
});

test("an editor at a terminal sees the line and what to write", async () => {
  const { stdout, code } = await place.check();
  expect(code).toBe(1);
  expect(stdout).toContain(
    [
      "24-names.md:4:10  error  section",
      "  │ The paper has no section “wolrd”. Did you mean `world`?",
      "4 │ section: wolrd",
      "  │          ^^^^^",
      "  │ Write: world",
    ].join("\n"),
  );
});

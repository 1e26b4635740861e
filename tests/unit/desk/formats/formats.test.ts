import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { githubFormat } from "../../../../src/desk/formats/github.ts";
import { Spoken } from "../../../../src/desk/words/spoken.ts";
import { gitlabFormat } from "../../../../src/desk/formats/gitlab.ts";
import { jsonFormat } from "../../../../src/desk/formats/json.ts";
import { sarifFormat } from "../../../../src/desk/formats/sarif.ts";
import type { Problem } from "../../../../src/desk/problem.ts";
import { rules } from "../../../../src/desk/rules.ts";
import { wholeTold } from "../../../../src/desk/told-problems.ts";
import { handbookAddress } from "../../../../src/press/handbook-address.ts";

const pathOf = (file: string) => `content/${file}`;
const place = { file: "articles/2026/11/24-100% sure, no: é#1.md", line: 4, column: 10, endLine: 4, endColumn: 15 };
const section: Problem = {
  ...place,
  severity: "error",
  rule: "section",
  message: "The paper has no section “wolrd”.",
  suggestion: "world",
  fix: { from: place, text: "world" },
};
const front: Problem = {
  file: "front.yaml",
  line: 1,
  column: 1,
  endLine: 3,
  endColumn: 2,
  severity: "warning",
  rule: "front-matter",
  message: "100% wrong:\r\n::set-output name=x::y",
  suggestion: "---\nheadline: …",
};
const start: Problem = {
  file: "paper.yaml",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  severity: "error",
  rule: "paper",
  message: "There is no paper.yaml.",
};
const problems = [section, front, start];

test("json: the fields that other programs rely on, and no others", () => {
  expect(JSON.parse(jsonFormat(problems, pathOf))).toEqual([
    {
      ...place,
      file: `content/${place.file}`,
      severity: "error",
      rule: "section",
      message: section.message,
      suggestion: "world",
    },
    expect.objectContaining({ file: "content/front.yaml", severity: "warning" }),
    expect.objectContaining({ file: "content/paper.yaml", suggestion: null }),
  ]);
  expect(jsonFormat([], pathOf)).toBe("[]\n");
});

describe("github", () => {
  const [first = "", second = "", third = "", ...rest] = githubFormat(wholeTold(problems), pathOf).split("\n");

  test("a command a line, errors first", () => {
    expect(first).toBe(
      "::error file=content/articles/2026/11/24-100%25 sure%2C no%3A é#1.md,line=4,endLine=4,col=10,endColumn=15,title=section::The paper has no section “wolrd”.%0AWrite: world",
    );
    expect(second).toBe(
      "::error file=content/paper.yaml,line=1,endLine=1,col=1,endColumn=1,title=paper::There is no paper.yaml.",
    );
    expect(rest).toEqual([""]);
  });

  test("speaks to editors in their language", () => {
    const [german = ""] = githubFormat(wholeTold(problems), pathOf, new Spoken("de")).split("\n");
    expect(german).toContain("title=section::Die Zeitung hat kein Ressort „wolrd“.%0ASchreiben Sie: world");
  });

  test("no text can end the command or begin another; a stretch of several lines has no columns", () => {
    expect(third).toBe(
      "::warning file=content/front.yaml,line=1,endLine=3,title=front-matter::100%25 wrong:%0D%0A::set-output name=x::y%0AWrite: ---%0Aheadline: …",
    );
  });

  test("ten of each kind are shown, as GitHub takes them; more errors are in the log whole, and more warnings counted", () => {
    const many = (severity: Problem["severity"], count: number, rule: Problem["rule"]) =>
      Array.from({ length: count }, (_, at): Problem => ({
        ...place,
        file: `articles/a${String(at).padStart(2, "0")}.md`,
        line: at + 1,
        endLine: at + 1,
        severity,
        rule,
        message: `Wrong ##[error]x\n::error::${at}`,
      }));
    const told = githubFormat(
      {
        errors: many("error", 12, "link"),
        touched: many("warning", 6, "quote-space"),
        newest: many("warning", 6, "photo-small"),
        counted: new Map([["photo-small", 88_000]]),
        files: 9_000,
      },
      pathOf,
    );
    const lines = told.trimEnd().split("\n");
    const of = (kind: string) => lines.filter((line) => line.startsWith(`::${kind} `));
    expect([of("error").length, of("warning").length, of("notice").length, lines.length]).toEqual([10, 10, 1, 23]);
    expect(of("warning").filter((line) => line.includes("quote-space"))).toHaveLength(6);
    expect(lines[20]).toBe("error content/articles/a10.md:11:10 (link): Wrong ## [error]x ::error::10");
    expect(lines[22]).toBe(
      "::notice title=2 more errors and 88%2C002 more warnings::GitHub shows ten of each kind; 2 more errors and 88,002 more warnings are not among them.%0AThe errors are in the log of this step.%0A88,002 more warnings, not told here, by their rules:%0A  88,002  photo-small%0Anpm run check -- --all tells them too.%0A",
    );
  });
});

describe("sarif", () => {
  const schemaFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaFile, "utf8"))));
  const source = { pathOf, handbook: "https://git.example/paper/blob/abc/content/README.md", version: "0.1.0" };
  const parsed = (found: readonly Problem[]): unknown => JSON.parse(sarifFormat(found, source));

  test.each([
    ["several problems", problems],
    ["none", []],
  ])("%s: valid against the standard's schema", (_name, found) => {
    validate(parsed(found));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("the schema does refuse what is no SARIF", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
    expect(validate(JSON.parse(sarifFormat(problems, { ...source, handbook: "content/README.md" })))).toBe(false);
  });

  test("rules with why they matter, results with places below the root, and the fix", () => {
    expect(parsed(problems)).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              rules: Object.entries(rules).map(([id, why]) => ({
                id,
                shortDescription: { text: why },
                helpUri: `${source.handbook}#rule-${id}`,
              })),
            },
          },
          results: [
            {
              ruleId: "section",
              ruleIndex: Object.keys(rules).indexOf("section"),
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {
                      uri: "content/articles/2026/11/24-100%25%20sure%2C%20no%3A%20%C3%A9%231.md",
                      uriBaseId: "%SRCROOT%",
                    },
                    region: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 15 },
                  },
                },
              ],
              fixes: [
                {
                  artifactChanges: [
                    {
                      replacements: [
                        {
                          deletedRegion: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 15 },
                          insertedContent: { text: "world" },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            { ruleId: "front-matter", level: "warning" },
            { ruleId: "paper" },
          ],
        },
      ],
    });
  });
});

test("gitlab: what a Code Quality report must have; a fingerprint that lasts when a problem moves, and differs between two alike", () => {
  const moved = { ...section, line: 9, endLine: 9 };
  const schema = z.array(
    z.strictObject({
      description: z.string().min(1),
      check_name: z.string().min(1),
      fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
      severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
      location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.number(), end: z.number() }) }),
    }),
  );
  const issues = schema.parse(JSON.parse(gitlabFormat([section, section, front], pathOf)));
  expect(issues.map(({ severity, location }) => [severity, location.path, location.lines.begin])).toEqual([
    ["major", `content/${section.file}`, 4],
    ["major", `content/${section.file}`, 4],
    ["minor", "content/front.yaml", 1],
  ]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(schema.parse(JSON.parse(gitlabFormat([moved], pathOf)))[0]?.fingerprint).toBe(issues[0]?.fingerprint);
  expect(gitlabFormat([], pathOf)).toBe("[]\n");
});

test("the handbook is where the job says that the repository is, or on this machine", () => {
  expect(
    handbookAddress("/paper", { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "a/b", GITHUB_SHA: "c0" }),
  ).toBe("https://github.com/a/b/blob/c0/content/README.md");
  expect(handbookAddress("/paper", { CI_PROJECT_URL: "https://gitlab.example/a/b", CI_COMMIT_SHA: "c0" })).toBe(
    "https://gitlab.example/a/b/-/blob/c0/content/README.md",
  );
  expect(handbookAddress("/paper", {})).toMatch(/^file:\/\/\/.*content\/README\.md$/);
});

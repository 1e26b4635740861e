import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { smallPaper } from "../built-site.ts";
import { story } from "../unit/archive/newsroom.ts";
import { Workplace } from "./folders.ts";

const place = new Workplace();
const file = "articles/2026/11/24-ports.md";

beforeAll(() =>
  place.write({
    "paper.yaml": smallPaper,
    [file]: story({ section: "wolrd", topics: "ports", updated: "2026-11-20", kind: "analysis" }),
  }),
);
afterAll(() => place.remove());

test("an unknown format is told before anything is read", async () => {
  const { code, stderr, stdout } = await place.check("--format", "xml");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("There is no format “xml”. The formats are: pretty, json, github, gitlab, sarif.");
});

test("github and sarif tell the same problems as json", async () => {
  const problems = z
    .array(z.object({ file: z.string(), rule: z.string() }))
    .parse(JSON.parse((await place.check("--format", "json")).stdout));
  expect(problems.map(({ rule }) => rule)).toEqual(["section", "field-type", "updated"]);
  const github = await place.check("--format", "github");
  expect(github.code).toBe(1);
  expect(github.stdout.trim().split("\n")).toEqual(
    problems.map((problem): unknown => expect.stringContaining(`::error file=${problem.file},`)),
  );
  const sarif = z
    .object({ runs: z.tuple([z.object({ results: z.array(z.object({ ruleId: z.string() })) })]) })
    .parse(JSON.parse((await place.check("--format", "sarif")).stdout));
  expect(sarif.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(problems.map(({ rule }) => rule));
});

test("--fix puts right what is certain, shows it as old and new line, and tells what is left", async () => {
  const before = readFileSync(join(place.content, file), "utf8");
  const { code, stdout } = await place.check("--fix");
  expect(code).toBe(1);
  expect(stdout).toContain(`${file}:4\n- section: wolrd\n+ section: world\n`);
  expect(stdout).toContain("- topics: ports\n+ topics: [ports]\n");
  expect(stdout).toContain("1 error in 1 file");
  expect(readFileSync(join(place.content, file), "utf8")).toBe(
    before.replace("wolrd", "world").replace("topics: ports", "topics: [ports]"),
  );
  const again = await place.check("--fix", "--format", "json");
  expect(again.stderr).not.toContain("- ");
  expect(z.array(z.object({ rule: z.string() })).parse(JSON.parse(again.stdout))).toEqual([{ rule: "updated" }]);
});

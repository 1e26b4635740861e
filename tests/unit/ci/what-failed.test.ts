/** What `npm test` tells at its end of what failed. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { failedInBrowser, failedInVitest, failedTool, tellFailures } from "../../what-failed.ts";

function reportOf(content: object): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-failed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = join(folder, "report.json");
  writeFileSync(report, JSON.stringify(content));
  return report;
}

test("of rooms: each test that failed, and a file that does not load", () => {
  const of = (fullName: string, status: string, failureMessages: string[] = []) => ({
    fullName,
    status,
    failureMessages,
  });
  const report = reportOf({
    testResults: [
      {
        name: "/paper/tests/a.test.ts",
        status: "failed",
        assertionResults: [of("lists one", "passed"), of("lists two", "failed", ["Error: 1\n    at a.ts:3"])],
      },
      { name: "/paper/tests/b.test.ts", status: "failed", message: "No such module", assertionResults: [] },
      { name: "/paper/tests/c.test.ts", status: "passed", message: "", assertionResults: [of("three", "skipped")] },
    ],
  });
  expect(failedInVitest(report, "/paper")).toEqual([
    { name: "tests/a.test.ts: lists two", message: "Error: 1\n    at a.ts:3" },
    { name: "tests/b.test.ts", message: "No such module" },
  ]);
});

test("in browsers: what failed, and what passed at the second attempt, with the groups in which they stand", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "menu.spec.ts",
    line: 7,
    tests: [{ status, results: [{ error: message === undefined ? undefined : { message } }, {}] }],
  });
  const report = reportOf({
    suites: [
      {
        title: "menu.spec.ts",
        specs: [spec("opens", "expected"), spec("closes", "unexpected", "Error: open")],
        suites: [{ title: "by keys", specs: [spec("moves", "flaky", "Error: still"), spec("waits", "skipped")] }],
      },
    ],
    errors: [{ message: "Error: no server" }],
  });
  expect(failedInBrowser(report)).toEqual([
    { name: "menu.spec.ts:7 › closes", message: "Error: open" },
    { name: "flaky: menu.spec.ts:7 › by keys › moves", message: "Error: still" },
    { name: "Playwright", message: "Error: no server" },
  ]);
});

test("a run that left no report is told as one", () => {
  expect(failedInVitest("/no/such/report.json", "/")[0]?.message).toMatch(/^No report: ENOENT/);
  expect(failedInBrowser(reportOf({ stats: {} }))[0]?.message).toMatch(/^No report: /);
});

test("of a tool: the lines with faults, and their places; where none is named, its last", () => {
  const of = (...lines: string[]) => failedTool("Lint", lines.join("\n")).message.split("\n");
  expect(of("", "  x eslint(eqeqeq): Expected ===", "   ,-[a.ts:1:51]", " 1 | a == b", "Found 1 error.")).toEqual([
    "  x eslint(eqeqeq): Expected ===",
    "   ,-[a.ts:1:51]",
    "Found 1 error.",
  ]);
  expect(of("/src/A.astro", "  3:4  error  No alt", "", "Result:", "- 1 error", "- 0 warnings")).toEqual([
    "/src/A.astro",
    "  3:4  error  No alt",
    "- 1 error",
  ]);
  expect(of("\u001b[33m[warn]\u001b[39m a.ts")).toEqual(["[warn] a.ts"]);
  expect(of("Begins", "Killed")).toEqual(["Begins", "Killed"]);
});

test("the end of a log has room for all names before it has room for more of a message", () => {
  const failures = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `test ${at}`,
      message: "\u001b[31mone\u001b[39m\n\n  two\nthree",
    }));
  expect(tellFailures(failures(1))).toEqual(["✗ test 0", "    one", "    two", "    three"]);
  const thrown = "Error: 1\n    at a.ts:3:1\n    at file:///paper/node_modules/vitest/run.js:2:1";
  expect(tellFailures([{ name: "test", message: thrown }])).toEqual(["✗ test", "    Error: 1", "    at a.ts:3:1"]);
  expect(tellFailures(failures(12)).slice(0, 3)).toEqual(["✗ test 0", "    one", "✗ test 1"]);
  expect(tellFailures(failures(45))).toEqual([...failures(29).map(({ name }) => `✗ ${name}`), "and 16 more"]);
  for (const count of [1, 2, 7, 14, 15, 16, 30, 31, 400]) expect(tellFailures(failures(count)).length).toBeLessThan(31);
});

/** What the last line of `npm test` says of tests in browsers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { countOf } from "../../playwright-count.ts";

function reportOf(stats: object): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-count-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = join(folder, "report.json");
  writeFileSync(report, JSON.stringify({ stats }));
  return report;
}

test("what passed at the second attempt has failed in CI, and passed where it is told by name to whoever looks on", () => {
  const report = reportOf({ expected: 5, unexpected: 2, flaky: 1, skipped: 3 });
  expect(countOf(report, { inCi: true })).toEqual({ passed: 5, failed: 3, leftOut: 3 });
  expect(countOf(report, { inCi: false })).toEqual({ passed: 6, failed: 2, leftOut: 3 });
});

test("a run without a test, or without a report, has failed", () => {
  const nothing = reportOf({ expected: 0, unexpected: 0, flaky: 0, skipped: 0 });
  for (const report of [nothing, join(nothing, "no-such-file")])
    expect(countOf(report, { inCi: false })).toMatchObject({ passed: 0, failed: 1 });
});

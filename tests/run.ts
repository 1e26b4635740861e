/** `npm test`: types, rooms, the built site, real browsers. The last line counts what passed and what failed. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { build, keepTemplatesForSmallPapers, root, siteCache, siteFolder } from "./built-site.ts";
import { findBrowser } from "./find-browser.ts";
import { freePort } from "./free-port.ts";
import { checkTypes, runTool, runVitest } from "./run-tool.ts";

const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const count = { passed: 0, failed: 0 };

process.stdout.write("\nTypes, and the demonstration paper\n");
// Side by side: types are read by one core, and where a picture waits for its file the other has time.
const [types, printed] = await Promise.all([checkTypes(), build({ DATELINE_CACHE: siteCache, DATELINE_OUT: siteFolder })]);
process.stdout.write(types.said);
process.stdout.write(printed.code === 0 ? (printed.stdout.match(/^.*pages printed.*$/m)?.[0] ?? "") + "\n" : printed.stdout + printed.stderr);
for (const ok of [types.ok, printed.code === 0]) count[ok ? "passed" : "failed"]++;
if (printed.code === 0) keepTemplatesForSmallPapers();

// The report's tests look at pages, too.
const browser = browserOrNone();

await step("Rooms and built files", async () => {
  const report = join(results, "vitest.json");
  await runVitest("--reporter=json", `--outputFile.json=${report}`);
  add(report, z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() }), (found) => ({
    passed: found.numPassedTests,
    // A file that does not even load has no test to fail.
    failed: found.numFailedTests || found.numFailedTestSuites,
  }));
});

const port = await freePort();
await step("Browser", async () => {
  const report = join(results, "playwright.json");
  if (browser !== undefined) await runTool("@playwright/test/cli.js", ["test", "--config", "tests/playwright.config.ts", "--reporter=line,json"], "once", { DATELINE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, DATELINE_TEST_PORT: String(port) });
  add(report, z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) }), ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
});

process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function step(name: string, work: () => Promise<void>): Promise<void> {
  process.stdout.write(`\n${name}\n`);
  await work();
}

/** Without a browser its tests have no report, and count as failed. */
function browserOrNone(): string | undefined {
  try {
    return findBrowser();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** Adds a runner's own count; a runner that left none has failed as a whole. */
function add<S extends z.ZodType>(report: string, schema: S, read: (found: z.output<S>) => { passed: number; failed: number }): void {
  try {
    const { passed, failed } = read(schema.parse(JSON.parse(readFileSync(report, "utf8"))));
    count.passed += passed;
    count.failed += failed;
  } catch {
    count.failed++;
  }
}

/** `npm test`: types, lint, rooms, the built site, real browsers. The last line counts what passed and what failed. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { runSource, keepTemplatesForSmallPapers, root, siteCache, siteFolder } from "./built-site.ts";
import { bundledCommands } from "./bundled-commands.ts";
import type { EngineName } from "./engines/engine.ts";
import { findEngine } from "./engines/find-engines.ts";
import { findBrowser } from "./find-browser.ts";
import { freePort } from "./free-port.ts";
import { lint } from "./lint.ts";
import { countOf } from "./playwright-count.ts";
import { checkTemplates, runTool, runVitest, type Ran } from "./run-tool.ts";
import { failedInBrowser, failedInVitest, failedTool, tellFailures, type Failure } from "./what-failed.ts";

const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const inCi = Boolean(process.env["CI"]);
const count = { passed: 0, failed: 0 };
const failures: Failure[] = [];

process.stdout.write("\nTypes, lint, and the demonstration paper\n");
// Side by side: types are read by one core, and where a picture waits for its file the other has time.
const [checked, linted, printed] = await Promise.all([
  checkTemplates(),
  lint(),
  runSource("build", { DATELINE_CACHE: siteCache, DATELINE_OUT: siteFolder }),
]);
process.stdout.write(checked.said + linted.said);
process.stdout.write(
  printed.code === 0
    ? (/^.*pages printed.*$/m.exec(printed.stdout)?.[0] ?? "") + "\n"
    : printed.stdout + printed.stderr,
);
for (const [name, ok, said] of [
  ["Types of templates", checked.ok, checked.said],
  ["Lint, types and format", linted.ok, linted.said],
  ["The demonstration paper", printed.code === 0, printed.stdout + printed.stderr],
] as const) {
  count[ok ? "passed" : "failed"]++;
  if (!ok) failures.push(failedTool(name, said));
}
if (printed.code === 0) keepTemplatesForSmallPapers();
// Made once, for all processes that start from here.
await bundledCommands(root);

// The report's tests look at pages, too.
const browser = browserOrNone();

// Side by side: files and browsers wait for one another's threads and processes a third of the time, each alone.
await step("Rooms, built files and browser", async () => {
  const [ofRooms, ofBrowser] = [join(results, "vitest.json"), join(results, "playwright.json")];
  const inBrowser = browser === undefined ? undefined : lookInBrowser(browser, ofBrowser);
  const rooms = await runVitest("--reporter=json", `--outputFile.json=${ofRooms}`);
  addRun(vitestCount(ofRooms), failedInVitest(ofRooms, root), rooms, "Vitest");
  const looked = await inBrowser;
  process.stdout.write(looked?.said ?? "");
  addRun(countOf(ofBrowser, { inCi }), failedInBrowser(ofBrowser), looked, "Playwright");
});

// The shortest tests that tell whether the paper is read in another engine, too; all of them are npm run test:engines.
const other = otherEngine();
if (other !== undefined) {
  await step(other, async () => {
    const report = join(results, "engines.json");
    const ran = await runTool(
      "@playwright/test/cli.js",
      [
        "test",
        "--config",
        "tests/engines/playwright.config.ts",
        `--project=${other}`,
        "--grep=@short",
        "--reporter=line,json",
      ],
      "once",
      { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    );
    addRun(countOf(report, { inCi }), failedInBrowser(report), ran, other);
  });
}

if (failures.length > 0) process.stdout.write(`\nWhat failed\n${tellFailures(failures).join("\n")}\n`);
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function step(name: string, work: () => Promise<void>): Promise<void> {
  process.stdout.write(`\n${name}\n`);
  await work();
}

async function lookInBrowser(executable: string, report: string): Promise<Ran> {
  return runTool(
    "@playwright/test/cli.js",
    ["test", "--config", "tests/playwright.config.ts", "--workers=2", "--reporter=line,json"],
    "last",
    { DATELINE_BROWSER: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report, DATELINE_TEST_PORT: String(await freePort()) },
  );
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

/** Where there is none, and none can be had, what to install is told; its tests were not run, and count as neither passed nor failed. */
function otherEngine(): EngineName | undefined {
  const told: string[] = [];
  for (const name of ["Firefox", "WebKit"] as const) {
    try {
      findEngine(name);
      return name;
    } catch (error) {
      told.push(error instanceof Error ? error.message : String(error));
    }
  }
  process.stdout.write(`\nNo engine but Chromium: not run\n${told.join("\n")}\n`);
  return undefined;
}

/** A run that left no report has failed as a whole. */
function vitestCount(report: string): { passed: number; failed: number } {
  try {
    const found = z
      .object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })
      .parse(JSON.parse(readFileSync(report, "utf8")));
    // A file that does not even load has no test to fail.
    return { passed: found.numPassedTests, failed: found.numFailedTests || found.numFailedTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param name of what ran, by which it is told where it ended badly and its report has no word of it: something was thrown outside of every test */
function addRun(
  found: { passed: number; failed: number },
  told: readonly Failure[],
  ran: Ran | undefined,
  name: string,
): void {
  failures.push(...told);
  count.passed += found.passed;
  count.failed += found.failed;
  if (ran?.ok !== false || found.failed > 0 || told.length > 0) return;
  count.failed++;
  failures.push(failedTool(`${name}, outside of its tests`, ran.said || "What it said stands above."));
}

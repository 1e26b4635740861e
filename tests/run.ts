/** `npm test`: types, rooms, the built site, real browsers. The last line counts what passed and what failed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { build, root, siteCache, siteFolder } from "./built-site.ts";
import { findBrowser } from "./find-browser.ts";
import { freePort } from "./free-port.ts";

const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const count = { passed: 0, failed: 0 };

step("Types", () => {
  const ok = runTool("astro/bin/astro.mjs", ["check", "--minimumFailingSeverity", "warning"]);
  count[ok ? "passed" : "failed"]++;
});

process.stdout.write("\nPrinting the demonstration paper\n");
const printed = await build({ DATELINE_CACHE: siteCache, DATELINE_OUT: siteFolder });
process.stdout.write(printed.code === 0 ? (printed.stdout.match(/^.*pages printed.*$/m)?.[0] ?? "") + "\n" : printed.stdout + printed.stderr);
count[printed.code === 0 ? "passed" : "failed"]++;

// The report's tests look at pages, too.
const browser = browserOrNone();

step("Rooms and built files", () => {
  const report = join(results, "vitest.json");
  runTool("vitest/vitest.mjs", ["run", "--config", "tests/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  add(report, z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() }), (found) => ({
    passed: found.numPassedTests,
    // A file that does not even load has no test to fail.
    failed: found.numFailedTests || found.numFailedTestSuites,
  }));
});

const port = await freePort();
step("Browser", () => {
  const report = join(results, "playwright.json");
  if (browser !== undefined) runTool("@playwright/test/cli.js", ["test", "--config", "tests/playwright.config.ts", "--reporter=line,json"], { DATELINE_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, DATELINE_TEST_PORT: String(port) });
  add(report, z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) }), ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
});

process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exitCode = count.failed > 0 ? 1 : 0;

function step(name: string, work: () => void): void {
  process.stdout.write(`\n${name}\n`);
  work();
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

function runTool(script: string, options: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...options], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...environment },
  });
  return status === 0;
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

/** `npm run test:engines`: the paper as it is read in Chromium, Firefox and WebKit. `-- Firefox` runs one of them, which then has to be there. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, root, siteCache, siteFolder } from "../built-site.ts";
import { countOf, type Count } from "../playwright-count.ts";
import { runTool } from "../run-tool.ts";
import { engineNames } from "./engine.ts";
import { findEngine } from "./find-engines.ts";

const inCi = Boolean(process.env["CI"]);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !engineNames.some((known) => known === name));
if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: the engines are ${engineNames.join(", ")}.`);

/** What was found missing is told, and is a fault only where it was asked for by name. */
const there = engineNames
  .filter((name) => asked.length === 0 || asked.includes(name))
  .filter((name) => {
    try {
      findEngine(name);
      return true;
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return false;
    }
  });
const notRun = (asked.length > 0 ? asked.length : engineNames.length) - there.length;

const printed = await build({ DATELINE_CACHE: siteCache, DATELINE_OUT: siteFolder });
if (printed.code !== 0) process.stdout.write(printed.stdout + printed.stderr);

let count: Count = { passed: 0, failed: printed.code === 0 ? 0 : 1, leftOut: 0 };
if (printed.code === 0 && there.length > 0) {
  const report = join(root, "test-results", "engines.json");
  mkdirSync(join(root, "test-results"), { recursive: true });
  rmSync(report, { force: true });
  await runTool(
    "@playwright/test/cli.js",
    [
      "test",
      "--config",
      "tests/engines/playwright.config.ts",
      "--reporter=list,json",
      ...there.map((name) => `--project=${name}`),
    ],
    "once",
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  count = countOf(report, { inCi });
}
process.stdout.write(
  `\n${notRun > 0 ? `${notRun} of the engines not run. ` : ""}${count.leftOut} left out, ${count.passed} passed, ${count.failed} failed\n`,
);
process.exitCode = count.failed > 0 || (asked.length > 0 && notRun > 0) ? 1 : 0;

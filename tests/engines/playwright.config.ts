import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { engineNames } from "./engine.ts";
import type { EngineOptions } from "./engine-test.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig<object, EngineOptions>({
  testDir: ".",
  outputDir: `${root}/test-results/engines`,
  // A worker has one engine; two of them keep two cores at work.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  // On a busy machine a browser now and then loses a key or a click. What needed a second attempt is told by name as flaky, and has failed in CI.
  retries: 1,
  failOnFlakyTests: Boolean(process.env["CI"]),
  forbidOnly: Boolean(process.env["CI"]),
  projects: engineNames.map((engineName) => ({ name: engineName, use: { engineName } })),
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { asReadersSee } from "../src/preview/looks/find-browser.ts";

const port = Number(process.env["DATELINE_TEST_PORT"] ?? 4399);
const root = fileURLToPath(new URL("..", import.meta.url));
const executablePath = process.env["DATELINE_BROWSER"];

/** Those that take a minute and more, on one worker each: begun last, they would run while the other workers have nothing left. */
const long = ["attacks/attacks.spec.ts", "browser/wide-words.spec.ts", "browser/policy.spec.ts"];

export default defineConfig({
  testDir: ".",
  // In this order.
  projects: [
    { name: "long", testMatch: long },
    { name: "short", testMatch: "browser/**/*.spec.ts", testIgnore: long },
  ],
  outputDir: `${root}/test-results`,
  // One more than cores: a page that settles, or waits for the network to be still, needs none.
  workers: 3,
  // Three times what is usual, and six times: on a slow machine, a page that takes its time is no failure.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  // On a busy machine a browser now and then loses a key or a click. What needed a second attempt is told by name as flaky, and has failed in CI.
  retries: 1,
  failOnFlakyTests: Boolean(process.env["CI"]),
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...asReadersSee,
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  webServer: {
    command: `node tests/serve-site.ts ${port}`,
    cwd: root,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});

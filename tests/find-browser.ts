/** Finds a Chromium to test in, or gets one where that is possible without asking anyone. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installedBrowser, systemBrowsers } from "../src/preview/find-browser.ts";

/**
 * Path of a Chromium: `DATELINE_BROWSER`, Playwright's own, the system's, else Debian's package.
 * @throws an `Error` that says what to do where none can be had
 */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found) return found;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    process.stdout.write("No browser found: installing Debian's chromium package.\n");
    for (const command of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
      execFileSync("apt-get", ["-qq", ...command], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    }
    const installed = systemBrowsers.find((path) => existsSync(path));
    if (installed) return installed;
  }
  throw new Error("The browser tests need Chromium. Install it (Debian: apt install chromium; others: npx playwright install chromium), or name one in DATELINE_BROWSER.");
}

/** Finds a Chromium to test in, or gets one where that is possible without asking anyone. */
import { existsSync } from "node:fs";
import { installedBrowser, systemBrowsers } from "../src/preview/find-browser.ts";
import { installPackages } from "./debian-packages.ts";

/**
 * Path of a Chromium: `DATELINE_BROWSER`, Playwright's own, the system's, else Debian's package.
 * @throws an `Error` that says what to do where none can be had
 */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found) return found;
  const installed = installPackages("browser", ["chromium"]) ? systemBrowsers.find((path) => existsSync(path)) : undefined;
  if (installed) return installed;
  throw new Error("The browser tests need Chromium. Install it (Debian: apt install chromium; others: npx playwright install chromium), or name one in DATELINE_BROWSER.");
}

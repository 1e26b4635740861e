/** Finds a Chromium on this machine. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Debian's Chromium without windows: what it draws is the same, and a page opens in a third of the time. */
export const windowless = "/usr/bin/chromium-headless-shell";

/** The quickest first. */
const systemBrowsers: readonly string[] = [
  windowless,
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium: `DATELINE_BROWSER`, Playwright's own, else the system's; undefined where there is none. */
export function installedBrowser(environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  return [environment["DATELINE_BROWSER"], chromium.executablePath(), ...systemBrowsers].find((path) => path && existsSync(path));
}

/** Finds a Chromium on this machine. */
import { existsSync } from "node:fs";
import { playwright } from "./looking-tools.ts";

/** Debian's Chromium without windows: what it draws is the same, and a page opens in a third of the time. */
export const windowless = "/usr/bin/chromium-headless-shell";

/** The quickest first. */
const systemBrowsers: readonly string[] = [
  windowless,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Without windows Chromium sets each letter on a whole pixel unless it is told otherwise: lines would break elsewhere. */
export const asReadersSee: readonly string[] = ["--font-render-hinting=none"];

/**
 * Path of the Chromium that someone chose, else Playwright's own; undefined where there is none.
 * @param named the one that is named in the settings
 */
export function chosenBrowser(named: string | undefined): string | undefined {
  return [named, playwright()?.chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Path of a Chromium: the one that was chosen, else the system's; undefined where there is none. */
export function installedBrowser(named: string | undefined): string | undefined {
  return chosenBrowser(named) ?? systemBrowsers.find((path) => existsSync(path));
}

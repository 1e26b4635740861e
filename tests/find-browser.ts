/** Finds a Chromium to test in, or gets one where that is possible without asking anyone. */
import { existsSync } from "node:fs";
import { chosenBrowser, installedBrowser, windowless } from "../src/preview/looks/find-browser.ts";
import { installPackages } from "./debian-packages.ts";

/**
 * Path of a Chromium: `DATELINE_BROWSER`, Playwright's own, Debian's without windows, else what the system has.
 * @throws an `Error` that says what to do where none can be had
 */
export function findBrowser(): string {
  if (!chosenBrowser(process.env["DATELINE_BROWSER"]) && !existsSync(windowless)) installWindowless();
  const found =
    installedBrowser(process.env["DATELINE_BROWSER"]) ??
    (installPackages("browser", ["chromium"]) ? installedBrowser(process.env["DATELINE_BROWSER"]) : undefined);
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium. Install it (Debian: apt install chromium; others: npx playwright install chromium), or name one in DATELINE_BROWSER.",
  );
}

/** Not every system that has Chromium has it without windows, too. */
function installWindowless(): void {
  try {
    installPackages("browser without windows", ["chromium-headless-shell"]);
  } catch {
    process.stdout.write("It is not to be had here: the tests open a whole Chromium, and take longer.\n");
  }
}

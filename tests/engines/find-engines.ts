/** Finds what each engine is opened with, or gets it from Debian where that is possible without asking anyone. */
import { existsSync } from "node:fs";
import { findBrowser } from "../find-browser.ts";
import { installPackages } from "../debian-packages.ts";
import { startChromium } from "./chromium.ts";
import type { Engine, EngineName } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

interface Needed {
  /** Where the first of these is, and each of `beside`, the engine can be opened. */
  programs: readonly string[];
  beside: readonly string[];
  packages: readonly string[];
  /** What to do where Debian's packages are not to be had. */
  elsewhere: string;
}

const needed: Record<Exclude<EngineName, "Chromium">, Needed> = {
  Firefox: {
    programs: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    beside: [],
    packages: ["firefox-esr"],
    elsewhere: "Debian: apt install firefox-esr; others: mozilla.org/firefox, or name one in DATELINE_FIREFOX",
  },
  WebKit: {
    programs: ["/usr/bin/WebKitWebDriver"],
    beside: ["/usr/bin/Xvfb"],
    packages: ["webkit2gtk-driver", "xvfb"],
    elsewhere: "Debian, Ubuntu: apt install webkit2gtk-driver xvfb; there is none for other systems",
  },
};

/** @returns the program that opens it @throws an `Error` that says what to install where it is not there and cannot be had */
export function findEngine(name: EngineName): string {
  if (name === "Chromium") return findBrowser();
  const { packages, elsewhere } = needed[name];
  const found = there(name) ?? (installed(name, packages) ? there(name) : undefined);
  if (found) return found;
  throw new Error(`The tests in ${name} need it here (${elsewhere}).`);
}

function there(name: Exclude<EngineName, "Chromium">): string | undefined {
  const { programs, beside } = needed[name];
  const named = name === "Firefox" ? process.env["DATELINE_FIREFOX"] : undefined;
  return beside.every((path) => existsSync(path))
    ? [named, ...programs].find((path) => path && existsSync(path))
    : undefined;
}

/** Where Debian has no such package, or is out of reach, the engine is not to be had. */
function installed(name: string, packages: readonly string[]): boolean {
  try {
    return installPackages(name, packages);
  } catch {
    return false;
  }
}

/** @throws as `findEngine` */
export function startEngine(name: EngineName): Promise<Engine> {
  const program = findEngine(name);
  if (name === "Chromium") return startChromium(program);
  return name === "Firefox" ? startFirefox(program) : startWebKit(program);
}

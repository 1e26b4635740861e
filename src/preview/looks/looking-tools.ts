/** What pages are looked at with: packages that a paper installs only if it wants pictures in its reports. */
import { createRequire } from "node:module";

const loadPlaywright: (name: "playwright-core") => typeof import("playwright-core") = createRequire(import.meta.url);
const loadAxe: (name: "axe-core") => typeof import("axe-core") = createRequire(import.meta.url);

/** Drives a Chromium; undefined where it is not installed. */
export function playwright(): typeof import("playwright-core") | undefined {
  try {
    return loadPlaywright("playwright-core");
  } catch {
    return undefined;
  }
}

/** Looks for what shuts readers out. @throws where it is not installed */
export const axe = (): typeof import("axe-core") => loadAxe("axe-core");

/** How a paper gets them. */
export const howToInstall = "npm install --save-dev playwright-core axe-core";

export function hasLookingTools(): boolean {
  try {
    return playwright() !== undefined && axe().source !== "";
  } catch {
    return false;
  }
}

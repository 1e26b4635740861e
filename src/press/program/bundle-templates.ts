/** Has Astro bundle the templates, in a process of its own: what it takes to bundle is not held while pages are printed. */
import { join } from "node:path";
import { astroProgram } from "./astro-program.ts";
import { bundlePlace } from "./bundle-place.ts";
import { BundledTemplates } from "./bundled-templates.ts";
import { holdFolder } from "../release/lock.ts";
import { runProgram } from "./run-program.ts";
import { placesOf, type PressSettings } from "../settings.ts";

/** The folder that is held while they are bundled. */
export const bundlingLock = ({ cache }: PressSettings): string => join(cache, "bundling");

/**
 * Bundles the templates, or waits while another process of this build does.
 * @param tell is told that it will take a while
 * @throws an `Error` with what Astro said, where it fails
 */
export async function bundleTemplates(settings: PressSettings, tell: () => void): Promise<BundledTemplates> {
  const { letGo } = await holdFolder(bundlingLock(settings), () => undefined);
  try {
    const place = () => bundlePlace(settings.program, settings.cache);
    const kept = await BundledTemplates.find(place());
    if (kept) return kept;
    tell();
    await runAstro(settings);
    const bundled = await BundledTemplates.find(place());
    if (!bundled) throw new Error("The program was changed while its templates were bundled: build again.");
    return bundled;
  } finally {
    letGo();
  }
}

async function runAstro(settings: PressSettings): Promise<void> {
  try {
    await runProgram([astroProgram(), "build"], settings.program, { NODE_ENV: "production", ...placesOf(settings) });
  } catch (error) {
    throw new Error(`The templates could not be bundled:\n${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

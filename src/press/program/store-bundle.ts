/**
 * Keeps the templates as Astro bundled them, and the press as it is bundled with them. Bundling takes longer than printing
 * what an edit touches, and its outcome is the same until the program changes.
 */
import { cpSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../desk/files/files-below.ts";
import { bundlePress } from "./bundle-press.ts";
import type { PressSettings } from "../settings.ts";
import { isBundleWhole, keptFiles, bundlePlace, noteFile, pressFolder, writeNote } from "./bundle-place.ts";

/** In the name of a bundle that is being kept, or whose process ended before it was. */
const unfinished = ".by-";
const anHour = 3_600_000;
/** Bundles that are kept: of two branches that take turns, each finds its own. */
const most = 2;

/**
 * Keeps what Astro has bundled, at the moment when it would print the first page.
 */
export async function storeBundle(
  { program, cache, bundling }: PressSettings,
  bundledScripts: ReadonlySet<string>,
): Promise<void> {
  await keepBundle(bundling, bundlePlace(program, cache), bundledScripts, (making) =>
    bundlePress(program, join(making, pressFolder), "build"),
  );
}

/**
 * Keeps what Astro has bundled at a place, and forgets what was not used for longest beside it.
 * @param addTo puts more into the folder in which it is made
 */
export async function keepBundle(
  bundling: string,
  place: string,
  bundledScripts: ReadonlySet<string>,
  addTo: (making: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const making = `${place}${unfinished}${process.pid}`;
  cpSync(bundling, making, { recursive: true });
  await addTo(making);
  writeNote(making, { files: keptFiles(making, filesBelow(making)), bundledScripts: [...bundledScripts] });
  if (!isBundleWhole(place)) rmSync(place, { recursive: true, force: true });
  try {
    renameSync(making, place);
  } catch {
    // Another process has put the same there meanwhile, and may be printing with it.
    rmSync(making, { recursive: true, force: true });
  }
  forgetOld(dirname(place));
}

function forgetOld(folder: string): void {
  const age = (file: string) => Date.now() - (statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const names = readdirSync(folder);
  const whole = names
    .filter((name) => !name.includes(unfinished))
    .sort((a, b) => age(join(a, noteFile)) - age(join(b, noteFile)));
  const old = [...whole.slice(most), ...names.filter((name) => name.includes(unfinished) && age(name) > anHour)];
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}

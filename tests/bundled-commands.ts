/**
 * The program as tests start it: in a few files, as it comes with the package. Some hundreds of commands are started by
 * tests, and to find and read the program's eight hundred files takes Node longer than most of them work.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeHash } from "../src/archive/code-hash.ts";
import { madeOf } from "../src/press/program/bundle-place.ts";
import { bundlePress } from "../src/press/program/bundle-press.ts";
import { layBeside } from "../src/press/program/lay-package.ts";

/** Told to the processes that tests run in, so that not each of them reads the program to know which bundle is its. */
const told = "DATELINE_TEST_COMMANDS";

/**
 * The file of the bundle that begins all commands, as `dateline NAME` does: made from the program as it is, if it was not
 * yet. Tests that run at once may each make it; the first to be done lays it there.
 * @param root the repository's folder
 */
export async function bundledCommands(root: string): Promise<string> {
  const place = (process.env[told] ??= join(root, ".dateline", "commands", codeHash(root, madeOf).slice(0, 22)));
  if (!existsSync(place)) await lay(root, place);
  return join(place, "dateline.js");
}

/** Of branches that take turns, and tests that run at once, each finds its own. */
const anHour = 3_600_000;
const isOld = (place: string): boolean => Date.now() - statSync(place).mtimeMs > anHour;

async function lay(root: string, place: string): Promise<void> {
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true });
  for (const older of readdirSync(folder))
    if (isOld(join(folder, older))) rmSync(join(folder, older), { recursive: true });
  const making = mkdtempSync(join(folder, "making-"));
  await bundlePress(root, making, "package");
  layBeside(root, making);
  try {
    renameSync(making, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(making, { recursive: true });
  }
}

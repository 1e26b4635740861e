/** Files that editors own: written whole, or not at all. */
import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a new file; one that cannot be written to its end leaves nothing. @throws where there is one already, or the disk refuses */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  try {
    writeFileSync(path, content, { flag: "wx" });
  } catch (error) {
    const byOthers = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!there && !byOthers) rmSync(path, { force: true });
    throw error;
  }
}

/** Writes a file in place of the one that is there, with its rights, or a new one: whoever reads it meanwhile, or finds it after a kill, has the one or the other whole. */
export function replaceWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(beside, content, { ...(mode !== undefined && { mode }) });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Files that editors own: written whole, or not at all. */
import { chmodSync, linkSync, lstatSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a new file: after a kill it is there whole, or not at all. @throws where there is one already, or the disk refuses */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  const beside = besideOf(path);
  try {
    writeFileSync(beside, content);
    putNew(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Gives a file that was written its name; what has the name already stays. @throws of that name, where something has it, or the disk refuses */
export function putNew(written: string, path: string): void {
  try {
    linkSync(written, path);
  } catch (error) {
    // Some disks have no second names for a file: there it is renamed, which would take the place of one that is there.
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw error instanceof Error ? Object.assign(error, { path }) : error;
    renameSync(written, path);
  }
  rmSync(written, { force: true });
}

/** Where a file is written before it has its name: hidden, and on the same disk. */
const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.new`);

/** Writes a file in place of the one that is there, with its rights, or a new one: whoever reads it meanwhile, or finds it after a kill, has the one or the other whole. */
export function replaceWhole(path: string, content: string | Uint8Array): void {
  const beside = besideOf(path);
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(beside, content, { ...(mode !== undefined && { mode }) });
    // Of a new file, the process’s mask takes rights away: those of a group that writes.
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

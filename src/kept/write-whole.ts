/** Files that editors own: written whole, or not at all. */
import { constants, copyFileSync, lstatSync, rmSync, writeFileSync } from "node:fs";

/** Writes a new file; one that cannot be written to its end leaves nothing. @throws where there is one already, or the disk refuses */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  newFile(path, () => writeFileSync(path, content, { flag: "wx" }));
}

/** Copies a file to a place where there is none. @throws as `writeNewFile` does */
export function copyNewFile(from: string, path: string): void {
  newFile(path, () => copyFileSync(from, path, constants.COPYFILE_EXCL));
}

function newFile(path: string, write: () => void): void {
  const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  try {
    write();
  } catch (error) {
    const byOthers = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!there && !byOthers) rmSync(path, { force: true });
    throw error;
  }
}

/** Files that editors own: written whole, or not at all. */
import { lstatSync, rmSync, writeFileSync } from "node:fs";

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

/** The same file in another folder, at no cost where the disk can have it twice. */
import { copyFileSync, linkSync, statSync, utimesSync } from "node:fs";

export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no links, or no more than so many to one file.
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** Puts files of kept releases right that are damaged on the server's disk, where what is printed has them still. */
import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isThere, makeKeptFolder } from "../../kept/kept-folder.ts";
import { compress, compressedEndings, isCompressible, setWritten } from "./compress.ts";
import type { PrintedFiles } from "./printed-files.ts";
import type { ServedRelease } from "./served-releases.ts";
import { isWhole } from "./whole-files.ts";

/**
 * Looks at each printed file in the newest release that has it with the same bytes: the others share it.
 * @param files what is printed
 * @param workshop a folder for what is made; it is gone afterwards
 * @returns paths of those that were damaged and are whole again
 */
export async function mendReleases(
  files: PrintedFiles,
  newestFirst: readonly ServedRelease[],
  workshop: string,
): Promise<string[]> {
  const mended: string[] = [];
  for (const [path, { hash, from }] of files) {
    for (const compressed of [true, false]) {
      const holders = newestFirst.filter(
        (release) => release.compressed === compressed && release.files[path]?.hash === hash,
      );
      const newest = holders[0];
      if (!newest || isWhole(path, newest)) continue;
      for (const holder of holders) if (!isWhole(path, holder)) await mend(from, path, holder, workshop);
      mended.push(path);
    }
  }
  return [...new Set(mended)];
}

/** Each file takes its place in one step: readers may be asking for it. */
async function mend(
  from: string,
  path: string,
  { folder, files, compressed }: ServedRelease,
  workshop: string,
): Promise<void> {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(dirname(join(workshop, path)), { recursive: true });
  copyFileSync(from, join(workshop, path));
  if (compressed && isCompressible(path)) await compress(workshop, [path]);
  await setWritten(workshop, path, files[path]?.written ?? 0);
  makeKeptFolder(folder, dirname(join(folder, path)));
  for (const ending of ["", ...compressedEndings(path)])
    if (isThere(join(workshop, path + ending))) putInPlace(join(workshop, path + ending), join(folder, path + ending));
  rmSync(workshop, { recursive: true, force: true });
}

function putInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // There is a folder where a file should be.
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
  }
}

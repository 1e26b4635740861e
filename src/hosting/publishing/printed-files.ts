/** What is to be published: a printed folder, or changes that are laid over a release that is kept. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../desk/files/files-below.ts";
import { isPublic } from "../hosts/hosted-paper.ts";
import type { ServedRelease } from "./served-releases.ts";
import { hashOfFile, isPlainWhole } from "./whole-files.ts";

/** A file for readers. */
export interface PrintedFile {
  hash: string;
  /** By which a printed file is known again without being read. */
  source: string;
  /** Where its bytes lie. */
  from: string;
}

/** By their paths in the release, sorted. */
export type PrintedFiles = ReadonlyMap<string, PrintedFile>;

/** Where the files lie that a build has printed. */
export interface Printed {
  folder: string;
  /** What the build calls the edition; absent where it does not say. */
  edition?: string;
  /** Where only what differs was printed: editions upon which it may be laid, and what is to be taken out of them. */
  changes?: { upon: readonly string[]; removed: readonly string[] };
}

/** The release that changes are to be laid upon is not kept here, or no longer whole: the whole paper must be printed. */
export class NoGround extends Error {}

/**
 * Every file for readers.
 * @param newestFirst the releases that are kept
 * @throws a `NoGround` where changes cannot be laid upon any of them
 */
export function printedFiles({ folder, changes }: Printed, newestFirst: readonly ServedRelease[]): PrintedFiles {
  const files = new Map(changes ? groundOf(changes, newestFirst) : []);
  for (const removed of changes?.removed ?? []) files.delete(removed);
  for (const path of filesBelow(folder).filter(isPublic)) {
    const from = join(folder, path);
    const { size, mtimeMs, ino } = statSync(from);
    const source = `${size}:${mtimeMs}:${ino}`;
    // One that is as it was when it was published before is not read.
    const known = newestFirst.find((release) => release.files[path]?.source === source)?.files[path]?.hash;
    files.set(path, { source, from, hash: known ?? hashOfFile(readFileSync(from)) });
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files of the release that changes are laid upon, each from a kept release in which it is whole. */
function* groundOf(
  { upon }: NonNullable<Printed["changes"]>,
  newestFirst: readonly ServedRelease[],
): Generator<[path: string, file: PrintedFile]> {
  const ground = newestFirst.find(({ editions }) => editions.some((edition) => upon.includes(edition)));
  if (!ground)
    throw new NoGround(
      "The changes were printed against an edition that is not kept here: what stands here is older or newer than what the build knew of. Print the whole paper: npm run build -- --whole",
    );
  const holders = [ground, ...newestFirst.filter((release) => release !== ground)];
  for (const [path, { hash, source }] of Object.entries(ground.files)) {
    const holder = holders.find(
      (release) => release.files[path]?.hash === hash && isPlainWhole(release.folder, path, release),
    );
    if (!holder)
      throw new NoGround(
        `The changes cannot be laid over edition ${ground.number}: ${path} is damaged there. Print the whole paper: npm run build -- --whole`,
      );
    yield [path, { hash, source, from: join(holder.folder, path) }];
  }
}

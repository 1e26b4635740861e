/** What is told where a disk refuses: which one, how much room the paper takes there, and what may be done. */
import { statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { diskTrouble, fullDisk, megabytes } from "../kept/disk-trouble.ts";
import { filesBelow } from "../desk/files/files-below.ts";
import type { PressSettings } from "./settings.ts";

/**
 * Bytes, measured on papers of 10,000 articles: what is printed of an article, with its lite page and its share of lists and
 * of the search index; what the archive and its log hold of it; all renditions of a photograph; the program that is kept,
 * and what of it is printed.
 */
const room = { printed: 110_000, archive: 34_000, renditions: 600_000, program: 20_000_000 } as const;

/** A sentence or two; undefined where no disk is at fault. */
export function diskRefused(error: unknown, settings: PressSettings): string | undefined {
  const fullest = [settings.out, settings.cache].reduce((a, b) => (freeAt(b) < freeAt(a) ? b : a));
  const archive = error instanceof Error && "errcode" in error;
  const trouble = failedForRoom(error, fullest)
    ? fullDisk(fullest)
    : diskTrouble(error, archive ? settings.cache : fullest);
  if (trouble === undefined) return undefined;
  return isFull(error) || failedForRoom(error, fullest) ? `${trouble} ${roomWanted(settings)}` : trouble;
}

/** Bytes below which nothing that bundles can work. */
const littleRoom = 8_000_000;

/** What bundles the templates says in many ways that a disk is full: that it cannot read or write, or with a trace of itself. */
const failedForRoom = (error: unknown, place: string): boolean =>
  error instanceof Error &&
  /No space left|StorageFull|\bEIO\b|panicked/.test(error.message) &&
  freeAt(place) < littleRoom;

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code))) ||
    ("errcode" in error && typeof error.errcode === "number" && [10, 13].includes(error.errcode & 0xff)));

function roomWanted({ content, out, cache }: PressSettings): string {
  const [articles, pictures] = [
    filesBelow(join(content, "articles")).length,
    filesBelow(join(content, "photos")).length,
  ];
  const [printed, kept] = [
    articles * room.printed + pictures * room.renditions + room.program,
    articles * room.archive + pictures * room.renditions + room.program,
  ];
  const told =
    deviceOf(out) === deviceOf(cache)
      ? `about ${megabytes(printed + kept)} there`
      : `about ${megabytes(printed)} in ${out} and ${megabytes(kept)} in ${cache}`;
  return `A paper of ${articles} articles and ${pictures} pictures takes ${told}.`;
}

/** Of the nearest folder upwards that is there. */
function nearest<T>(path: string, ask: (folder: string) => T): T | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      return ask(folder);
    } catch {
      if (folder === dirname(folder)) return undefined;
    }
  }
}

const deviceOf = (path: string): number | undefined => nearest(path, (folder) => statSync(folder).dev);

const freeAt = (path: string): number =>
  nearest(path, (folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  }) ?? Infinity;

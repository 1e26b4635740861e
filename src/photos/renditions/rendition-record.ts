/**
 * The record of a picture's renditions, `<key>.<hash of the packet>.rights` in their folder. Its name says with which rights
 * they were made, its first line of which picture. It has a line for each of them, written before the rendition takes its place: its name, size and digest,
 * and, once it was found whole in a later build, its stamp. So a rendition that is not what was made is known as damaged,
 * and so is one whose line is.
 */
import { hash } from "node:crypto";
import { appendFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, wholeStamp, type KeptFile } from "../../kept/kept-file.ts";

/**
 * The name of the record.
 * @param xmp the packet that is embedded in each rendition
 */
export function rightsMark(key: string, xmp: string | undefined): string {
  return `${key}.${hash("sha256", xmp ?? "", "hex").slice(0, 16)}.rights`;
}

/** @param picture hash of its bytes */
const pictureLine = (picture: string): string => `of ${picture}\n`;

/** The hash of the picture whose renditions a record tells of. */
export function pictureOfRecord(folder: string, mark: string): string | undefined {
  return linesOf(folder, mark)[0]?.match(/^of (\S+)$/)?.[1];
}

export type RenditionRecord = Map<string, KeptFile>;

/** @returns no renditions where there is no record */
export function readRecord(folder: string, mark: string): RenditionRecord {
  return new Map(
    linesOf(folder, mark).flatMap((line): [string, KeptFile][] => {
      const [, file, size, digest, stamp] = /^(\S+) (\d+) ([\w-]{43})(?: ([\d:]+))?$/.exec(line) ?? [];
      return file && size && digest ? [[file, { size: Number(size), digest, stamp }]] : [];
    }),
  );
}

function linesOf(folder: string, mark: string): string[] {
  try {
    return readFileSync(join(folder, mark), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Says what a rendition holds that is about to take its place. */
export function noteRendition(folder: string, mark: string, file: string, bytes: Uint8Array): void {
  appendFileSync(join(folder, mark), lineOf(file, { size: bytes.length, digest: digestOf(bytes) }));
}

function lineOf(file: string, { size, digest, stamp }: KeptFile): string {
  return `${file} ${size} ${digest}${stamp ? ` ${stamp}` : ""}\n`;
}

/** Those of some renditions that are whole. Stamps that are new are remembered: the next build need not read these files. */
export function wholeRenditions(folder: string, mark: string, files: readonly string[]): string[] {
  const record = readRecord(folder, mark);
  const whole: string[] = [];
  let news = false;
  for (const file of files) {
    const kept = record.get(file);
    const stamp = kept && wholeStamp(join(folder, file), kept);
    if (kept === undefined || stamp === undefined) continue;
    if (stamp !== kept.stamp) news = true;
    record.set(file, { ...kept, stamp });
    whole.push(file);
  }
  const picture = pictureOfRecord(folder, mark);
  if (!news || picture === undefined) return whole;
  try {
    rewrite(folder, mark, picture, record);
  } catch {
    // On a disk that is full or read-only the files are read again next time.
  }
  return whole;
}

/** Makes a record ready for lines: one that is damaged, or was cut off in the middle of a line, keeps what can be read of it. */
export function beginRecord(folder: string, mark: string, picture: string): void {
  rewrite(folder, mark, picture, readRecord(folder, mark));
}

function rewrite(folder: string, mark: string, picture: string, record: RenditionRecord): void {
  const making = join(folder, `.making-record-${process.pid}`);
  writeFileSync(making, pictureLine(picture) + [...record].map(([file, kept]) => lineOf(file, kept)).join(""));
  renameSync(making, join(folder, mark));
}

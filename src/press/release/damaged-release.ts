/**
 * Finds what someone else did to the published folder since it was laid, or to the release before it. Each file's size and
 * time are compared with those that it was laid with: whoever writes into a file gives it another time.
 */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { LaidFile } from "../../archive/ledger/laid-files.ts";
import type { Ledger } from "../../archive/ledger/ledger.ts";

/** Files that are looked at with each build: 30 ms of an edit. */
const atOnce = 10_000;

/** A folder of which so large a part has other times was copied here without them: they tell nothing. */
const copiedShare = 0.5;

/** Where the next look begins. */
const note = "looked-at";

/** By their paths below the folder. */
interface ChangedFiles {
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
}

export interface Look {
  /** Files of the published folder. */
  damaged: string[];
  nextIsDamaged: boolean;
}

/** @param published what changed with the published release: there the one before differs from it, and is brought up to date from it */
export function lookForDamage(out: string, next: string, ledger: Ledger, published: ChangedFiles | undefined): Look {
  const after = ledger.note(note) ?? "";
  const files = ledger.laid.after(after, atOnce);
  if (files.length < atOnce && after !== "")
    files.push(...ledger.laid.after("", atOnce - files.length).filter(({ file }) => file <= after));
  const last = files.at(-1)?.file ?? "";
  if (files.length === atOnce || after !== "") ledger.keep(note, last);
  const taken = [...(published?.added ?? []), ...(published?.changed ?? [])];
  const turn = new Set(files.map(({ file }) => file));
  // What is taken over into the next release is looked at whether it is its turn or not.
  files.push(...ledger.laid.of(taken.filter((file) => !turn.has(file))));
  const renewed = new Set([...taken, ...(published?.removed ?? [])]);
  const hasNext = lstatSync(next, { throwIfNoEntry: false }) !== undefined;
  const damaged: string[] = [];
  const otherTimes: LaidFile[] = [];
  let nextIsDamaged = false;
  for (const laid of files) {
    const now = laidAt(out, laid.file);
    if (now?.size !== laid.size) damaged.push(laid.file);
    else if (now.mtime !== laid.mtime) otherTimes.push({ ...laid, mtime: now.mtime });
    else if (hasNext && !nextIsDamaged && !renewed.has(laid.file)) {
      const before = laidAt(next, laid.file);
      nextIsDamaged = before?.size !== laid.size || before.mtime !== laid.mtime;
    }
  }
  if (otherTimes.length > files.length * copiedShare) ledger.laid.keep(otherTimes);
  else damaged.push(...otherTimes.map(({ file }) => file));
  return { damaged: damaged.sort(), nextIsDamaged };
}

/** A file of a release as it lies there; undefined where there is none. */
export function laidAt(folder: string, file: string): LaidFile | undefined {
  try {
    const stat = lstatSync(join(folder, file));
    return stat.isFile() ? { file, size: stat.size, mtime: stat.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

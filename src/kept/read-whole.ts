/** Files that others write: read whole, or not at all, and never waited for. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type BigIntStats } from "node:fs";

/** Why a file was not read. `changing`: it was written all the while. */
export type Unread = "missing" | "no-file" | "too-large" | "changing" | "refused";

/** How often a file is read that is written meanwhile, and for how many milliseconds it is left alone in between. */
const attempts = 5;
const pause = 40;

/**
 * For so many milliseconds after its time a file may still be in the middle of being written, since the time is set when a
 * write begins: a long one takes longer, and its writer waits for the processor in the middle of it. All attempts together
 * take longer than the longest, so that a file that is written once is read.
 */
const freshFor = (bytes: number): number => Math.min(20 + bytes / 30_000, 120);

/** Bytes that one buffer holds everywhere. */
const largestBuffer = 2_000_000_000;

/**
 * The bytes of a file as they were at one moment.
 *
 * What is no file is not opened: a pipe would be waited for, a device has no end. Since it could be put there between the
 * look and the opening, it is opened so that nobody is waited for, and looked at again. A file that is written while it is
 * read, or was a moment ago, is read anew; one that is replaced is read as it was.
 *
 * @param largest in bytes
 */
export function readWhole(path: string, largest = largestBuffer): Buffer | Unread {
  for (let attempt = 1; ; attempt++) {
    const read = readOnce(path, largest);
    if (read !== "changing" || attempt === attempts) return read;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

/** The same where the reason does not matter. */
export function bytesOf(path: string): Buffer | undefined {
  const read = readWhole(path);
  return typeof read === "string" ? undefined : read;
}

function readOnce(path: string, largest: number): Buffer | Unread {
  let file: number | undefined;
  try {
    if (!statSync(path).isFile()) return "no-file";
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- Windows has no such flag, nor pipes among its files
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const before = fstatSync(file, { bigint: true });
    if (!before.isFile()) return "no-file";
    if (before.size > BigInt(largest)) return "too-large";
    const bytes = Buffer.allocUnsafe(Number(before.size));
    let at = 0;
    for (let read = 1; read > 0 && at < bytes.length; at += read)
      read = readSync(file, bytes, at, bytes.length - at, at);
    const isWhole = at === bytes.length && isSame(before, fstatSync(file, { bigint: true }));
    return isWhole && !isFresh(before) ? bytes : "changing";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ENOTDIR" ? "missing" : code === "ENXIO" ? "no-file" : "refused";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const isSame = (before: BigIntStats, after: BigIntStats): boolean =>
  before.size === after.size && before.mtimeNs === after.mtimeNs;

function isFresh({ mtimeNs, size }: BigIntStats): boolean {
  const age = Date.now() - Number(mtimeNs / 1_000_000n);
  return age >= 0 && age < freshFor(Number(size));
}

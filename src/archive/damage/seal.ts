/**
 * The seal of the archive: a checksum of each of its pages, and the file's stamp as it was when they were right. An archive
 * with another stamp, which someone else wrote into or which was carried here, is read through once; where a page is not
 * what it was, and the log holds no newer one, the archive is damaged. So any byte that is changed is found, while an edit
 * among 100,000 articles reads no more than the list of sums.
 *
 * The database file is changed only while it is sealed: until then, SQLite keeps all that is written in its log, whose
 * frames have checksums of their own, and reads it back after a build that was killed.
 */
import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { stampOf } from "../../kept/kept-file.ts";
import { isRunning, ownMark, readMark } from "../../kept/running.ts";
import { committedPages, pagesInLog } from "./wal-frames.ts";

/** Bytes of a page of the archive: a row with an article's body lies in one of them, or two, and not in a chain. */
export const pageSize = 16_384;

/** Pages that are read at once where all are. */
const readAtOnce = 256;

/** Milliseconds that another process may take to seal an archive, and between two looks at whether it has. */
const patience = 10_000;
const pause = 20;

/** The files beside an archive. */
const besides = ["-wal", "-shm", "-journal", "-seal", "-seal.new", "-sealing"] as const;
const logOf = (path: string): string => `${path}-wal`;
const sealOf = (path: string): string => `${path}-seal`;
/** Holds the mark of the process that is sealing the archive, while it does. */
const sealingOf = (path: string): string => `${path}-sealing`;

export const archiveFiles = (path: string): string[] => ["", ...besides].map((end) => path + end);

interface Seal {
  /** Empty where nobody can say what the file was like. */
  stamp: string;
  /** CRC-32 of each page. */
  sums: Uint32Array;
}

/**
 * Whether an archive holds what was written into it; waits for another process that is sealing it just now.
 * @returns a sentence where it does not
 */
export function damageOf(path: string): string | undefined {
  if (archiveFiles(path).some((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === false))
    return "The archive was damaged (there is a folder where a file should be) and is made again.";
  // oxlint-disable-next-line typescript/no-confusing-void-expression -- it waits between two rounds; nothing is made of what it gives
  for (const started = Date.now(); ; sleep(pause)) {
    const seal = readSeal(path);
    if (seal && stampOf(path) === seal.stamp) return undefined;
    const sealing = isBeingSealed(path);
    if (!sealing && seal && isWhole(path, seal)) return undefined;
    if (sealing ? Date.now() - started < patience : readSeal(path)?.stamp !== seal?.stamp) continue;
    return seal
      ? "The archive was damaged and is made again."
      : "The archive has no seal by which it is known to be whole, and is made again.";
  }
}

/** Reads all of an archive. */
function isWhole(path: string, { sums, stamp }: Seal): boolean {
  const before = stampOf(path);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    let inLog: Set<number> | undefined;
    const pages = Math.max(sums.length, Math.ceil(statSync(path).size / pageSize));
    for (let number = 1; number <= pages;) {
      for (const page of pagesFrom(file, number, Math.min(readAtOnce, pages - number + 1))) {
        if (page.length < pageSize || crc32(page) !== sums[number - 1]) {
          inLog ??= committedPages(logOf(path), pageSize);
          if (!inLog.has(number)) return false;
        }
        number++;
      }
    }
    // Carried here from elsewhere: it need not be read again.
    if (!inLog && before !== undefined && before !== stamp && stampOf(path) === before)
      whileSealing(path, (held) => held && writeSeal(path, { stamp: before, sums }));
    return true;
  } finally {
    closeSync(file);
  }
}

/** Some pages that follow one another; beyond the end of the file they are short. */
function* pagesFrom(file: number, number: number, count: number): Generator<Buffer> {
  const bytes = Buffer.allocUnsafe(count * pageSize);
  const read = readSync(file, bytes, 0, bytes.length, (number - 1) * pageSize);
  for (let at = 0; at < count; at++)
    yield bytes.subarray(Math.min(read, at * pageSize), Math.min(read, (at + 1) * pageSize));
}

/**
 * Writes what is in the log into the database, and seals it. Where another process reads or writes just now, nothing is
 * sealed: the last one to go does it.
 */
export function seal(database: DatabaseSync, path: string): void {
  whileSealing(path, (held) => held && sealHeld(database, path));
}

/** The same for whoever lets nobody else seal it already: see `whileSealing`. */
export const sealHeld = (database: DatabaseSync, path: string): boolean => sealNow(path, () => isEmptied(database));

/** Seals an archive and closes it. */
export function closeSealed(database: DatabaseSync, path: string): void {
  whileSealing(path, (held) => {
    if (held && sealHeld(database, path)) return database.close();
    // The last to close writes the log into the database whether it is sealed or not.
    sealNow(path, () => {
      database.close();
      return lstatSync(logOf(path), { throwIfNoEntry: false }) === undefined;
    });
  });
}

/** Seals an archive that nobody has open, and whose log is empty. */
export function sealCopy(path: string): void {
  rmSync(sealOf(path), { force: true });
  sealNow(path, () => true);
}

/** @param empty writes the log into the database, and says whether all of it is written */
function sealNow(path: string, empty: () => boolean): boolean {
  const changed = pagesInLog(logOf(path), pageSize);
  const before = readSeal(path);
  const untouched = !before || stampOf(path) === before.stamp;
  if (!empty()) return false;
  const stamp = stampOf(path);
  // What someone else wrote into it meanwhile is found by the next to open it, who reads all of it.
  writeSeal(path, { stamp: untouched && stamp !== undefined ? stamp : "", sums: sumsOf(path, before?.sums, changed) });
  return true;
}

function isEmptied(database: DatabaseSync): boolean {
  try {
    database.exec("PRAGMA busy_timeout = 0");
    const { busy, log, checkpointed } = database.prepare("PRAGMA wal_checkpoint(FULL)").get() ?? {};
    return busy === 0 && log === checkpointed;
  } catch {
    // Someone writes, or the disk is full: the log keeps what it has.
    return false;
  } finally {
    database.exec("PRAGMA busy_timeout = 5000");
  }
}

/** @param changed pages whose sums may be others than before */
function sumsOf(path: string, before: Uint32Array | undefined, changed: ReadonlySet<number>): Uint32Array {
  const file = openSync(path, "r");
  try {
    const sums = new Uint32Array(Math.ceil(statSync(path).size / pageSize));
    if (before) sums.set(before.subarray(0, sums.length));
    const known = before?.length ?? 0;
    const news = new Set([
      ...changed,
      ...Array.from({ length: Math.max(0, sums.length - known) }, (_, at) => known + at + 1),
    ]);
    for (const number of news)
      if (number >= 1 && number <= sums.length)
        for (const page of pagesFrom(file, number, 1)) sums[number - 1] = crc32(page);
    return sums;
  } finally {
    closeSync(file);
  }
}

/** The seal's own sum, its stamp, and the sums of the pages. */
function writeSeal(path: string, { stamp, sums }: Seal): void {
  const told = Buffer.concat([Buffer.from(`${stamp}\n`), Buffer.from(sums.buffer, sums.byteOffset, sums.byteLength)]);
  try {
    writeFileSync(`${sealOf(path)}.new`, Buffer.concat([Buffer.from(`${crc32(told)}\n`), told]));
    renameSync(`${sealOf(path)}.new`, sealOf(path));
  } catch {
    // On a full disk the archive stays without its seal, and is made again when there is room.
  }
}

function readSeal(path: string): Seal | undefined {
  try {
    const bytes = readFileSync(sealOf(path));
    const [sumEnds, stampEnds] = [bytes.indexOf("\n"), bytes.indexOf("\n", bytes.indexOf("\n") + 1)];
    if (stampEnds < 0 || bytes.toString("latin1", 0, sumEnds) !== String(crc32(bytes.subarray(sumEnds + 1))))
      return undefined;
    const sums = Uint8Array.from(bytes.subarray(stampEnds + 1));
    return { stamp: bytes.toString("latin1", sumEnds + 1, stampEnds), sums: new Uint32Array(sums.buffer) };
  } catch {
    return undefined;
  }
}

/** Lets one process at a time seal an archive, or make it. @param work told whether others wait; on a full disk nobody can be told to */
export function whileSealing<T>(path: string, work: (held: boolean) => T): T {
  const held = holdSealing(path);
  try {
    return work(held);
  } finally {
    if (held) rmSync(sealingOf(path), { force: true });
  }
}

function holdSealing(path: string): boolean {
  // oxlint-disable-next-line typescript/no-confusing-void-expression -- it waits between two rounds; nothing is made of what it gives
  for (let [started, unheld] = [Date.now(), 0]; ; sleep(pause)) {
    try {
      writeFileSync(sealingOf(path), ownMark(), { flag: "wx" });
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) return false;
    }
    unheld = isBeingSealed(path) ? 0 : unheld + 1;
    // Whoever has just begun may not have written who it is.
    if (unheld > 1) rmSync(sealingOf(path), { force: true, recursive: true });
    if (Date.now() - started > patience) return false;
  }
}

function isBeingSealed(path: string): boolean {
  try {
    const sealing = readMark(readFileSync(sealingOf(path), "utf8"));
    return sealing !== undefined && sealing.pid !== process.pid && isRunning(sealing);
  } catch {
    return false;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

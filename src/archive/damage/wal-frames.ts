/**
 * Reads which pages an SQLite write-ahead log holds (https://www.sqlite.org/fileformat2.html#walformat): what was committed
 * and has not been written into the database itself yet.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Lengths of the log's header and of that of each frame, bytes. */
const headerLength = 32;
const frameHeaderLength = 24;
/** The first word of a log whose checksums are worked out over big-endian words; one less is little-endian. */
const bigEndianMagic = 0x377f0683;

/** Numbers of all pages that stand anywhere in the log, those of former rounds too: at least all that were changed since it was empty. */
export function pagesInLog(path: string, pageSize: number): Set<number> {
  const pages = new Set<number>();
  readLog(path, pageSize, {
    needed: frameHeaderLength,
    take: (frame) => {
      pages.add(frame.readUInt32BE(0));
      return true;
    },
  });
  return pages;
}

/** Numbers of the pages that SQLite will read from the log: in frames whose checksums are right, up to the last commit. */
export function committedPages(path: string, pageSize: number): Set<number> {
  const committed = new Set<number>();
  let waiting: number[] = [];
  let sum: Sum = [0, 0];
  let salt = "";
  let bigEndian = false;
  readLog(path, pageSize, {
    needed: frameHeaderLength + pageSize,
    take: (frame) => {
      if (frame.toString("latin1", 8, 16) !== salt) return false;
      sum = added(added(sum, frame.subarray(0, 8), bigEndian), frame.subarray(frameHeaderLength), bigEndian);
      if (frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) return false;
      waiting.push(frame.readUInt32BE(0));
      // A frame that ends a transaction says how many pages the database has then.
      if (frame.readUInt32BE(4) === 0) return true;
      for (const page of waiting) committed.add(page);
      waiting = [];
      return true;
    },
    begin: (header) => {
      bigEndian = header.readUInt32BE(0) === bigEndianMagic;
      salt = header.toString("latin1", 16, 24);
      sum = added([0, 0], header.subarray(0, 24), bigEndian);
      return header.readUInt32BE(24) === sum[0] && header.readUInt32BE(28) === sum[1];
    },
  });
  return committed;
}

type Sum = readonly [number, number];

/** SQLite's checksum, carried on over more words. */
function added([first, second]: Sum, bytes: Buffer, bigEndian: boolean): Sum {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

interface LogReader {
  /** How many bytes of each frame. */
  needed: number;
  /** Told the header; whether it can be read on. */
  begin?: (header: Buffer) => boolean;
  /** Told each frame, until it says that it has enough. */
  take: (frame: Buffer) => boolean;
}

function readLog(path: string, pageSize: number, { needed, begin = () => true, take }: LogReader): void {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return;
  }
  try {
    const { size } = fstatSync(file);
    const header = Buffer.alloc(headerLength);
    if (readSync(file, header, 0, headerLength, 0) < headerLength || !begin(header)) return;
    const frame = Buffer.alloc(needed);
    for (let at = headerLength; at + frameHeaderLength + pageSize <= size; at += frameHeaderLength + pageSize) {
      readSync(file, frame, 0, needed, at);
      if (!take(frame)) return;
    }
  } finally {
    closeSync(file);
  }
}

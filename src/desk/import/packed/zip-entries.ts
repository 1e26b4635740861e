/** The list of what is in a zip, from its end (PKWARE’s APPNOTE, 4.3): nothing is unpacked for it, and nothing in it believed before it is checked. */
import { readSync } from "node:fs";
import { BeyondStory } from "../html/beyond-story.ts";

export interface ZipEntry {
  /** As it is written, with slashes; it may lead anywhere. */
  name: string;
  /** Bytes, packed and as it says that it will be. */
  packed: number;
  size: number;
  /** 0 as it is, 8 deflated; others are read by few programs. */
  method: number;
  crc: number;
  isLocked: boolean;
  isLink: boolean;
  /** Where its own head stands in the file. */
  at: number;
}

const [endMark, listMark, headMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, listLength, headLength] = [22, 46, 30];
/** Characters of a remark, which stands last. */
const longestRemark = 0xffff;
/** Files of a zip, and bytes of its list: the largest export has some ten thousand posts. */
const mostEntries = 0xfffe;
const longestList = 64 * 1024 * 1024;

const unreadable = new BeyondStory("This zip cannot be read: its list is damaged. Unpack it, and give the folder.");

/** @param file open @throws a `BeyondStory` */
export function zipEntries(file: number, size: number): ZipEntry[] {
  const tail = bytesAt(file, Math.max(0, size - endLength - longestRemark), Math.min(size, endLength + longestRemark));
  const end = endIn(tail);
  if (end === undefined) throw unreadable;
  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (count > mostEntries || start === 0xffffffff)
    throw new BeyondStory(
      "This zip is larger than 4 GB, or has more than 65,534 files. Unpack it, and give the folder.",
    );
  if (length > longestList || start + length > size) throw unreadable;
  const list = bytesAt(file, start, length);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + listLength > list.length || list.readUInt32LE(at) !== listMark) throw unreadable;
    const flags = list.readUInt16LE(at + 8);
    const name = list.readUInt16LE(at + 28);
    const [extra, remark] = [list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const written = list.subarray(at + listLength, at + listLength + name);
    entries.push({
      name: nameOf(written).replaceAll("\\", "/"),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      isLocked: (flags & 1) === 1,
      // The upper half is what Unix says of a file.
      isLink: list.readUInt32LE(at + 38) >>> 28 === 0xa,
      at: list.readUInt32LE(at + 42),
    });
    at += listLength + name + extra + remark;
  }
  return entries;
}

/** Where an entry's packed bytes begin; its own head may say more of it than the list. */
export function packedBytes(file: number, { at, packed }: ZipEntry): Buffer {
  const head = bytesAt(file, at, headLength);
  if (head.length < headLength || head.readUInt32LE(0) !== headMark) throw unreadable;
  return bytesAt(file, at + headLength + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
}

function endIn(tail: Buffer): number | undefined {
  for (let at = tail.length - endLength; at >= 0; at--) if (tail.readUInt32LE(at) === endMark) return at;
  return undefined;
}

/** Old programs write names in the letters of their own machine: what is no UTF-8 is read as the web reads such texts. */
function nameOf(written: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(written);
  } catch {
    return new TextDecoder("windows-1252").decode(written);
  }
}

function bytesAt(file: number, from: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, from));
}

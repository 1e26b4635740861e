/** A zip that a system gives as its export, unpacked into a folder of its own: nothing leads out of that, and nothing fills the disk. */
import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { BeyondStory } from "../html/beyond-story.ts";
import { substackList } from "../formats/systems/substack.ts";
import { isOfTheMachine } from "../told-fault.ts";
import { packedBytes, zipEntries, type ZipEntry } from "./zip-entries.ts";

/** Bytes of one file, and of all: of texts and pictures, a paper of twenty years has some gigabytes. */
const largest = 256 * 1024 * 1024;
const largestAtAll = 8 * 1024 * 1024 * 1024;
/** Texts become ten times as large; what becomes a hundred times as large, beyond so many bytes, is made to fill a disk. */
const mostTimes = 100;
const harmless = 256 * 1024 * 1024;

/** Lists of readers and of what they read, recordings, and what is packed once more: no story is in them. */
const notWanted = /\.(?:csv|tsv|mp3|m4a|wav|mp4|m4v|mov|webm|mkv|zip|gz|tgz|exe|dll)$/i;

/** What Apple's systems put beside the files that are packed, and nobody sees there. */
const ofFinder = /^__MACOSX\/|(?:^|\/)\.DS_Store$/;

const isWanted = ({ name }: ZipEntry): boolean => !notWanted.test(name) || substackList.test(name);

/** @param into an empty folder @returns the folder that the files are in, and what is to be told @throws a `BeyondStory` */
export function unpackZip(path: string, into: string): { folder: string; asides: string[] } {
  const file = openSync(path, "r");
  try {
    const { size } = statSync(path);
    const entries = zipEntries(file, size).filter(({ name }) => !name.endsWith("/") && !ofFinder.test(name));
    const [safe, unsafe] = parted(entries, (entry) => isPlainName(entry.name) && !entry.isLink);
    const [wanted, others] = parted(safe, isWanted);
    refuseBomb(wanted, size);
    const damaged = wanted.filter((entry) => !unpack(file, entry, into));
    return { folder: soleFolder(into), asides: told({ unsafe, others, damaged }) };
  } finally {
    closeSync(file);
  }
}

function refuseBomb(entries: readonly ZipEntry[], size: number): void {
  const whole = entries.map((entry) => entry.size).reduce((a, b) => a + b, 0);
  if (entries.some(({ isLocked }) => isLocked))
    throw new BeyondStory("This zip is locked with a password. Unpack it, and give the folder.");
  if (whole > largestAtAll || (whole > harmless && whole > size * mostTimes))
    throw new BeyondStory(
      `This zip has ${megabytes(size)}, and would have ${megabytes(whole)} when it is unpacked; that is more than is unpacked here. If it is an export that you trust, unpack it and give the folder.`,
    );
}

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;

/** Every part of it is a name, so that it stays in the folder on every system. */
const isPlainName = (name: string): boolean =>
  name.length < 1000 &&
  name.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\u0000-\u001f:]/.test(part));

/** @returns false where it cannot be read, or is not what the list says */
function unpack(file: number, entry: ZipEntry, into: string): boolean {
  if (entry.size > largest || entry.packed > largest) return false;
  try {
    const packed = packedBytes(file, entry);
    const bytes =
      entry.method === 0
        ? packed
        : entry.method === 8
          ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
          : undefined;
    if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc) return false;
    const path = join(into, ...entry.name.split("/"));
    mkdirSync(dirname(path), { recursive: true });
    // Of two files of one name the first stays.
    writeFileSync(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (isOfTheMachine(error)) throw error;
    return false;
  }
}

/** What packs a folder packs the folder itself, too. */
function soleFolder(folder: string): string {
  const [only, ...others] = readdirSync(folder, { withFileTypes: true });
  return only?.isDirectory() && others.length === 0 && only.name !== "posts"
    ? soleFolder(join(folder, only.name))
    : folder;
}

function told({ unsafe, others, damaged }: Record<"unsafe" | "others" | "damaged", readonly ZipEntry[]>): string[] {
  return [
    ...sentence(unsafe, "lead out of it, or are links, and were not unpacked"),
    ...sentence(others, "hold no stories (lists of readers, recordings) and were not unpacked"),
    ...sentence(damaged, "could not be unpacked: they are damaged, too large, or packed in a way that is not read"),
  ];
}

/** Files that are named one by one. */
const mostNamed = 6;

const sentence = (entries: readonly ZipEntry[], what: string): string[] =>
  entries.length === 0
    ? []
    : [
        `${entries.length} ${entries.length === 1 ? "file" : "files"} in it ${what}: ${entries
          .slice(0, mostNamed)
          .map(({ name }) => name)
          .join(", ")}${entries.length > mostNamed ? " …" : ""}.`,
      ];

function parted<T>(all: readonly T[], goes: (each: T) => boolean): [T[], T[]] {
  const [those, others]: [T[], T[]] = [[], []];
  for (const each of all) (goes(each) ? those : others).push(each);
  return [those, others];
}

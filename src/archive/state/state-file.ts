/**
 * The state: one file with all of an archive that a machine must have to go on where another one ended.
 *
 *     dateline-state 1 <SHA-256 of all that follows>
 *     {"archive":12,"release":"…","bytes":165000000}
 *     <the archive, without its indexes, compressed by zstd>
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { z } from "zod";

/** Raised by one whenever the file is laid out in another way. */
const fileVersion = 1;
const firstLine = new RegExp(`^dateline-state (\\d+) ([0-9a-f]{64})\n([^\n]*)\n`);
/** The first two lines are far shorter. Bytes. */
const longestHead = 4096;

/**
 * A window of 128 MB, within which what was said before is only pointed to: as much as any decompressor takes unasked.
 * Measured on the archive of 10,000 articles of the bench, 59 MB of it: level 6 leaves 8.8 MB in 2.0 s, level 2 leaves 9.7 in
 * 0.7. A second of each machine's day is more than the tenth of its megabytes.
 */
const compression = {
  [constants.ZSTD_c_compressionLevel]: 2,
  [constants.ZSTD_c_windowLog]: 27,
  [constants.ZSTD_c_enableLongDistanceMatching]: 1,
};

const headSchema = z.object({
  /** The format of the archive's tables. */
  archive: z.number(),
  /** The edition that was published last; absent where none was. */
  release: z.string().optional(),
  /** Bytes of the archive. */
  bytes: z.number(),
});
export type StateHead = z.output<typeof headSchema>;

/** Writes a state, whole or not at all. @param archive the file that is packed */
export async function writeState(file: string, archive: string, head: Omit<StateHead, "bytes">): Promise<void> {
  const told = Buffer.from(`${JSON.stringify({ ...head, bytes: statSync(archive).size })}\n`);
  const hash = createHash("sha256").update(told);
  const made = `${file}.new`;
  const line = (digest: string) => Buffer.from(`dateline-state ${fileVersion} ${digest}\n`);
  const room = line("0".repeat(64));
  const handle = openSync(made, "w");
  try {
    writeSync(handle, Buffer.concat([room, told]));
    await pipeline(
      createReadStream(archive),
      createZstdCompress({ params: compression, pledgedSrcSize: statSync(archive).size }),
      hashing(hash),
      createWriteStream(made, { fd: handle, autoClose: false, start: room.length + told.length }),
    );
    writeSync(handle, line(hash.digest("hex")), 0, room.length, 0);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(made, file);
}

/**
 * Unpacks a state.
 * @param archive where its archive is written to
 * @returns what it says of itself, or a sentence why nothing can be made of it
 */
export async function readState(file: string, archive: string): Promise<StateHead | { why: string }> {
  const damaged = { why: `${file} is damaged.` };
  if (!existsSync(file)) return { why: `There is no ${file}.` };
  const head = headOf(file);
  if (!head) return damaged;
  if (head.version !== fileVersion) return { why: `${file} was saved by another version of Dateline.` };
  const hash = createHash("sha256").update(head.told);
  try {
    await pipeline(
      createReadStream(file, { start: head.length }),
      hashing(hash),
      createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 27 } }),
      createWriteStream(archive),
    );
    const told = headSchema.parse(JSON.parse(head.told));
    if (hash.digest("hex") === head.digest && statSync(archive).size === told.bytes) return told;
  } catch (error) {
    // A full disk is no fault of the file.
    if (error instanceof Error && "syscall" in error) throw error;
  }
  rmSync(archive, { force: true });
  return damaged;
}

function headOf(file: string): { version: number; digest: string; told: string; length: number } | undefined {
  const bytes = Buffer.alloc(longestHead);
  let read: number;
  try {
    const handle = openSync(file, "r");
    read = readSync(handle, bytes, 0, longestHead, 0);
    closeSync(handle);
  } catch {
    return undefined;
  }
  const [whole, version, digest, told] = firstLine.exec(bytes.toString("latin1", 0, read)) ?? [];
  return whole !== undefined && digest !== undefined && told !== undefined
    ? { version: Number(version), digest, told: `${told}\n`, length: whole.length }
    : undefined;
}

/** Passes bytes on, and takes them into a hash. */
const hashing = (hash: ReturnType<typeof createHash>): Transform =>
  new Transform({
    transform(chunk: Buffer, _, next) {
      hash.update(chunk);
      next(null, chunk);
    },
  });

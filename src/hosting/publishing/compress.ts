/** Compressed copies beside files, so that a web server only sends: the same bytes for the same file, however often made. */
import { readFile, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { textEndings } from "../hosts/media-types.ts";

/** Below this a packet is not saved, bytes. */
const worthCompressing = 1024;

/** What a compressed copy adds to a file's name. Among documents an editor may have put a `.gz` that is one itself. */
export const compressedEndings = (file: string): readonly (".br" | ".gz")[] =>
  file.startsWith("documents/") ? [".br"] : [".br", ".gz"];

export const isCompressible = (file: string): boolean =>
  textEndings.includes(file.slice(file.lastIndexOf(".") + 1).toLowerCase());

/**
 * Brotli's settings. Measured on a page of the demonstration paper (52.7 kB; gzip leaves 13.3 kB): 6 leaves 12.3 kB, 9 the
 * same, and 11, which takes twenty times as long, 11.1 kB. A change to the templates is a change to every page.
 */
const brotliText = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Compresses files in zlib's threads; each copy is as old as its file, since servers tell versions by that.
 * @param files paths below the folder
 * @returns those that have copies now; one that would not be a tenth shorter has none
 */
export async function compress(
  folder: string,
  files: readonly string[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<string[]> {
  const waiting = files.values();
  const done: string[] = [];
  let looked = 0;
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const file of waiting) {
        if (await compressOne(folder, file)) done.push(file);
        onProgress(++looked, files.length);
      }
    }),
  );
  return done.sort();
}

async function compressOne(folder: string, file: string): Promise<boolean> {
  const bytes = await readFile(join(folder, file));
  if (bytes.length < worthCompressing) return false;
  const made = {
    ".br": await brotlied(bytes, { params: { ...brotliText, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    ".gz": await gzipped(bytes, { level: 9 }),
  };
  if (made[".gz"].length > bytes.length * 0.9) return false;
  await Promise.all(compressedEndings(file).map((ending) => writeFile(join(folder, file + ending), made[ending])));
  return true;
}

/** Gives a file and its copies one age. @param seconds since 1970 */
export async function setWritten(folder: string, file: string, seconds: number): Promise<void> {
  await Promise.all(
    ["", ...compressedEndings(file)].map(async (ending) => {
      try {
        await utimes(join(folder, file + ending), seconds, seconds);
      } catch (error) {
        if (ending === "") throw error;
      }
    }),
  );
}

/**
 * Tells which files of a kept release are not what was published. Each is as large as it was then and as old as it was set;
 * one that is not is read. What the file system says of a change of a file cannot be asked, for a file that is linked into
 * the next release is changed by that.
 */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { isThere } from "../../kept/kept-folder.ts";
import { compressedEndings } from "./compress.ts";
import type { ReleaseFile, ServedRelease } from "./served-releases.ts";

/** SHA-256 of a published file. */
export const hashOfFile = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Paths of the files of a release that are damaged themselves, or whose compressed copies are. */
export const damagedFiles = (release: ServedRelease): string[] =>
  Object.keys(release.files).filter((path) => !isWhole(path, release));

/** Whether a file of a release is as it was published, with its compressed copies. */
export function isWhole(path: string, release: ServedRelease): boolean {
  const { compressed, files, folder } = release;
  const file = files[path];
  if (!file || !isPlainWhole(folder, path, release)) return false;
  // An older publication did not note them: those that are there count.
  const copies = (compressed ? compressedEndings(path) : []).filter((ending) =>
    file.copies ? file.copies[ending] !== undefined : isThere(join(folder, path + ending)),
  );
  return copies.every((ending) =>
    isAsPublished(join(folder, path + ending), file.copies?.[ending], file, plainOf[ending]),
  );
}

/**
 * The same of the file alone.
 * @param folder the release's, or another one's that the file was lent to
 */
export function isPlainWhole(folder: string, path: string, { files }: ServedRelease): boolean {
  const file = files[path];
  return file !== undefined && isAsPublished(join(folder, path), file.size, file, (bytes) => bytes);
}

const plainOf = { ".br": brotliDecompressSync, ".gz": gunzipSync } as const;

/** @param plain gives what a file was before it was compressed */
function isAsPublished(
  path: string,
  size: number | undefined,
  { written, hash }: ReleaseFile,
  plain: (bytes: Buffer) => Buffer,
): boolean {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile()) return false;
    return (stat.size === size && stat.mtimeMs === written * 1000) || hashOfFile(plain(readFileSync(path))) === hash;
  } catch {
    return false;
  }
}

/** How large a file and its compressed copies are, as a release notes it. @param endings of those that it may have */
export function sizesOf(
  folder: string,
  path: string,
  endings: readonly string[],
): Pick<ReleaseFile, "size" | "copies"> {
  const sizes = endings.flatMap((ending) => {
    const size = statSync(join(folder, path + ending), { throwIfNoEntry: false })?.size;
    return size === undefined ? [] : [[ending, size] as const];
  });
  return { size: statSync(join(folder, path)).size, copies: Object.fromEntries(sizes) };
}

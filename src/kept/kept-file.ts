/** Tells whether a file that was kept between builds still holds what was kept, at the cost of a look where nobody touched it. */
import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** What was kept. */
export interface KeptFile {
  /** Bytes. */
  size: number;
  /** See `digestOf`. */
  digest: string;
  /** The file's stamp when it was last compared with its digest; see `stampOf`. */
  stamp?: string | undefined;
}

/** SHA-256 in base64url. */
export const digestOf = (bytes: Uint8Array): string => hash("sha256", bytes, "base64url");

/**
 * What the file system says of a file: its size, when it was written and when anything of it was changed (in nanoseconds),
 * and its number. Whoever writes into the file changes the stamp, whatever time is set afterwards: nobody can set the time of
 * a change (`st_ctim`, POSIX <sys/stat.h>). A copy that was carried elsewhere has another stamp too.
 * @returns undefined where there is no file
 */
export function stampOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}` : undefined;
}

/**
 * Compares a file with what was kept. It is read only where its stamp is another.
 * @returns its stamp, to be remembered, where it is whole; undefined where it is not
 */
export function wholeStamp(path: string, { size, digest, stamp }: KeptFile): string | undefined {
  let now: string | undefined;
  try {
    now = stampOf(path);
    if (now === undefined || now === stamp) return now;
    if (!now.startsWith(`${size}:`)) return undefined;
    return digestOf(readFileSync(path)) === digest ? now : undefined;
  } catch {
    return undefined;
  }
}

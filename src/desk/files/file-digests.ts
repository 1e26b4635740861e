/** By what a file's bytes are known again: ours, and git's. */
import { createHash, hash } from "node:crypto";

export interface FileDigests {
  /** SHA-256, hexadecimal. */
  hash: string;
  /** The name that git has for the same bytes: SHA-1 over their length and themselves, hexadecimal (gitformat-object). */
  blob: string;
}

export const digestsOf = (bytes: Uint8Array): FileDigests => ({
  hash: hashOfBytes(bytes),
  blob: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
});

/** SHA-256, hexadecimal. */
export const hashOfBytes = (bytes: Uint8Array): string => hash("sha256", bytes);

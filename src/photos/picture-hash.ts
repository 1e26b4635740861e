import { createHash } from "node:crypto";

/** The first 16 hexadecimal digits of the SHA-256 of a file's bytes: 64 bits. */
export function pictureHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

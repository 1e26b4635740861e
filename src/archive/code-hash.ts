import { createHash, hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../desk/files/files-below.ts";

/** One hash for some files and all files below some folders: when it changes, whatever they make is made again. */
export function codeHash(root: string, places: readonly string[]): string {
  const whole = createHash("sha256");
  for (const file of filesAt(root, places))
    whole.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return whole.digest("hex");
}

/** Some files and all files below some folders, always in the same order; what is not there is left out. */
export const filesAt = (root: string, places: readonly string[]): string[] =>
  places
    .map((name) => join(root, name))
    .flatMap((place) => {
      const stat = statSync(place, { throwIfNoEntry: false });
      if (!stat) return [];
      return stat.isFile() ? [place] : filesBelow(place).map((file) => join(place, file));
    });

/** A short hash of a value that JSON can carry. */
export function hashOf(value: unknown): string {
  return hash("sha256", typeof value === "string" ? value : JSON.stringify(value), "base64url").slice(0, 22);
}

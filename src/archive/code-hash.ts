import { createHash, hash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../desk/files/files-below.ts";

/** One hash for some files and all files below some folders: when it changes, whatever they make is made again. */
export function codeHash(root: string, places: readonly string[]): string {
  const whole = createHash("sha256");
  for (const place of places.map((name) => join(root, name))) {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (!stat) continue;
    const files = stat.isFile() ? [place] : filesBelow(place).map((file) => join(place, file));
    for (const file of files)
      whole.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return whole.digest("hex");
}

/** What came with the package, told by one note: of that what it was made of is not there. */
const shippedNote = "bundle/kept.json";

/** Hashes of parts of programs, by their places. */
const ofPrograms = new Map<string, string>();

/**
 * The same for a part of the program, which a process asks for once: the code that it runs is what it read when it began,
 * whatever is written into the files meanwhile. @param program its own folder
 */
export function programHash(program: string, places: readonly string[]): string {
  const named = [program, ...places].join("\0");
  const before = ofPrograms.get(named);
  if (before !== undefined) return before;
  const now = codeHash(program, existsSync(join(program, "src")) ? places : [shippedNote]);
  ofPrograms.set(named, now);
  return now;
}

/** A short hash of a value that JSON can carry. */
export function hashOf(value: unknown): string {
  return hash("sha256", typeof value === "string" ? value : JSON.stringify(value), "base64url").slice(0, 22);
}

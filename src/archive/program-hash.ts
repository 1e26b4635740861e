/** What the program is, as a hash: of what it is made, what is kept depends on that. */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeHash, filesAt } from "./code-hash.ts";

/** What came with the package, told by one note: of that what it was made of is not there. */
const shippedNote = "bundle/kept.json";

/** Hashes of parts of programs, by their places. */
const ofPrograms = new Map<string, string>();

/**
 * A hash of a part of the program, which a process asks for once: the code that it runs is what it read when it began,
 * whatever is written into the files meanwhile. @param program its own folder
 */
export function programHash(program: string, places: readonly string[]): string {
  const named = [program, ...places].join("\0");
  const before = ofPrograms.get(named);
  if (before !== undefined) return before;
  const now = existsSync(join(program, "src")) ? hashOfProgram(program, places) : codeHash(program, [shippedNote]);
  ofPrograms.set(named, now);
  return now;
}

/** Below the program's folder, where what is made of it lies too: hashes, by the stamps of what they are of. */
const noteFile = join(".astro", "hashes.json");
/** Parts of the program, of which the latest are remembered. */
const mostKept = 12;

/** File systems with the coarsest clocks tell two seconds apart, in milliseconds: what was written since may be written again unseen. */
const coarsest = 2000;

/**
 * The same of a program that is no package, as its files are now. Every command begins with it, and to look at a thousand
 * files takes half of reading them: they are read where the file system says that they are others than before.
 */
export function hashOfProgram(program: string, places: readonly string[]): string {
  let latest = 0;
  const stamps = filesAt(program, places).map((file) => {
    // As `stampOf` has it, but for times as fine as a number is, which are told in half the time.
    const { size, mtimeMs, ctimeMs, ino } = statSync(file);
    latest = Math.max(latest, mtimeMs, ctimeMs);
    return `${file}:${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  });
  const stamp = hash("sha256", stamps.join("\n"), "base64url");
  const known = knownOf(program);
  const before = known[stamp];
  if (before !== undefined) return before;
  const now = codeHash(program, places);
  if (latest < Date.now() - coarsest) keep(program, [...Object.entries(known), [stamp, now]]);
  return now;
}

function knownOf(program: string): Record<string, string> {
  try {
    const known: unknown = JSON.parse(readFileSync(join(program, noteFile), "utf8"));
    if (typeof known !== "object" || known === null) return {};
    // Looked at by hand: a schema of Zod takes longer to load than all that a build begins with.
    return Object.fromEntries(
      Object.entries(known).flatMap(([stamp, held]: [string, unknown]) =>
        typeof held === "string" && /^[0-9a-f]{64}$/.test(held) ? [[stamp, held]] : [],
      ),
    );
  } catch {
    return {};
  }
}

function keep(program: string, known: readonly (readonly [stamp: string, hash: string])[]): void {
  const path = join(program, noteFile);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const making = `${path}.${process.pid}`;
    writeFileSync(making, JSON.stringify(Object.fromEntries(known.slice(-mostKept))));
    renameSync(making, path);
  } catch {
    // Where nothing can be written beside the program, its files are read each time.
  }
}

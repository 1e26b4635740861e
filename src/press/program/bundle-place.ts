/** Where the bundle of the program lies: so little that a build that finds one reads nothing else of the program. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { hashOfProgram } from "../../archive/program-hash.ts";
import { digestOf, wholeStamp, type KeptFile } from "../../kept/kept-file.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import { cacheFolder } from "./cache-folder.js";
import { isShipped, shippedFolder } from "./program-root.ts";
import { sayAside } from "../say.ts";

/** Everything that the bundle is made of. */
export const madeOf = ["src", "package.json", "package-lock.json", "astro.config.ts", "tsconfig.json"];

/**
 * The folder of all bundles: beside the cache where that lies in the program's folder, since a bundle finds the packages that it needs from where it lies.
 * @param program the program's own folder
 */
export function bundlesFolder(program: string, cache = cacheFolder()): string {
  return cache.startsWith(join(program, sep)) ? join(cache, "templates") : join(program, ".astro", "templates");
}

/** Where the bundle of the program as it is lies, or would lie. @param program the program's own folder */
export const bundlePlace = (program: string, cache?: string): string =>
  isShipped(program)
    ? join(program, shippedFolder)
    : join(bundlesFolder(program, cache), hashOfProgram(program, madeOf).slice(0, 22));

/** The press’s folder in that of a bundle, and the file in it that a build begins with. */
export const pressFolder = ".press";
export const pressFile = "build-program.js";

/** Beside what is kept: what belongs to it, after a line with the digest of that. */
export const noteFile = "kept.json";
/** The stamps of the files when they were last compared with their digests. */
const stampsFile = "stamps.json";

export interface BundleNote {
  files: Record<string, KeptFile>;
  /** See `Handover`. */
  bundledScripts: string[];
}

export function writeNote(place: string, note: BundleNote): void {
  const text = JSON.stringify(note);
  writeFileSync(join(place, noteFile), `${digestOf(Buffer.from(text))}\n${text}`);
}

/** @throws where there is none, or it is not what was written */
export function readNote(place: string): BundleNote {
  const written = readFileSync(join(place, noteFile), "utf8");
  const [digest, text] = [written.slice(0, written.indexOf("\n")), written.slice(written.indexOf("\n") + 1)];
  if (digestOf(Buffer.from(text)) !== digest) throw new Error("The note of what is kept is damaged.");
  const note: unknown = JSON.parse(text);
  if (!isNote(note)) throw new Error("The note of what is kept has another form.");
  return note;
}

// Looked at by hand: a schema of Zod takes longer to load than all that a build begins with.
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNote = (value: unknown): value is BundleNote =>
  isRecord(value) &&
  isRecord(value["files"]) &&
  Object.values(value["files"]).every(
    (file) => isRecord(file) && typeof file["size"] === "number" && typeof file["digest"] === "string",
  ) &&
  Array.isArray(value["bundledScripts"]) &&
  value["bundledScripts"].every((script) => typeof script === "string");

const isStamps = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((stamp) => typeof stamp === "string");

/** What is kept at a place, as a note tells it. */
export function keptFiles(place: string, names: readonly string[]): Record<string, KeptFile> {
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(place, name));
      return [name, { size: bytes.length, digest: digestOf(bytes) }];
    }),
  );
}

/** Places that were found whole by this process. */
const whole = new Set<string>();

/** Whether everything lies at a place that was kept there, as it was. What is not is told. */
export function isBundleWhole(place: string): boolean {
  if (whole.has(place)) return true;
  if (!existsSync(place)) return false;
  const damaged = damagedAt(place);
  if (damaged === undefined) whole.add(place);
  else if (existsSync(join(place, noteFile)) || !statSync(place).isDirectory())
    sayAside(
      terminal`The bundle of the program in ${printable(place)} was damaged (${printable(damaged)}) and is made again.\n`,
    );
  return damaged === undefined;
}

function damagedAt(place: string): string | undefined {
  try {
    const { files } = readNote(place);
    const before = stampsAt(place);
    const stamps: Record<string, string> = {};
    for (const [name, { size, digest }] of Object.entries(files)) {
      const stamp = wholeStamp(join(place, name), { size, digest, stamp: before[name] });
      if (stamp === undefined) return name;
      stamps[name] = stamp;
    }
    if (Object.entries(stamps).some(([name, stamp]) => before[name] !== stamp)) keepStamps(place, stamps);
    return undefined;
  } catch {
    return noteFile;
  }
}

function stampsAt(place: string): Record<string, string> {
  try {
    const stamps: unknown = JSON.parse(readFileSync(join(place, stampsFile), "utf8"));
    return isStamps(stamps) ? stamps : {};
  } catch {
    return {};
  }
}

function keepStamps(place: string, stamps: Readonly<Record<string, string>>): void {
  try {
    rmSync(join(place, stampsFile), { recursive: true, force: true });
    writeFileSync(join(place, stampsFile), JSON.stringify(stamps));
  } catch {
    // On a full disk the files are read again next time.
  }
}

/** Has nobody begin with what is kept at a place. It lies there until something is kept anew, since threads may be reading it. */
export function discard(place: string): void {
  whole.delete(place);
  rmSync(join(place, noteFile), { force: true, recursive: true });
}

/**
 * Publishing to the folder of a web server: the next release is laid out beside the others, whole, and only then shown.
 * A file with the same bytes as in a release that is kept is the same file, linked once more.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isThere, makeKeptFolder } from "../../kept/kept-folder.ts";
import { isImmutable } from "../hosts/hosted-paper.ts";
import { unionOfPolicies } from "../../paper/safe/security-policy.ts";
import { compress, compressedEndings, isCompressible, setWritten } from "./compress.ts";
import type { ReleaseFile, ServedRelease, ServedReleases } from "./served-releases.ts";
import { mendReleases } from "./mend-releases.ts";
import { notePolicies } from "./note-policies.ts";
import { printedFiles, type Printed, type PrintedFiles } from "./printed-files.ts";
import { isPlainWhole, sizesOf } from "./whole-files.ts";
import { linkOrCopy } from "../../press/release/link-or-copy.ts";

export interface Publication {
  release: ServedRelease;
  /** `as it was`: readers see it already. `again`: it was kept, and is shown once more. */
  outcome: "new" | "again" | "as it was";
  /** Files that no kept release had, and how many of them were compressed. */
  copied: number;
  compressed: number;
  /** Files of kept releases that were damaged: put right, or not lent to the one that is shown. */
  mended: string[];
  notLent: string[];
}

export interface PublishOptions {
  compressed: boolean;
  /** Seconds since 1970. */
  now: number;
  onProgress?: (done: number, of: number) => void;
}

/**
 * Publishes what is printed. Nobody else may write to it or to the releases meanwhile.
 * @throws a `NoGround` where changes cannot be laid upon any release that is kept
 */
export async function publishRelease(
  printed: Printed,
  releases: ServedReleases,
  { compressed, now, onProgress }: PublishOptions,
): Promise<Publication> {
  const kept = releases.all();
  const current = releases.current();
  const newestFirst = [...kept.filter(({ name }) => name !== current?.name), ...(current ? [current] : [])].reverse();
  const files = printedFiles(printed, newestFirst);
  const hash = createHash("sha256")
    .update(compressed ? "compressed\n" : "plain\n")
    .update([...files].map(([path, file]) => `${file.hash} ${path}\n`).join(""))
    .digest("hex");

  const mended = await mendReleases(files, newestFirst, releases.workshop);
  const same = newestFirst.find((release) => release.hash === hash);
  if (same && printed.edition !== undefined) releases.call(same, printed.edition);
  if (same && same.name === current?.name)
    return { release: same, outcome: "as it was", copied: 0, compressed: 0, mended, notLent: [] };
  if (same) {
    const { notLent } = showAgain(same, releases);
    return { release: same, outcome: "again", copied: 0, compressed: 0, mended, notLent };
  }

  const folder = releases.prepare();
  const { described, copied } = layFiles(files, { folder, kept, newestFirst, compressed, now });
  const made = compressed ? await compress(folder, copied.filter(isCompressible), onProgress) : [];
  for (const path of copied) await setWritten(folder, path, described[path]?.written ?? now);
  for (const [path, file] of Object.entries(described))
    if (file.size === undefined)
      described[path] = { ...file, ...sizesOf(folder, path, compressed ? compressedEndings(path) : []) };
  const policies = notePolicies(folder, described, kept);
  const release = releases.add(folder, {
    published: new Date(now * 1000).toISOString(),
    hash,
    compressed,
    policy: unionOfPolicies(Object.values(policies)),
    policies,
    editions: printed.edition === undefined ? [] : [printed.edition],
    files: described,
  });
  const { notLent } = showAgain(release, releases);
  return { release, outcome: "new", copied: copied.length, compressed: made.length, mended, notLent };
}

interface Laying {
  /** Where the next release is laid out. */
  folder: string;
  kept: readonly ServedRelease[];
  newestFirst: readonly ServedRelease[];
  compressed: boolean;
  now: number;
}

/** Lays every file out: linked to a release that has it, or copied. @returns what is known of each, and which were copied */
function layFiles(
  files: PrintedFiles,
  { folder, kept, newestFirst, compressed, now }: Laying,
): { described: Record<string, ReleaseFile>; copied: string[] } {
  const alike = newestFirst.filter((release) => release.compressed === compressed);
  const described: Record<string, ReleaseFile> = {};
  const copied: string[] = [];
  const folders = new Set<string>();
  for (const [path, { hash, source, from }] of files) {
    const target = join(folder, path);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    const before = alike.find((release) => release.files[path]?.hash === hash);
    if (before) {
      linkOrCopy(join(before.folder, path), target);
      const { written = now, size, copies, policy } = before.files[path] ?? {};
      described[path] = {
        hash,
        source,
        written,
        ...(size !== undefined && copies && { size, copies }),
        ...(policy !== undefined && { policy }),
      };
      for (const ending of compressed ? compressedEndings(path) : []) {
        const isMade = copies ? copies[ending] !== undefined : existsSync(join(before.folder, path + ending));
        if (isMade) linkOrCopy(join(before.folder, path + ending), target + ending);
      }
    } else {
      copyFileSync(from, target);
      copied.push(path);
      // nginx tells versions of a file by its size and its time in whole seconds: two publications in one second must differ.
      const written = Math.max(now, ...kept.map((release) => (release.files[path]?.written ?? 0) + 1));
      described[path] = { hash, source, written };
    }
  }
  return { described, copied };
}

/**
 * Shows a kept release. Readers whose page is of another one may still ask for what that page shows: files that are named
 * by what is in them are lent from every other kept release first, but for those that are damaged.
 */
export function showAgain(release: ServedRelease, releases: ServedReleases): { notLent: string[] } {
  const notLent: string[] = [];
  for (const other of releases.all()) {
    if (other.name === release.name) continue;
    for (const path of Object.keys(other.files)) {
      if (release.files[path] || !isImmutable(`/${path}`)) continue;
      const target = join(release.folder, path);
      if (isThere(target) && isPlainWhole(release.folder, path, other)) continue;
      rmSync(target, { recursive: true, force: true });
      if (!isPlainWhole(other.folder, path, other)) {
        notLent.push(path);
        continue;
      }
      makeKeptFolder(release.folder, dirname(target));
      linkOrCopy(join(other.folder, path), target);
    }
  }
  releases.show(release);
  return { notLent };
}

/**
 * Printing without the last release: what differs from it, as the ledger knows it, in a folder of changes.
 *
 *     dist-changes/.changes.json    what is to be laid, what is to go, and upon which release
 *     dist-changes/files/           the files to be laid; with nothing beside them that a host could take for a paper
 *
 * Until a host has them, what the next build prints is laid to these: all of it is then one step from the release that stands.
 */
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Ledger, PrintedPage } from "../../archive/ledger/ledger.ts";
import type { LaidFile } from "../../archive/ledger/laid-files.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { changesFile, changesIn, writtenChanges, type Changes } from "./changes.ts";
import { linkOrCopy } from "./link-or-copy.ts";

/** The files, below a folder of changes. */
export const filesOfChanges = (folder: string): string => join(folder, "files");

/** The digest of a file that is laid: SHA-1, by which Netlify knows files, too. It tells what changed, and guards against nobody. */
export const laidDigest = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("hex");

/** @returns names of what lies in the place of a folder of changes and is none */
export function foreignChanges(folder: string): string[] | undefined {
  if (!existsSync(folder) || existsSync(join(folder, changesFile))) return undefined;
  const names = readdirSync(folder);
  return names.length === 0 ? undefined : names.sort();
}

export class ChangesFolder {
  readonly #place: string;
  /** Where it is made ready. */
  readonly #next: string;
  readonly #ledger: Ledger;
  /** The release that was published last. */
  readonly #known: string;
  /** What waits for a host already. */
  readonly #before: Changes | undefined;
  readonly #put = new Map<string, LaidFile>();
  readonly #removed = new Set<string>();

  private constructor(place: string, workshop: string, ledger: Ledger, known: string) {
    this.#place = place;
    this.#next = join(workshop, "changes");
    this.#ledger = ledger;
    this.#known = known;
    // The ledger is told first: what it knows and lies ready here was cut off on its last step.
    if (changesIn(this.#next)?.release === known) this.#exchange();
    const before = changesIn(place);
    this.#before = before?.release === known && !before.shown ? before : undefined;
  }

  /** Undefined where nothing is known of what was published. @param workshop a folder that is there */
  static upon(place: string, workshop: string, ledger: Ledger): ChangesFolder | undefined {
    const known = ledger.note("release");
    return known === undefined ? undefined : new ChangesFolder(place, workshop, ledger, known);
  }

  /** @param printed the folder that was printed to @returns the same */
  prepare(printed: string): string {
    rmSync(this.#next, { recursive: true, force: true });
    mkdirSync(filesOfChanges(this.#next), { recursive: true });
    const waiting = filesOfChanges(this.#place);
    if (this.#before)
      for (const file of filesBelow(waiting)) {
        const to = join(filesOfChanges(this.#next), file);
        mkdirSync(dirname(to), { recursive: true });
        linkOrCopy(join(waiting, file), to);
      }
    return printed;
  }

  /** Lays a printed file in the folder, if the release has not just these bytes. */
  put(path: string, from: string, how: "move" | "copy"): void {
    const bytes = readFileSync(from);
    const digest = laidDigest(bytes);
    this.#removed.delete(path);
    const [laid] = this.#ledger.laid.of([path]);
    if (laid?.digest === digest && laid.size === bytes.length) return;
    const to = join(filesOfChanges(this.#next), path);
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { recursive: true, force: true });
    if (how === "move") renameSync(from, to);
    else copyFileSync(from, to);
    this.#put.set(path, { file: path, size: statSync(to).size, mtime: 0, digest });
  }

  has(path: string): boolean {
    return this.#put.has(path) || (!this.#removed.has(path) && this.#ledger.laid.has(path));
  }

  /** All files below a folder, by their paths in the release. */
  filesBelow(folder: string): string[] {
    const laid = this.#ledger.laid.below(folder).map(({ file }) => file);
    const put = [...this.#put.keys()].filter((file) => file.startsWith(`${folder}/`));
    return [...new Set([...laid, ...put])].filter((file) => this.has(file));
  }

  remove(path: string): void {
    if (!this.has(path)) return;
    this.#put.delete(path);
    rmSync(join(filesOfChanges(this.#next), path), { force: true });
    this.#removed.add(path);
  }

  /** Lays the changes in their place. The ledger is told first: if that is cut off, the next build finishes it. */
  publish(pages: readonly PrintedPage[], removed: readonly string[], notes: Readonly<Record<string, string>>): Changes {
    const changes = this.#changes();
    writeFileSync(join(this.#next, changesFile), writtenChanges(changes));
    this.#ledger.published(
      pages,
      removed,
      { ...notes, release: changes.release, "release-before": "" },
      { files: [...this.#put.values()], gone: [...this.#removed] },
    );
    this.#exchange();
    return changes;
  }

  /** Where nothing has changed: what waits for a host already, or a note that nothing does. */
  nothingNew(): Changes {
    if (this.#before) return this.#before;
    this.prepare("");
    const changes = this.#changes();
    writeFileSync(join(this.#next, changesFile), writtenChanges(changes));
    this.#exchange();
    return changes;
  }

  #changes(): Changes {
    const { upon = [this.#known], added = [], changed = [], removed = [] } = this.#before ?? {};
    const [puts, gone] = [[...this.#put.keys()], [...this.#removed]];
    const left = new Set(removed);
    const isNew = (file: string) => !this.#ledger.laid.has(file) && !left.has(file);
    const now = new Set([...added, ...puts.filter(isNew)]);
    const other = new Set([...changed, ...puts.filter((file) => !now.has(file))]);
    for (const file of puts) left.delete(file);
    for (const file of gone) {
      left.add(file);
      for (const files of [now, other]) files.delete(file);
    }
    return {
      release: puts.length + gone.length === 0 ? this.#known : this.#nameOf(puts, gone),
      upon: [...new Set([...upon, this.#known])],
      added: [...now].sort(),
      changed: [...other].sort(),
      removed: [...left].sort(),
    };
  }

  /** By what is in it: a deployment that was cut off and is built again elsewhere goes on where it was. */
  #nameOf(puts: readonly string[], gone: readonly string[]): string {
    const digests = [...puts].sort().map((file) => [file, this.#put.get(file)?.digest]);
    return createHash("sha256")
      .update(JSON.stringify([this.#known, digests, [...gone].sort()]))
      .digest("hex")
      .slice(0, 32);
  }

  #exchange(): void {
    rmSync(this.#place, { recursive: true, force: true });
    renameSync(this.#next, this.#place);
  }
}

/** Notes that a host has what a folder of changes holds. */
export function noteShown(folder: string): void {
  const changes = changesIn(folder);
  if (!changes) return;
  writeFileSync(join(folder, `${changesFile}.new`), writtenChanges({ ...changes, shown: true }));
  renameSync(join(folder, `${changesFile}.new`), join(folder, changesFile));
}

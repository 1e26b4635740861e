/**
 * Publishing. Two releases stand side by side: the published folder, and in the workshop the one before it. The older
 * is brought up to date (unchanged files are the same file, linked twice), given what was printed, and swapped in.
 */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Ledger, PrintedPage } from "../../archive/ledger/ledger.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { isThere, makeKeptFolder } from "../../kept/kept-folder.ts";
import { changesFile, changesIn, writtenChanges, type Changes } from "./changes.ts";
import { laidAt, lookForDamage, type Look } from "./damaged-release.ts";
import { exchange } from "./exchange.ts";
import { linkOrCopy } from "./link-or-copy.ts";

export class Release {
  readonly #out: string;
  readonly #next: string;
  readonly #ledger: Ledger;
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #removed: string[] = [];
  /** Files that are damaged in the published folder. */
  #distrusted: ReadonlySet<string> = new Set();
  /** Whether everything was printed: what changed since the release before is not known then. */
  #isAnew = false;

  /**
   * @param workshop a folder that is there
   * @param into the folder that is filled; the workshop's, but for a slice, which is not published
   */
  constructor(out: string, workshop: string, ledger: Ledger, into = join(workshop, "next")) {
    this.#out = out;
    this.#next = into;
    this.#ledger = ledger;
  }

  /** Whether the published folder is the one that the ledger knows, and whole; finishes a swap that was cut off. */
  isKnown(): boolean {
    const known = this.#ledger.note("release");
    if (known === undefined) return false;
    const published = changesIn(this.#out);
    if (published?.release === known)
      return [...published.added, ...published.changed].every((path) => existsSync(join(this.#out, path)));
    if (changesIn(this.#next)?.release !== known) return false;
    exchange(this.#next, this.#out);
    return true;
  }

  /**
   * Looks for files of a known release that are not as they were laid: all of them in a paper of up to 10,000 files, and in
   * a larger one so many with each build, in turns. Where the release before is damaged, it is laid ready anew.
   * @returns those that are to be printed again, and whether the release before was damaged
   */
  damaged(): Look {
    const published = changesIn(this.#out);
    const before = changesIn(this.#next);
    const isEqual = published !== undefined && published.release === before?.release;
    const look = lookForDamage(this.#out, this.#next, this.#ledger, isEqual ? undefined : published);
    const nextIsDamaged = look.nextIsDamaged || (before === undefined && isThere(this.#next));
    if (nextIsDamaged) rmSync(this.#next, { recursive: true, force: true });
    this.#distrusted = new Set(look.damaged);
    return { ...look, nextIsDamaged };
  }

  /**
   * Makes the workshop's release equal to the published one, ready to be changed. Where nothing is known to be published,
   * what was printed is the release.
   * @param printed the folder that everything was printed to
   * @returns where what was printed lies now
   */
  prepare(printed: string): string {
    const published = changesIn(this.#out);
    const before = changesIn(this.#next);
    const known = this.isKnown() && published !== undefined;
    const equal = known && before?.release === published.release;
    const follows = equal || (known && before !== undefined && this.#ledger.note("release-before") === before.release);
    // From here until it is whole again, the workshop's release counts for nothing.
    rmSync(join(this.#next, changesFile), { recursive: true, force: true });
    if (!known || !follows) {
      rmSync(this.#next, { recursive: true, force: true });
      if (!known) {
        renameSync(printed, this.#next);
        this.#isAnew = true;
        return this.#next;
      }
      mkdirSync(this.#next, { recursive: true });
      linkTree(this.#out, this.#next);
      return printed;
    }
    if (equal) return printed;
    // What is damaged is not taken over: it is printed again, or is to go.
    for (const path of [...published.added, ...published.changed]) if (!this.#distrusted.has(path)) this.#link(path);
    for (const path of published.removed) this.#drop(path);
    return printed;
  }

  /** Puts a printed file in its place, if it was not printed there. A file with the same bytes stays as it was, its time too. */
  put(path: string, from: string, how: "move" | "copy"): void {
    const to = join(this.#next, path);
    if (from === to) {
      this.#added.push(path);
      return;
    }
    const old = isThere(to);
    if (old && sameBytes(to, from)) {
      // The other release may have what is damaged: it is brought up to date by what changed.
      if (this.#distrusted.has(path)) this.#changed.push(path);
      return;
    }
    makeKeptFolder(this.#next, dirname(to));
    if (old) rmSync(to, { recursive: true });
    if (how === "copy") copyFileSync(from, to);
    else {
      try {
        renameSync(from, to);
      } catch {
        copyFileSync(from, to);
      }
    }
    (old ? this.#changed : this.#added).push(path);
  }

  has(path: string): boolean {
    return !this.#distrusted.has(path) && existsSync(join(this.#next, path));
  }

  /** All files below a folder, by their paths in the release. */
  filesBelow(folder: string): string[] {
    return filesBelow(join(this.#next, folder)).map((file) => `${folder}/${file}`);
  }

  remove(path: string): void {
    // The published release, which will be the one before, may have it though this one does not.
    if (this.#drop(path) || this.#distrusted.has(path)) this.#removed.push(path);
  }

  /** Whether this release differs from the published one. */
  get differs(): boolean {
    return this.#added.length + this.#changed.length + this.#removed.length > 0;
  }

  /** Swaps the release in. The ledger is told first: if the swap is cut off, the next build finishes it. */
  publish(pages: readonly PrintedPage[], removed: readonly string[], notes: Readonly<Record<string, string>>): Changes {
    const laid = [...this.#added, ...this.#changed].flatMap((file) => laidAt(this.#next, file) ?? []);
    const before = this.#isAnew ? undefined : changesIn(this.#out)?.release;
    const changes: Changes = {
      release: randomUUID(),
      upon: before === undefined ? [] : [before],
      added: this.#added.sort(),
      changed: this.#changed.sort(),
      removed: this.#removed.sort(),
    };
    writeFileSync(join(this.#next, changesFile), writtenChanges(changes));
    this.#ledger.published(
      pages,
      removed,
      { ...notes, release: changes.release, "release-before": before ?? "" },
      { files: laid, gone: changes.removed },
    );
    exchange(this.#next, this.#out);
    if (this.#isAnew) this.#layNext(changes);
    return changes;
  }

  /** After a release that was printed from nothing the next is laid ready, so that the first edit need not do it. What was there before may hold what was taken out since. */
  #layNext(changes: Changes): void {
    rmSync(this.#next, { recursive: true, force: true });
    try {
      mkdirSync(this.#next, { recursive: true });
      linkTree(this.#out, this.#next);
      writeFileSync(join(this.#next, changesFile), writtenChanges({ ...changes, added: [], changed: [], removed: [] }));
    } catch {
      // On a full disk the next is laid ready when it is printed: this one is published.
    }
  }

  #link(path: string): void {
    const to = join(this.#next, path);
    // First the way there: nothing can be taken away behind a link that leads round in a circle.
    makeKeptFolder(this.#next, dirname(to));
    rmSync(to, { force: true, recursive: true });
    linkOrCopy(join(this.#out, path), to);
  }

  /** Removes a file, and the folders that it leaves empty. */
  #drop(path: string): boolean {
    const file = join(this.#next, path);
    if (!isThere(file)) return false;
    rmSync(file, { recursive: true });
    for (let folder = dirname(file); folder.length > this.#next.length; folder = dirname(folder)) {
      if (readdirSync(folder).length > 0) break;
      rmdirSync(folder);
    }
    return true;
  }
}

function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      linkTree(source, target);
    } else if (entry.name !== changesFile) linkOrCopy(source, target);
  }
}

/** Bytes that are compared at once: a file of many megabytes most often differs long before its end. */
const atOnce = 1 << 18;

/** @param one a file as large as the other */
function areEqual(one: string, other: string): boolean {
  const [file, beside] = [openSync(one, "r"), openSync(other, "r")];
  try {
    const [mine, theirs] = [Buffer.allocUnsafe(atOnce), Buffer.allocUnsafe(atOnce)];
    for (;;) {
      const read = readSync(file, mine, 0, atOnce, null);
      if (readSync(beside, theirs, 0, atOnce, null) !== read || mine.compare(theirs, 0, read, 0, read) !== 0)
        return false;
      if (read === 0) return true;
    }
  } finally {
    closeSync(file);
    closeSync(beside);
  }
}

/** @param laid what lies in a release: nothing but a file of its own is as it was laid, least of all a link that leads nowhere */
function sameBytes(laid: string, from: string): boolean {
  const one = lstatSync(laid);
  return one.isFile() && one.size === statSync(from).size && areEqual(laid, from);
}

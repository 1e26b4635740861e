/** Takes changed files into the archive, inside one transaction, and tells every change as facts. */
import { editionName, editionOfName } from "../../paper/edition.ts";
import { frontName, frontOf } from "../../paper/front-plan.ts";
import { comparedSource } from "../../paper/addresses/former-address.ts";
import type { Paper } from "../../paper/paper.ts";
import type { Block } from "../../desk/blocks.ts";
import type { EntryKind } from "../../desk/convert/convert-entry.ts";
import type { ConvertedFile } from "../../desk/convert/convert-file.ts";
import type { FileDigests } from "../../desk/files/file-digests.ts";
import { documentProblems } from "../../desk/files/documents.ts";
import { picturesNoted, registerFile } from "../../desk/import/register.ts";
import { noEdition } from "../../desk/no-edition.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import type { Converted, EntryRecord } from "../../desk/records.ts";
import type { Reference } from "../../desk/references.ts";
import { readFrontPlan } from "../../desk/front-file.ts";
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import type { RecordingFacts } from "../../recordings/recording-facts.ts";
import { Archive } from "../archive.ts";
import { isAwaited } from "../checks/awaited-pictures.ts";
import { replaceProblems } from "../checks/file-problems.ts";
import { fact, type ChangedFacts } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { text, type Statements } from "../rows.ts";
import { ArticleIntake, type Showing } from "./article-intake.ts";
import type { ContentFile } from "./content-files.ts";
import { forgetFront, frontsThatTurned, keepFront } from "./front-placing.ts";
import type { KnownPages } from "./known-pages.ts";
import { Listing } from "./listing.ts";
import { offersChanged } from "./offers-changed.ts";
import { Recheck } from "./recheck.ts";
import { WaitingEntries } from "./waiting-entries.ts";

/** What was read of a file that is no Markdown. */
export interface Reading extends FileDigests {
  bytes?: Buffer;
  facts?: PhotoFacts;
  recording?: RecordingFacts;
  problem?: Problem;
}

export interface IntakeOptions extends Showing {
  /** The pages that are made from the archive. */
  pages: KnownPages;
}

export class Intake {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #paper: Paper;
  readonly #options: IntakeOptions;
  readonly #listing: Listing;
  readonly #recheck: Recheck;
  readonly #entries: WaitingEntries;
  readonly #articles: ArticleIntake;

  constructor(statements: Statements, changed: ChangedFacts, paper: Paper, options: IntakeOptions) {
    this.#statements = statements;
    this.#changed = changed;
    this.#paper = paper;
    this.#options = options;
    this.#listing = new Listing(statements, changed);
    this.#recheck = new Recheck(statements, changed);
    this.#entries = new WaitingEntries(statements, changed, paper);
    const around = { listing: this.#listing, recheck: this.#recheck, entries: this.#entries };
    this.#articles = new ArticleIntake(statements, changed, { paper, showing: options }, around);
  }

  /** Takes in a Markdown file. */
  takeConverted(file: ContentFile, converted: ConvertedFile): void {
    this.#seen(file, converted);
    const { references, problems, allowed } = converted.conversion;
    if (converted.kind === "article") {
      const address: Reference = {
        ...startOf(file.file),
        kind: "address",
        target: file.target.normalize("NFC").toLowerCase(),
        ...(allowed && { allowed }),
      };
      this.#note(file.file, [...references, address], problems);
      this.#articles.put(file.target, converted.conversion.converted);
    } else {
      this.#note(file.file, references, problems);
      this.#putEntry(converted.kind, file.target, converted.conversion.converted);
    }
  }

  /** Takes in a photo, a document or a file of settings. */
  take(file: ContentFile, reading: Reading | undefined): void {
    if (!reading) return;
    this.#seen(file, reading);
    switch (file.kind) {
      case "photo":
        this.#keepFacts("photos", file.target, reading.facts && jsonColumns.photo.written(reading.facts));
        this.#note(file.file, [], reading.problem ? [reading.problem] : []);
        // Its size and its metadata are part of what is said of the articles that show it.
        this.#recheck.referring("photo", file.target);
        this.#changed.add(fact.photo(file.target));
        break;
      case "document":
        this.#keepFacts(
          "recordings",
          file.target,
          reading.recording && jsonColumns.recording.written(reading.recording),
        );
        this.#note(file.file, [], [...documentProblems(file.file), ...(reading.problem ? [reading.problem] : [])]);
        this.#changed.add(fact.document(file.target));
        break;
      case "front":
        this.#takeFront(file.file, reading.bytes);
        break;
      case "register":
        this.#await(reading.bytes ? picturesNoted(reading.bytes) : []);
        break;
      // These are converted, and taken in as what they became; of a photo that is refused there is nothing to take in.
      case "article":
      case "author":
      case "topic":
      case "thread":
      case "page":
      case "paper":
      case "refused-photo":
        break;
    }
  }

  #keepFacts(table: "photos" | "recordings", name: string, facts: string | undefined): void {
    if (facts !== undefined)
      this.#statements.run(`INSERT OR REPLACE INTO ${table} (name, facts) VALUES (?, ?)`, name, facts);
    else this.#statements.run(`DELETE FROM ${table} WHERE name = ?`, name);
  }

  /** Pictures that imports have told of. Who shows one that is not there is looked at again. */
  #await(names: readonly string[]): void {
    const before = new Set(this.#statements.all("SELECT name FROM awaited").map((row) => text(row, "name")));
    const now = new Set(names);
    for (const name of new Set([...before, ...now]))
      if (before.has(name) !== now.has(name)) this.#recheck.referring("photo", name);
    this.#statements.run("DELETE FROM awaited");
    for (const name of now) this.#statements.run("INSERT INTO awaited (name) VALUES (?)", name);
  }

  #takeFront(file: string, bytes: Buffer | undefined): void {
    const { references, problems, ...front } = readFrontPlan(bytes, file, this.#paper);
    const of = frontOf(file);
    const { edition = "" } = of ?? {};
    const known = edition === "" || this.#paper.editions.some(({ language }) => editionName(language) === edition);
    this.#note(file, references, known ? problems : [...problems, noEdition(file, edition)]);
    if (of) keepFront(this.#statements, file, frontName(of), front);
    if (of) this.#changed.add(fact.frontPlan(frontName(of)));
  }

  #seen(file: ContentFile, { hash, blob }: FileDigests): void {
    const known = this.#statements.get("SELECT 1 FROM files WHERE file = ?", file.file) !== undefined;
    this.#statements.run(
      "INSERT OR REPLACE INTO files (file, kind, target, size, mtime, hash, blob) VALUES (?, ?, ?, ?, ?, ?, ?)",
      file.file,
      file.kind,
      file.target,
      file.size,
      file.mtime,
      hash,
      blob,
    );
    this.#recheck.file(file.file);
    if (!known) this.#existenceChanged(file.kind, file.target);
  }

  /** Takes a file out that is there no longer. */
  forget(file: string, kind: string, target: string): void {
    this.#statements.run("DELETE FROM files WHERE file = ?", file);
    this.#note(file, [], []);
    replaceProblems(this.#statements, file, "reference", []);
    this.#existenceChanged(kind, target);
    if (kind === "article") this.#articles.put(target, undefined);
    else if (kind === "author" || kind === "topic" || kind === "thread" || kind === "page")
      this.#putEntry(kind, target, undefined);
    else if (kind === "photo") {
      this.#keepFacts("photos", target, undefined);
      this.#changed.add(fact.photo(target));
    } else if (kind === "document") this.#keepFacts("recordings", target, undefined);
    else if (kind === "register") this.#await([]);
    else if (kind === "front") {
      forgetFront(this.#statements, file);
      const of = frontOf(file);
      if (of) this.#changed.add(fact.frontPlan(frontName(of)));
    }
  }

  /** Articles whose hour has come since the last refresh appear; when the clock was set back, they go again. */
  showAndHide(): void {
    // Before the articles, which keep the hour.
    for (const file of frontsThatTurned(this.#statements, this.#options.now)) {
      const of = frontOf(file);
      if (of) this.#changed.add(fact.frontPlan(frontName(of)));
      this.#recheck.file(file);
    }
    this.#articles.showAndHide();
  }

  /** Settles what depends on all files: lists, what waits for its hour, and what files say of one another. */
  finish(): void {
    this.#listing.count();
    this.#entries.settle();
    this.#listing.tellNeighbours();
    const { pages, now, showHeld } = this.#options;
    this.#recheck.check(
      this.#paper,
      Archive.of(this.#statements, { paper: this.#paper, now, showsHeld: showHeld }),
      pages,
    );
  }

  #note(file: string, references: readonly Reference[], problems: readonly Problem[]): void {
    for (const row of this.#statements.all(
      "SELECT kind, target FROM file_references WHERE file = ? AND kind IN ('address', 'formerly', 'photo', 'thread', 'topic')",
      file,
    ))
      this.#referenceChanged(text(row, "kind"), text(row, "target"));
    offersChanged(file, this.#statements, this.#changed);
    this.#statements.run("DELETE FROM file_references WHERE file = ?", file);
    for (const reference of references) {
      this.#statements.run(
        "INSERT INTO file_references (file, kind, target, place) VALUES (?, ?, ?, ?)",
        file,
        reference.kind,
        reference.target,
        jsonColumns.reference.written(reference),
      );
      this.#referenceChanged(reference.kind, reference.target);
    }
    offersChanged(file, this.#statements, this.#changed);
    replaceProblems(this.#statements, file, "conversion", problems);
  }

  /** What others refer to is told of them too: that they share an address, that they are alone in a thread, that nobody shows a picture. */
  #referenceChanged(kind: string, target: string): void {
    if (kind === "address" || kind === "formerly" || kind === "thread") this.#recheck.referring(kind, target);
    if (kind === "topic" || kind === "thread") this.#recheck.spelled(kind, target);
    if (kind !== "photo") return;
    const photo = this.#statements.get("SELECT file FROM files WHERE kind = 'photo' AND target = ?", target);
    if (photo) this.#recheck.file(text(photo, "file"));
    else this.#awaitedChanged(target);
  }

  /** What is told of awaited pictures is told with the list of them, which is gone through where one of them is, and no other. */
  #awaitedChanged(name: string): void {
    if (isAwaited(name, { statements: this.#statements })) this.#recheck.file(registerFile);
  }

  #putEntry(kind: EntryKind, id: string, converted: Converted<EntryRecord> | undefined): void {
    if (converted)
      this.#statements.run(
        "INSERT OR REPLACE INTO entries (kind, id, record, blocks) VALUES (?, ?, ?, ?)",
        kind,
        id,
        jsonColumns.entry.written(converted.record),
        jsonColumns.entryText.written(converted.blocks.filter((block): block is Block => block.type !== "entry")),
      );
    else this.#statements.run("DELETE FROM entries WHERE kind = ? AND id = ?", kind, id);
    this.#changed.add(fact[kind](id));
    if (kind !== "page") this.#entries.touch(kind, id);
    if (kind === "topic" || kind === "thread") this.#recheck.fronts();
    // Every name stands in a directory, and pages in the foot of all others.
    if (kind === "page") this.#changed.everything = true;
    this.#changed.add(fact.size(`${kind}s`));
  }

  #existenceChanged(kind: string, target: string): void {
    this.#recheck.referring(kind, target);
    const { name } = editionOfName(target);
    if (kind === "author") this.#recheck.referring(kind, name);
    if (kind === "topic" || kind === "thread") this.#recheck.spelled(kind, name);
    if (kind === "photo") this.#awaitedChanged(target);
    if (kind === "refused-photo") this.#recheck.referring("photo", target);
    if (kind === "document") this.#recheck.referring("captions", target);
    if (kind === "article") this.#recheck.referring("formerly", comparedSource(target));
  }
}

/** Takes changed files into the archive, inside one transaction, and tells every change as facts. */
import { articlePath, kindPath } from "../../paper/address.ts";
import { editionName, editionOf, editionOfName, editionPrefix, editionsOf, nameIn } from "../../paper/edition.ts";
import { pathOf } from "../../paper/page.ts";
import type { Paper } from "../../paper/paper.ts";
import { shownBy } from "../../desk/blocks.ts";
import type { EntryKind } from "../../desk/convert.ts";
import type { ConvertedFile } from "../../desk/convert-file.ts";
import { documentProblems } from "../../desk/files/documents.ts";
import { noEdition } from "../../desk/no-edition.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import type { ArticleRecord, Converted, EntryRecord } from "../../desk/records.ts";
import type { Reference } from "../../desk/references.ts";
import { editionOfFront, readFrontPlan } from "../../desk/settings.ts";
import type { RecordingFacts } from "../../recordings/recording-facts.ts";
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import { sameAnchors } from "./anchors.ts";
import { Archive } from "../archive.ts";
import { frontKey } from "./front-placing.ts";
import { fact, type ChangedFacts } from "../ledger/changed-facts.ts";
import { checkReferences } from "../checks/check-references.ts";
import type { KnownPages } from "./known-pages.ts";
import { hashOf } from "../code-hash.ts";
import type { ContentFile } from "./content-files.ts";
import { replaceProblems } from "../checks/file-problems.ts";
import { Spellings } from "./one-spelling.ts";
import { Listing } from "./listing.ts";
import { membershipsOf, type Membership } from "./memberships.ts";
import { meta, setMeta } from "../meta.ts";
import { integer, stored, text, type Row, type Statements } from "../rows.ts";

/** What was read of a file that is no Markdown. */
export type Reading = {
  hash: string;
  bytes?: Buffer;
  facts?: PhotoFacts;
  recording?: RecordingFacts;
  problem?: Problem;
};

export interface IntakeOptions {
  /** Seconds since 1970. */
  now: number;
  /** Whether drafts and articles that wait for their hour are shown. */
  showHeld: boolean;
  /** Whether nobody outside the newsroom sees the pages, whatever `paper.yaml` says: articles under embargo are shown too. */
  internal?: boolean;
  /** The pages that are made from the archive. */
  pages: KnownPages;
}

export class Intake {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #paper: Paper;
  readonly #options: IntakeOptions;
  readonly #listing: Listing;
  readonly #recheck = new Set<string>();
  readonly #targets = new Map<string, Set<string>>();
  /** Topics, authors and threads whose articles changed, appeared or went. */
  readonly #named = { topic: new Set<string>(), author: new Set<string>(), thread: new Set<string>() };
  /** Topics and threads that files name, or named. */
  readonly #spelled = { topic: new Set<string>(), thread: new Set<string>() };
  /** Whether any article changed. */
  #articles = false;

  constructor(statements: Statements, changed: ChangedFacts, paper: Paper, options: IntakeOptions) {
    this.#statements = statements;
    this.#changed = changed;
    this.#paper = paper;
    this.#options = options;
    this.#listing = new Listing(statements, changed);
  }

  /** Takes in a Markdown file. */
  takeConverted(file: ContentFile, converted: ConvertedFile): void {
    this.#seen(file, converted.hash);
    const { references, problems, allowed } = converted.conversion;
    if (converted.kind === "article") {
      const address: Reference = {
        ...startOf(file.file),
        kind: "address",
        target: file.target.normalize("NFC").toLowerCase(),
        ...(allowed && { allowed }),
      };
      this.#note(file.file, [...references, address], problems);
      this.#putArticle(file.target, converted.conversion.converted);
    } else {
      this.#note(file.file, references, problems);
      this.#putEntry(converted.kind, file.target, converted.conversion.converted);
    }
  }

  /** Takes in a photo, a document or a file of settings. */
  take(file: ContentFile, reading: Reading | undefined): void {
    if (!reading) return;
    this.#seen(file, reading.hash);
    switch (file.kind) {
      case "photo":
        if (reading.facts)
          this.#statements.run(
            "INSERT OR REPLACE INTO photos (name, facts) VALUES (?, ?)",
            file.target,
            JSON.stringify(reading.facts),
          );
        else this.#statements.run("DELETE FROM photos WHERE name = ?", file.target);
        this.#note(file.file, [], reading.problem ? [reading.problem] : []);
        // Its size and its metadata are part of what is said of the articles that show it.
        this.#mark("photo", file.target);
        this.#changed.add(fact.photo(file.target));
        break;
      case "document":
        if (reading.recording)
          this.#statements.run(
            "INSERT OR REPLACE INTO recordings (name, facts) VALUES (?, ?)",
            file.target,
            JSON.stringify(reading.recording),
          );
        else this.#statements.run("DELETE FROM recordings WHERE name = ?", file.target);
        this.#note(file.file, [], [...documentProblems(file.file), ...(reading.problem ? [reading.problem] : [])]);
        this.#changed.add(fact.document(file.target));
        break;
      case "front": {
        const { plan, references, problems } = readFrontPlan(reading.bytes, file.file);
        const edition = editionOfFront(file.file) ?? "";
        const known = edition === "" || this.#paper.editions.some(({ language }) => editionName(language) === edition);
        this.#note(file.file, references, known ? problems : [...problems, noEdition(file.file, edition)]);
        setMeta(this.#statements, frontKey(edition), JSON.stringify(plan));
        this.#changed.add(fact.frontPlan(edition));
        break;
      }
    }
  }

  #seen(file: ContentFile, hash: string): void {
    const known = this.#statements.get("SELECT 1 FROM files WHERE file = ?", file.file) !== undefined;
    this.#statements.run(
      "INSERT OR REPLACE INTO files (file, kind, target, size, mtime, hash) VALUES (?, ?, ?, ?, ?, ?)",
      file.file,
      file.kind,
      file.target,
      file.size,
      file.mtime,
      hash,
    );
    this.#recheck.add(file.file);
    if (!known) this.#existenceChanged(file.kind, file.target);
  }

  forget(file: string, kind: string, target: string): void {
    this.#statements.run("DELETE FROM files WHERE file = ?", file);
    this.#note(file, [], []);
    replaceProblems(this.#statements, file, "reference", []);
    this.#existenceChanged(kind, target);
    if (kind === "article") this.#putArticle(target, undefined);
    else if (kind === "author" || kind === "topic" || kind === "thread" || kind === "page")
      this.#putEntry(kind, target, undefined);
    else if (kind === "photo") {
      this.#statements.run("DELETE FROM photos WHERE name = ?", target);
      this.#changed.add(fact.photo(target));
    } else if (kind === "document") this.#statements.run("DELETE FROM recordings WHERE name = ?", target);
    else if (kind === "front") {
      const edition = editionOfFront(file) ?? "";
      this.#statements.run("DELETE FROM meta WHERE key = ?", frontKey(edition));
      this.#changed.add(fact.frontPlan(edition));
    }
  }

  /** Articles whose hour has come since the last refresh appear; when the clock was set back, they go again. */
  showAndHide(): void {
    const { now, showHeld } = this.#options;
    const wrong = this.#statements.all(
      "SELECT id, live FROM articles WHERE live <> ((?1 OR (draft = 0 AND appears <= ?3)) AND (?2 OR embargo <= ?3))",
      showHeld ? 1 : 0,
      this.#showEmbargoed ? 1 : 0,
      now,
    );
    for (const row of wrong) {
      const record = stored<ArticleRecord>(
        text(this.#statements.get("SELECT record FROM articles WHERE id = ?", text(row, "id")) ?? {}, "record"),
      );
      const live = integer(row, "live") === 0;
      this.#statements.run("UPDATE articles SET live = ? WHERE id = ?", live ? 1 : 0, record.id);
      this.#list(record, live);
      this.#name(record);
      if (showHeld) this.#changed.add(fact.held);
      this.#articleChanged(record.id);
      this.#offersChanged(record.file);
      for (const old of record.formerly) this.#changed.add(fact.redirect(old));
    }
    const last = Number(meta(this.#statements, "now") ?? now);
    for (const row of this.#statements.all(
      "SELECT DISTINCT article FROM live_moments WHERE at > ? AND at <= ?",
      Math.min(last, now),
      Math.max(last, now),
    ))
      this.#articleChanged(text(row, "article"));
    // Where the held are shown, their pages say so until their hour has come.
    if (showHeld)
      for (const row of this.#statements.all(
        "SELECT id FROM articles WHERE appears > ? AND appears <= ?",
        Math.min(last, now),
        Math.max(last, now),
      )) {
        this.#articleChanged(text(row, "id"));
        this.#changed.add(fact.held);
      }
    setMeta(this.#statements, "now", String(now));
  }

  finish(): void {
    this.#listing.count();
    for (const kind of ["topic", "author", "thread"] as const)
      for (const id of this.#named[kind]) this.#letWait(kind, id);
    this.#listing.tellNeighbours();
    const spellings = new Spellings(this.#statements);
    // Which of two spellings is the right one, others decide with this file.
    for (const kind of ["topic", "thread"] as const)
      for (const name of this.#spelled[kind]) {
        const others = spellings.of(kind, name).filter((other) => other !== name);
        for (const each of others.length > 0 ? [name, ...others] : []) this.#mark(kind, each);
      }
    const { pages, now, showHeld } = this.#options;
    const archive = Archive.of(this.#statements, this.#paper, now, showHeld);
    if (!this.#changed.everything)
      for (const [changed, ordinal] of this.#changed)
        for (const key of pages.pagesOf(changed, ordinal, archive)) this.#mark("page", pathOf(key));
    if (this.#changed.everything)
      for (const row of this.#statements.all("SELECT DISTINCT file FROM file_references"))
        this.#recheck.add(text(row, "file"));
    else {
      for (const [kind, targets] of this.#targets) {
        for (const target of targets) {
          for (const row of kind === "page"
            ? this.#linking(target)
            : this.#statements.all(
                "SELECT DISTINCT file FROM file_references WHERE kind = ? AND target = ?",
                kind,
                target,
              ))
            this.#recheck.add(text(row, "file"));
        }
      }
    }
    // Which stories stand on the front page is the plan's to say, and which pictures they have, the stories'.
    if (this.#articles)
      for (const row of this.#statements.all("SELECT file FROM files WHERE kind = 'front'"))
        this.#recheck.add(text(row, "file"));
    const checking = {
      statements: this.#statements,
      paper: this.#paper,
      editions: editionsOf(this.#paper),
      archive,
      pages,
      spellings,
    };
    for (const file of this.#recheck)
      replaceProblems(this.#statements, file, "reference", checkReferences(file, checking));
  }

  /** Files that link to a page, to one below it (a story's history, older stories of a list), or to either in the lite edition. */
  #linking(path: string): Row[] {
    return ["", "/lite"].flatMap((before) =>
      this.#statements.all(
        "SELECT DISTINCT file FROM file_references WHERE kind = 'page' AND target >= ? AND target < ?",
        before + path,
        `${before}${path}\u{10ffff}`,
      ),
    );
  }

  get #showEmbargoed(): boolean {
    return this.#options.showHeld && (this.#options.internal === true || this.#paper.preview.embargoed);
  }

  #isLive({ draft, appears, embargo = 0 }: ArticleRecord): boolean {
    const { now, showHeld } = this.#options;
    return (showHeld || (!draft && appears <= now)) && (this.#showEmbargoed || embargo <= now);
  }

  #name(record: ArticleRecord | undefined): void {
    if (!record) return;
    // In its edition, and in the first, whose files give names to all.
    const editions = new Set(["", editionOf(record.language, this.#paper)]);
    for (const edition of editions) {
      for (const topic of record.topics) this.#named.topic.add(nameIn(edition, topic));
      for (const author of record.authors) this.#named.author.add(nameIn(edition, author));
      if (record.thread) this.#named.thread.add(nameIn(edition, record.thread));
    }
  }

  /** The page of a topic, an author or a thread that exists only by held articles would tell of them before their hour. */
  #letWait(kind: "topic" | "author" | "thread", id: string): void {
    const row = this.#statements.get("SELECT waiting FROM entries WHERE kind = ? AND id = ?", kind, id);
    if (!row) return;
    const { edition, name } = editionOfName(id);
    const editions = edition ? [edition] : editionsOf(this.#paper).map((each) => each.edition);
    const named = editions.some(
      (each) =>
        this.#statements.get("SELECT 1 FROM lists WHERE list = ?", nameIn(each, `${kind}:${name}`)) !== undefined,
    );
    const field = { topic: "topics", author: "authors", thread: "thread" }[kind];
    const held =
      !named &&
      this.#statements.get(
        "SELECT 1 FROM articles WHERE live = 0 AND ? IN (SELECT value FROM json_each(record, ?)) LIMIT 1",
        name,
        `$.${field}`,
      ) !== undefined;
    if (held === (integer(row, "waiting") === 1)) return;
    this.#statements.run("UPDATE entries SET waiting = ? WHERE kind = ? AND id = ?", held ? 1 : 0, kind, id);
    this.#changed.add(fact[kind](id));
    this.#changed.add(fact.size(`${kind}s`));
  }

  #note(file: string, references: readonly Reference[], problems: readonly Problem[]): void {
    for (const row of this.#statements.all(
      "SELECT kind, target FROM file_references WHERE file = ? AND kind IN ('address', 'formerly', 'photo', 'thread', 'topic')",
      file,
    ))
      this.#referenceChanged(text(row, "kind"), text(row, "target"));
    this.#offersChanged(file);
    this.#statements.run("DELETE FROM file_references WHERE file = ?", file);
    for (const reference of references) {
      this.#statements.run(
        "INSERT INTO file_references (file, kind, target, place) VALUES (?, ?, ?, ?)",
        file,
        reference.kind,
        reference.target,
        JSON.stringify(reference),
      );
      this.#referenceChanged(reference.kind, reference.target);
    }
    this.#offersChanged(file);
    replaceProblems(this.#statements, file, "conversion", problems);
  }

  /** What others refer to is told of them too: that they share an address, that they are alone in a thread, that nobody shows a picture. */
  #referenceChanged(kind: string, target: string): void {
    if (kind === "address" || kind === "formerly" || kind === "thread") this.#mark(kind, target);
    if (kind === "topic" || kind === "thread") this.#spelled[kind].add(target);
    const photo =
      kind === "photo" && this.#statements.get("SELECT file FROM files WHERE kind = 'photo' AND target = ?", target);
    if (photo) this.#recheck.add(text(photo, "file"));
  }

  /** A document is published when something that readers see offers it. */
  #offersChanged(file: string): void {
    for (const row of this.#statements.all(
      "SELECT target FROM file_references WHERE file = ? AND (kind IN ('document', 'captions', 'transcript') OR (kind = 'page' AND target LIKE '/documents/%'))",
      file,
    )) {
      this.#changed.add(fact.document(text(row, "target").replace("/documents/", "")));
    }
  }

  #putArticle(id: string, converted: Converted<ArticleRecord> | undefined): void {
    this.#articles = true;
    const row = this.#statements.get(
      "SELECT record, live, card_hash, blocks, blocks_hash FROM articles WHERE id = ?",
      id,
    );
    const before = row && stored<ArticleRecord>(text(row, "record"));
    // What links to the page of a kind is told whether there are such articles, and whether all are held back.
    for (const record of [before, converted?.record])
      if (record) this.#mark("page", editionPrefix(editionOf(record.language, this.#paper)) + kindPath(record.kind));
    const wasLive = row !== undefined && integer(row, "live") === 1;
    this.#name(before);
    this.#name(converted?.record);
    if (!converted) {
      if (before && wasLive) this.#list(before, false);
      if (before) this.#redirect(before, undefined);
      this.#statements.run("DELETE FROM articles WHERE id = ?", id);
      this.#statements.run("DELETE FROM live_moments WHERE article = ?", id);
      this.#articleChanged(id);
      return;
    }
    const { record, blocks } = converted;
    const live = this.#isLive(record);
    const [json, body] = [JSON.stringify(record), JSON.stringify(blocks)];
    const [cardHash, blocksHash] = [hashOf(json), hashOf(body)];
    const same = row !== undefined && wasLive === live && text(row, "card_hash") === cardHash;
    if (same && text(row, "blocks_hash") === blocksHash) return;
    this.#statements.run(
      "INSERT OR REPLACE INTO articles (id, published, appears, embargo, draft, live, record, card_hash, blocks, blocks_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      id,
      record.published,
      record.appears,
      record.embargo ?? 0,
      record.draft ? 1 : 0,
      live ? 1 : 0,
      json,
      cardHash,
      body,
      blocksHash,
    );
    // Links to a heading are looked at again where the headings changed.
    if (row && text(row, "blocks_hash") !== blocksHash && !sameAnchors(text(row, "blocks"), body))
      this.#mark("page", articlePath(id));
    this.#statements.run("DELETE FROM shown WHERE article = ?", id);
    for (const { kind, name } of shownBy(blocks))
      this.#statements.run("INSERT OR IGNORE INTO shown (article, kind, name) VALUES (?, ?, ?)", id, kind, name);
    this.#statements.run("DELETE FROM live_moments WHERE article = ?", id);
    for (const at of record.live
      ? [...record.live.entries, ...(record.live.ended === undefined ? [] : [record.live.ended])]
      : [])
      this.#statements.run("INSERT OR IGNORE INTO live_moments (article, at) VALUES (?, ?)", id, at);
    this.#changed.add(fact.article(id));
    if (before?.draft !== record.draft || before.appears !== record.appears) this.#changed.add(fact.held);
    if (same) return;
    this.#changed.add(fact.card(id));
    this.#mark("translation", id);
    if (record.translationOf) this.#mark("translation", record.translationOf);
    this.#relist(before && wasLive ? before : undefined, live ? record : undefined);
    this.#redirect(before, record);
  }

  /** Moves an article from the lists it stood in to those it stands in; lists that stay are not touched. */
  #relist(before: ArticleRecord | undefined, after: ArticleRecord | undefined): void {
    const key = (membership: { list: string; at: number; id: string }) =>
      `${membership.list}\0${membership.at}\0${membership.id}`;
    const old = new Map(
      (before ? membershipsOf(before, this.#paper) : []).map((membership) => [key(membership), membership]),
    );
    const next = new Map(
      (after ? membershipsOf(after, this.#paper) : []).map((membership) => [key(membership), membership]),
    );
    for (const [name, membership] of old) if (!next.has(name)) this.#listed(membership, false);
    for (const [name, membership] of next) if (!old.has(name)) this.#listed(membership, true);
  }

  #listed(membership: Membership, joins: boolean): void {
    if (joins) this.#listing.add(membership);
    else this.#listing.remove(membership);
  }

  #list(record: ArticleRecord, live: boolean): void {
    this.#relist(live ? undefined : record, live ? record : undefined);
  }

  #redirect(before: ArticleRecord | undefined, after: ArticleRecord | undefined): void {
    for (const old of before?.formerly ?? []) {
      // Unless another article has taken the address over in this same refresh.
      this.#statements.run("DELETE FROM redirects WHERE source = ? AND target = ?", old, before?.id ?? "");
      this.#changed.add(fact.redirect(old));
    }
    for (const old of after?.formerly ?? []) {
      this.#statements.run("INSERT OR REPLACE INTO redirects (source, target) VALUES (?, ?)", old, after?.id ?? "");
      this.#changed.add(fact.redirect(old));
    }
  }

  #putEntry(kind: EntryKind, id: string, converted: Converted<EntryRecord> | undefined): void {
    if (converted)
      this.#statements.run(
        "INSERT OR REPLACE INTO entries (kind, id, record, blocks) VALUES (?, ?, ?, ?)",
        kind,
        id,
        JSON.stringify(converted.record),
        JSON.stringify(converted.blocks),
      );
    else this.#statements.run("DELETE FROM entries WHERE kind = ? AND id = ?", kind, id);
    this.#changed.add(fact[kind](id));
    if (kind !== "page") this.#named[kind].add(id);
    // Every name stands in a directory, and pages in the foot of all others.
    if (kind === "page") this.#changed.everything = true;
    this.#changed.add(fact.size(`${kind}s`));
  }

  #articleChanged(id: string): void {
    this.#changed.add(fact.article(id));
    this.#changed.add(fact.card(id));
  }

  #existenceChanged(kind: string, target: string): void {
    this.#mark(kind, target);
    const { name } = editionOfName(target);
    if (kind === "author") this.#mark(kind, name);
    if (kind === "topic" || kind === "thread") this.#spelled[kind].add(name);
    if (kind === "refused-photo") this.#mark("photo", target);
    if (kind === "document") {
      this.#mark("captions", target);
    }
    if (kind === "article") this.#mark("formerly", target);
  }

  #mark(kind: string, target: string): void {
    // All files are checked again then.
    if (this.#changed.everything) return;
    const targets = this.#targets.get(kind) ?? new Set();
    this.#targets.set(kind, targets.add(target));
  }
}

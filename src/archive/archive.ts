/** The archive, asked by typed queries. Every query notes which facts it read, so that the press knows what depends on what. */
import { inflateRawSync } from "node:zlib";
import { articleIdOf } from "../paper/address.ts";
import type { Block, BodyBlock, EntryBlock } from "../desk/blocks.ts";
import type { EntryKind } from "../desk/convert.ts";
import type { ArticleRecord, EntryRecord } from "../desk/records.ts";
import { lastEntry, periodsOf } from "../paper/live-entry.ts";
import type { FrontPlan } from "../paper/front-plan.ts";
import { editionOf, editionOfName, editionsOf, nameIn, type Edition } from "../paper/edition.ts";
import { fileOf, pageAt, type Editions } from "../paper/page.ts";
import type { Paper } from "../paper/paper.ts";
import type { RecordingFacts } from "../recordings/recording-facts.ts";
import type { PhotoFacts } from "../photos/metadata/photo-facts.ts";
import { fact, olderPageSize } from "./ledger/changed-facts.ts";
import { hashOf } from "./code-hash.ts";
import { lookAhead, lookBack } from "./contents/listing.ts";
import { translationsOf } from "./contents/memberships.ts";
import { meta } from "./meta.ts";
import { publicChanges, type PublicChange } from "./versions/public-changes.ts";
import { Neighbours } from "./contents/neighbours.ts";
import { rankRelated, type Neighbour, type Neighbourhood } from "./contents/related.ts";
import { bytes, integer, stored, text, type Statements } from "./rows.ts";

/** Is told every fact that a query reads. */
export type Witness = (fact: string, ordinal: number) => void;

export interface CorrectionRecord {
  article: ArticleRecord;
  at: number;
  html: string;
}

export type NextStory = { record: ArticleRecord; reason: "thread" | "section" | "paper" };

/** Parts of a thread about one of them, oldest first. */
export interface ThreadParts {
  before: ArticleRecord[];
  after: ArticleRecord[];
  /** Whether there are older parts than these. */
  more: boolean;
}

/** A change that readers saw, in seconds since 1970: the texts of both versions, or, in a plan, a hash that is another where they are. */
export type ChangedVersions = { at: number; before: Uint8Array; after: Uint8Array } | { at: number; hash: string };

/** What the archives of all editions have in common. */
class Asking {
  editions: readonly Archive[] = [];
  readonly addresses: Editions;
  bodiesAsHashes = false;
  witness: Witness | undefined;
  // An archive does not change while it is open for asking, so what was read once is read. Cards stand on many pages.
  readonly neighbours: Neighbours;
  readonly cards = new Map<string, ArticleRecord | undefined>();
  readonly photos = new Map<string, PhotoFacts | undefined>();
  readonly entries = new Map<string, { record: EntryRecord; blocks: Block[] } | undefined>();

  constructor(statements: Statements, addresses: Editions) {
    this.neighbours = new Neighbours(statements);
    this.addresses = addresses;
  }
}

/** The archive as one edition asks it: lists hold that edition's stories, and the paper has its name and sections there. */
export class Archive {
  readonly paper: Edition;
  /** Seconds since 1970. */
  readonly now: number;
  /** Whether drafts and articles that wait for their hour are shown. */
  readonly showsHeld: boolean;
  readonly #statements: Statements;
  readonly #asking: Asking;

  private constructor(statements: Statements, paper: Edition, now: number, showsHeld: boolean, asking: Asking) {
    this.#statements = statements;
    this.#asking = asking;
    this.paper = paper;
    this.now = now;
    this.showsHeld = showsHeld;
  }

  /** The archive as the paper's first edition asks it. */
  static of(statements: Statements, paper: Paper, now: number, showsHeld: boolean): Archive {
    const editions = editionsOf(paper);
    const asking = new Asking(statements, editions);
    const [first, ...others] = editions;
    const archive = new Archive(statements, first, now, showsHeld, asking);
    asking.editions = [archive, ...others.map((other) => new Archive(statements, other, now, showsHeld, asking))];
    return archive;
  }

  /** The archives of all editions, the first one's first. */
  get editions(): readonly Archive[] {
    return this.#asking.editions;
  }

  /** Whether a body is given as its hash only: enough to tell whether it changed, without reading it. */
  get bodiesAsHashes(): boolean {
    return this.#asking.bodiesAsHashes;
  }
  set bodiesAsHashes(only: boolean) {
    this.#asking.bodiesAsHashes = only;
  }

  get witness(): Witness | undefined {
    return this.#asking.witness;
  }
  set witness(witness: Witness | undefined) {
    this.#asking.witness = witness;
  }

  /** The archive as another edition asks it. @param edition its name; empty for the first */
  of(edition: string): Archive | undefined {
    return this.editions.find(({ paper }) => paper.edition === edition);
  }

  /** The archive as the edition asks it that has articles of this language. */
  speaking(language: string): Archive {
    const [first = this] = this.editions;
    return this.of(editionOf(language, first.paper)) ?? first;
  }

  /** Ids of all live articles, of every edition. */
  *articleIds(): Generator<string> {
    for (const row of this.#statements.iterate("SELECT id FROM articles WHERE live = 1 ORDER BY id"))
      yield text(row, "id");
  }

  /** An article and its translations, by edition: live ones only, of two for one edition the older. */
  translations(article: ArticleRecord): Map<string, ArticleRecord> {
    const original = article.translationOf ?? article.id;
    this.#note(fact.older(translationsOf(original)), Number.MAX_SAFE_INTEGER);
    const rows = this.#statements.all(
      "SELECT id FROM listing WHERE list = ? ORDER BY published, id",
      translationsOf(original),
    );
    const found = new Map<string, ArticleRecord>();
    for (const record of this.#records([article.id, original, ...rows.map((row) => text(row, "id"))])) {
      const { edition } = this.speaking(record.language).paper;
      if (!found.has(edition)) found.set(edition, record);
    }
    return found;
  }

  /** An article as this edition has it: itself, or its translation. */
  here(id: string): ArticleRecord | undefined {
    const record = this.card(id);
    return record && this.editions.length > 1 ? this.translations(record).get(this.paper.edition) : record;
  }

  /** Addresses that articles used to have. */
  redirectSources(): string[] {
    return this.#statements.all("SELECT source FROM redirects ORDER BY source").map((row) => text(row, "source"));
  }

  /** A live article without its body. */
  card(id: string): ArticleRecord | undefined {
    this.#note(fact.card(id));
    return remember(this.#asking.cards, id, () => {
      const row = this.#statements.get("SELECT record FROM articles WHERE id = ? AND live = 1", id);
      return row && this.#asOfNow(stored<ArticleRecord>(text(row, "record")));
    });
  }

  /** A live blog is updated by its last entry, unless its editor says otherwise. */
  #asOfNow(record: ArticleRecord): ArticleRecord {
    const last = record.live && record.updated === undefined ? lastEntry(record.live, this.now) : undefined;
    return last !== undefined && last > record.published ? { ...record, updated: last } : record;
  }

  /** An article with its body; a live blog's has entries, newest first. */
  article(id: string): { record: ArticleRecord; blocks: Block[]; entries: EntryBlock[] } | undefined {
    this.#note(fact.article(id));
    const record = this.card(id);
    const row = record && this.#statements.get("SELECT blocks_hash FROM articles WHERE id = ?", id);
    return (
      row && {
        record,
        ...(this.bodiesAsHashes
          ? { blocks: [this.#hashedBody(record, text(row, "blocks_hash"))], entries: [] }
          : this.#body(id)),
      }
    );
  }

  /**
   * A live blog with its body. In a plan too the body has its words: an entry is on few of its pages, and only they are
   * to be printed where it changes.
   */
  liveBlog(id: string): { record: ArticleRecord; blocks: Block[]; entries: EntryBlock[] } | undefined {
    this.#note(fact.article(id));
    const record = this.card(id);
    return record?.live && { record, ...this.#body(id) };
  }

  /** The quarters of days in which a live blog has entries, newest first. */
  livePeriods(id: string): string[] {
    return periodsOf(this.liveBlog(id)?.entries ?? []);
  }

  /** Ids of all live blogs that have entries. */
  liveBlogs(): string[] {
    return this.#statements
      .all(
        "SELECT DISTINCT article FROM live_moments JOIN articles ON articles.id = article WHERE live = 1 ORDER BY article",
      )
      .map((row) => text(row, "article"));
  }

  /** In a plan, a body stands as one hash of its text, of the files that it shows, of the links that are not open yet, and of how many of its entries are. */
  #hashedBody({ id, live }: ArticleRecord, hash: string): Block {
    const due = live?.entries.filter((at) => at <= this.now).length;
    return { type: "prose", html: hashOf([hash, this.#shownBy(id), this.#waitingLinks(id), due ?? ""]) };
  }

  /** An entry whose moment has not come is held back as an article is. */
  #body(id: string): { blocks: Block[]; entries: EntryBlock[] } {
    const row = this.#statements.get("SELECT blocks FROM articles WHERE id = ?", id);
    const body = row ? stored<BodyBlock[]>(text(row, "blocks")) : [];
    return {
      blocks: body.filter((block): block is Block => block.type !== "entry"),
      entries: body.filter(
        (block): block is EntryBlock => block.type === "entry" && (this.showsHeld || block.at <= this.now),
      ),
    };
  }

  /** What is known of the files that a body shows. */
  #shownBy(id: string): unknown[] {
    return this.#statements.all("SELECT kind, name FROM shown WHERE article = ? ORDER BY kind, name", id).map((row) => {
      const name = text(row, "name");
      return text(row, "kind") === "photo" ? this.photo(name) : this.document(name);
    });
  }

  #waitingLinks(id: string): string[] {
    const rows = this.#statements.all(
      "SELECT DISTINCT file_references.target FROM file_references JOIN files USING (file) WHERE files.kind = 'article' AND files.target = ? AND file_references.kind = 'page' ORDER BY 1",
      id,
    );
    return rows
      .map((row) => text(row, "target"))
      .flatMap((path) => (this.waits(path) ? [path] : this.waits(path, true) ? [`${path} in feeds`] : []));
  }

  /**
   * Whether the page at a path is one that readers may not know of yet: that of an article which is held, or of a topic,
   * an author or a thread that only such articles name.
   * @param shown whether it counts too what is held and yet shown, as in previews
   */
  waits(path: string, shown = false): boolean {
    const key = pageAt(path, this.#asking.addresses);
    const file = key && fileOf(key);
    if (!file) return false;
    const { kind, name: id } = file;
    if (kind === "article") {
      this.#note(fact.card(id));
      return (
        this.#statements.get(
          "SELECT 1 FROM articles WHERE id = ?1 AND (live = 0 OR (?2 AND (draft = 1 OR appears > ?3)))",
          id,
          shown ? 1 : 0,
          this.now,
        ) !== undefined
      );
    }
    if (kind !== "topic" && kind !== "author" && kind !== "thread") return false;
    const { edition, name } = editionOfName(id);
    const asked = this.of(edition) ?? this;
    this.#note(fact[kind](id));
    if (this.#statements.get("SELECT 1 FROM entries WHERE kind = ? AND id = ? AND waiting = 1", kind, id)) return true;
    if (!shown || asked.size(`${kind}:${name}`) === 0) return false;
    this.#note(fact.held);
    return (
      this.#statements.get(
        "SELECT 1 FROM listing JOIN articles USING (id) WHERE list = ? AND draft = 0 AND appears <= ? LIMIT 1",
        asked.#named(`${kind}:${name}`),
        this.now,
      ) === undefined
    );
  }

  /** An author, a topic or a thread without a file in this edition has the name that the first edition gives; a page is not there. */
  entry(kind: EntryKind, id: string): { record: EntryRecord; blocks: Block[] } | undefined {
    const own = this.#entry(kind, nameIn(this.paper.edition, id));
    if (own || kind === "page" || this.paper.edition === "") return own;
    const first = this.#entry(kind, id);
    if (!first) return undefined;
    const { name, file, language } = first.record;
    return { record: { id, file, name, language }, blocks: [] };
  }

  /** Whether an author, a topic or a thread has a page in this edition: a file of its own there, or a story. */
  hasPage(kind: Exclude<EntryKind, "page">, id: string): boolean {
    return (
      this.#entry(kind, nameIn(this.paper.edition, id)) !== undefined || this.newest(`${kind}:${id}`, 1).length > 0
    );
  }

  #entry(kind: EntryKind, id: string): { record: EntryRecord; blocks: Block[] } | undefined {
    this.#note(fact[kind](id));
    return remember(this.#asking.entries, `${kind}:${id}`, () => {
      const row = this.#statements.get(
        "SELECT record, blocks FROM entries WHERE kind = ? AND id = ? AND waiting = 0",
        kind,
        id,
      );
      return row && { record: stored<EntryRecord>(text(row, "record")), blocks: stored<Block[]>(text(row, "blocks")) };
    });
  }

  /** Ids of all authors, topics, threads or pages that have a file of their own in this edition, but those that wait for their first article's hour. */
  entries(kind: EntryKind): string[] {
    this.#note(fact.size(`${kind}s`));
    const { edition } = this.paper;
    const rows = edition
      ? this.#statements.all(
          "SELECT id FROM entries WHERE kind = ? AND waiting = 0 AND id > ? AND id < ? ORDER BY id",
          kind,
          `${edition}/`,
          `${edition}0`,
        )
      : this.#statements.all(
          "SELECT id FROM entries WHERE kind = ? AND waiting = 0 AND id NOT LIKE '%/%' ORDER BY id",
          kind,
        );
    return rows.map((row) => text(row, "id").slice(edition ? edition.length + 1 : 0));
  }

  photo(name: string): PhotoFacts | undefined {
    this.#note(fact.photo(name));
    return remember(this.#asking.photos, name, () => {
      const row = this.#statements.get("SELECT facts FROM photos WHERE name = ?", name);
      return row && stored<PhotoFacts>(text(row, "facts"));
    });
  }

  /** Size of a document in bytes, and the hash of what is in it; only where something that readers see offers it. */
  document(name: string): { bytes: number; hash: string } | undefined {
    this.#note(fact.document(name));
    const row = this.#statements.get(
      `SELECT size, hash FROM files WHERE kind = 'document' AND target = ?1 AND EXISTS (
         SELECT 1 FROM file_references AS offer JOIN files AS source ON source.file = offer.file LEFT JOIN articles ON articles.id = source.target
         WHERE (offer.kind, offer.target) IN (VALUES ('document', ?1), ('captions', ?1), ('transcript', ?1), ('page', '/documents/' || ?1)) AND (source.kind <> 'article' OR articles.live = 1))`,
      name,
    );
    return row && { bytes: integer(row, "size"), hash: text(row, "hash") };
  }

  /** What is known of a document that is a recording, or the words of one. */
  recording(name: string): RecordingFacts | undefined {
    this.#note(fact.document(name));
    const row = this.#statements.get("SELECT facts FROM recordings WHERE name = ?", name);
    return row && stored<RecordingFacts>(text(row, "facts"));
  }

  documents(): string[] {
    return this.#statements
      .all("SELECT target FROM files WHERE kind = 'document' ORDER BY target")
      .map((row) => text(row, "target"));
  }

  /** Where editors placed stories on the front page; an edition without a placing of its own has the first one's. */
  frontPlan(): FrontPlan {
    const { edition } = this.paper;
    const placing = (of: string) => {
      this.#note(fact.frontPlan(of));
      return this.#statements.get("SELECT value FROM meta WHERE key = ?", frontKey(of));
    };
    const row = placing(edition) ?? (edition ? placing("") : undefined);
    return row ? stored<FrontPlan>(text(row, "value")) : { seconds: [], opinion: [] };
  }

  #named(list: string): string {
    return nameIn(this.paper.edition, list);
  }

  /** The newest of a list, newest first. */
  newest(name: string, count: number): ArticleRecord[] {
    const list = this.#named(name);
    this.#note(fact.newest(list), count);
    return this.#records(
      this.#statements
        .all("SELECT id FROM listing WHERE list = ? ORDER BY published DESC, id DESC LIMIT ?", list, count)
        .map((row) => text(row, "id")),
    );
  }

  /** The first story of a list. */
  oldest(name: string): ArticleRecord | undefined {
    const list = this.#named(name);
    this.#note(fact.older(list), 1);
    const row = this.#statements.get("SELECT id FROM listing WHERE list = ? ORDER BY published, id LIMIT 1", list);
    return row && this.card(text(row, "id"));
  }

  /** Page `number` of a list counted from the oldest (1 holds the oldest), newest first. */
  older(name: string, number: number): ArticleRecord[] {
    const list = this.#named(name);
    this.#note(fact.older(list), number);
    const rows = this.#statements.all(
      "SELECT id FROM listing WHERE list = ? ORDER BY published, id LIMIT ? OFFSET ?",
      list,
      olderPageSize,
      (number - 1) * olderPageSize,
    );
    return this.#records(rows.map((row) => text(row, "id")).reverse());
  }

  /** Whether page `number` of a list exists: only full pages do, since what is newer stands on the list's front. */
  hasOlder(name: string, number: number): boolean {
    const list = this.#named(name);
    this.#note(fact.older(list), number);
    return number >= 1 && number <= Math.floor(this.#size(list) / olderPageSize);
  }

  /** How many full pages a list has, counted from the oldest. */
  fullPages(list: string): number {
    return Math.floor(this.size(list) / olderPageSize);
  }

  /** All of a list, oldest first. Meant for lists that are bounded by their nature: a day, a month. */
  all(name: string): ArticleRecord[] {
    const list = this.#named(name);
    this.#note(fact.older(list), Number.MAX_SAFE_INTEGER);
    return this.#records(
      this.#statements
        .all("SELECT id FROM listing WHERE list = ? ORDER BY published, id", list)
        .map((row) => text(row, "id")),
    );
  }

  size(name: string): number {
    const list = this.#named(name);
    this.#note(fact.size(list));
    return this.#size(list);
  }

  #size(list: string): number {
    const row = this.#statements.get("SELECT size FROM lists WHERE list = ?", list);
    return row ? integer(row, "size") : 0;
  }

  /** How many stories in a language some days of one year have, `YYYY-MM-DD`, both ends included. */
  sizeOfDays(language: string, from: string, to: string): number {
    const list = `language:${language}:`;
    // Told by month where it is more than one: a year would be hundreds of facts.
    if (from.slice(0, 7) === to.slice(0, 7))
      for (let day = Number(from.slice(8)); day <= Number(to.slice(8)); day++)
        this.#note(fact.size(`${list}${from.slice(0, 8)}${String(day).padStart(2, "0")}`));
    else
      for (let month = Number(from.slice(5, 7)); month <= Number(to.slice(5, 7)); month++)
        this.#note(fact.size(`${list}${from.slice(0, 5)}${String(month).padStart(2, "0")}`));
    return integer(
      this.#statements.get(
        "SELECT coalesce(sum(size), 0) AS size FROM lists WHERE list BETWEEN ?1 || ?2 AND ?1 || ?3",
        list,
        from,
        to,
      ) ?? {},
      "size",
    );
  }

  /**
   * The stories in a language of some days of one year, oldest first. Each has a hash of all that can be said of it, read
   * without its body, and one fact of its own: a few hundred stories are looked at in milliseconds.
   */
  storiesOfDays(language: string, from: string, to: string): { id: string; hash: string; held: boolean }[] {
    this.sizeOfDays(language, from, to);
    const rows = this.#statements.all(
      `SELECT articles.id, card_hash, blocks_hash, draft, appears, record -> '$.authors' AS authors, coalesce(record ->> '$.photo.file', '') AS photo,
         (SELECT count(*) FROM live_moments WHERE article = articles.id AND at <= ?4) AS due
       FROM listing JOIN articles ON articles.id = listing.id WHERE list BETWEEN ?1 || ?2 AND ?1 || ?3 ORDER BY list, listing.published, listing.id`,
      `language:${language}:`,
      from,
      to,
      this.now,
    );
    return rows.map((row) => {
      const id = text(row, "id");
      this.#note(fact.article(id));
      const photo = text(row, "photo");
      const authors = stored<string[]>(text(row, "authors")).map((author) => this.entry("author", author)?.record.name);
      return {
        id,
        hash: hashOf([
          text(row, "card_hash"),
          text(row, "blocks_hash"),
          authors,
          photo && this.photo(photo),
          this.#shownBy(id),
          ...(integer(row, "due") > 0 ? [integer(row, "due")] : []),
        ]),
        held: integer(row, "draft") === 1 || integer(row, "appears") > this.now,
      };
    });
  }

  /** Articles that are shown although readers may not see them yet: there are some in previews only. */
  held(): ArticleRecord[] {
    this.#note(fact.held);
    return this.#statements
      .all("SELECT record FROM articles WHERE live = 1 AND (draft = 1 OR appears > ?)", this.now)
      .map((row) => stored<ArticleRecord>(text(row, "record")));
  }

  /**
   * The next instant after now at which any page changes by itself, in seconds since 1970: when a held article appears,
   * or, where the held are shown, when it is held no longer; so with the entries of a live blog. Undefined where nothing waits.
   */
  nextChange(): number | undefined {
    const row = this.#statements.get(
      "SELECT min(at) AS at FROM (SELECT min(appears) AS at FROM articles WHERE appears > ?1 AND draft = 0 UNION ALL SELECT min(embargo) FROM articles WHERE embargo > ?1 AND live = 0 AND ?2 UNION ALL SELECT min(at) FROM live_moments JOIN articles ON articles.id = article WHERE at > ?1 AND live = 1)",
      this.now,
      this.showsHeld ? 1 : 0,
    );
    return typeof row?.["at"] === "number" ? row["at"] : undefined;
  }

  /** The lists whose names begin with a prefix, with their sizes, in the order of their names. */
  lists(kind: string): { name: string; size: number }[] {
    const prefix = this.#named(kind);
    const found = this.#statements
      .all("SELECT list, size FROM lists WHERE list >= ? AND list < ? ORDER BY list", prefix, `${prefix}\u{10ffff}`)
      .map((row) => ({ name: text(row, "list").slice(prefix.length), size: integer(row, "size") }));
    this.#note(fact.size(`${prefix.slice(0, prefix.indexOf(":") + 1)}*`));
    return found;
  }

  /** The neighbouring list of the same kind: the day, month or year before or after one. */
  beside(kind: string, name: string, direction: "before" | "after"): string | undefined {
    const prefix = this.#named(kind);
    this.#note(fact.beside(prefix + name));
    const row =
      direction === "before"
        ? this.#statements.get(
            "SELECT list FROM lists WHERE list >= ? AND list < ? ORDER BY list DESC LIMIT 1",
            prefix,
            prefix + name,
          )
        : this.#statements.get(
            "SELECT list FROM lists WHERE list > ? AND list < ? ORDER BY list LIMIT 1",
            prefix + name,
            `${prefix}\u{10ffff}`,
          );
    return row && text(row, "list").slice(prefix.length);
  }

  /** Corrections of a list, newest first. */
  corrections(name: string, count: number): CorrectionRecord[] {
    const list = this.#named(name);
    this.#note(fact.newest(list), count);
    return this.#statements
      .all("SELECT id FROM listing WHERE list = ? ORDER BY published DESC, id DESC LIMIT ?", list, count)
      .flatMap((row) => {
        const [id = "", index = "0"] = text(row, "id").split("#");
        const article = this.card(id);
        const correction = article?.corrections[Number(index)];
        return article && correction ? [{ article, ...correction }] : [];
      });
  }

  /**
   * The parts of a story's thread that are nearest to it in time: few before it and fewer after, so that a thread of
   * any length settles.
   */
  partsAround(article: ArticleRecord): ThreadParts {
    if (!article.thread) return { before: [], after: [], more: false };
    const parts = (direction: "older" | "newer", count: number) =>
      this.#neighbours(`thread:${article.thread}`, article, direction, count).map(({ id }) => id);
    const before = parts("older", lookBack);
    return {
      before: this.#records(before.slice(0, lookBack - 1).reverse()),
      after: this.#records(parts("newer", lookAhead)),
      more: before.length === lookBack,
    };
  }

  /** What stands beside a story: an editor's choice first, the rest computed. Never the story itself, never one twice. */
  related(article: ArticleRecord, count: number, leaveOut: readonly string[]): ArticleRecord[] {
    const chosen = article.related.flatMap((id) => this.here(id) ?? []).filter(({ id }) => id !== article.id);
    if (chosen.length >= count) return chosen;
    const taken = new Set([...chosen.map(({ id }) => id), ...leaveOut, article.id]);
    const lists = [...article.topics.map((topic) => `topic:${topic}`), `section:${article.section}`];
    const neighbourhoods = lists.map((list): Neighbourhood => {
      const ahead = list.startsWith("section:") ? 0 : lookAhead;
      return {
        list,
        older: this.#neighbours(list, article, "older", lookBack),
        newer: this.#neighbours(list, article, "newer", ahead),
      };
    });
    return [...chosen, ...this.#records(rankRelated(article, neighbourhoods, taken, count - chosen.length))];
  }

  /**
   * The story to go on to: the next part of the thread; else the one before in the section, and from the oldest on to
   * the newest again; else the one before in the paper. Parts of a thread that went on are passed over: they would lead
   * forward again, and reading on would run in a circle.
   */
  next(article: ArticleRecord): NextStory | undefined {
    const neighbour = (list: string, direction: "older" | "newer") =>
      this.#records(this.#neighbours(list, article, direction, 1).map(({ id }) => id))[0];
    const part = article.thread ? neighbour(`thread:${article.thread}`, "newer") : undefined;
    if (part) return { record: part, reason: "thread" };
    for (const [list, reason] of [
      [`section:${article.section}`, "section"],
      ["all", "paper"],
    ] as const) {
      const other = this.#olderEnd(list, article) ?? neighbour(list, "older") ?? this.newest(list, 1)[0];
      if (other && other.id !== article.id) return { record: other, reason };
    }
    return undefined;
  }

  /** The story before in a list that is the end of its thread, or of none. */
  #olderEnd(list: string, article: ArticleRecord): ArticleRecord | undefined {
    for (const { id } of this.#neighbours(list, article, "older", lookBack)) {
      const record = this.card(id);
      if (record && !this.#goesOn(record)) return record;
    }
    return undefined;
  }

  /** Whether a story's thread has a later part. */
  #goesOn(record: ArticleRecord): boolean {
    return record.thread !== undefined && this.#neighbours(`thread:${record.thread}`, record, "newer", 1).length > 0;
  }

  /** When an article was changed for readers after its publication, in seconds since 1970, oldest first. None of one that is held: what of it may be read is not settled. */
  changeTimes(article: ArticleRecord): number[] {
    return this.#publicChanges(article).map(({ at }) => at);
  }

  /** What an article was before and after each change that readers saw, oldest first. */
  changedVersions(article: ArticleRecord): ChangedVersions[] {
    return this.#publicChanges(article).flatMap(({ at, before, after }): ChangedVersions[] => {
      const [old, now] = [before, after].map(
        (number) =>
          this.#statements.get(
            this.bodiesAsHashes
              ? "SELECT blob FROM versions WHERE number = ?"
              : "SELECT text FROM versions WHERE number = ?",
            number,
          ) ?? {},
      );
      if (!old || !now) return [];
      if (this.bodiesAsHashes)
        return [{ at, hash: hashOf([text(old, "blob"), text(now, "blob"), meta(this.#statements, "conversion")]) }];
      return [{ at, before: inflateRawSync(bytes(old, "text")), after: inflateRawSync(bytes(now, "text")) }];
    });
  }

  #publicChanges(article: ArticleRecord): PublicChange[] {
    this.#note(fact.history(article.id));
    if (!this.paper.history || !article.history || article.draft || article.appears > this.now) return [];
    const rows = this.#statements.all(
      "SELECT number, at, draft, appears, words FROM versions WHERE file = ? ORDER BY number",
      article.file,
    );
    const versions = rows.map((row) => ({
      number: integer(row, "number"),
      at: integer(row, "at"),
      draft: integer(row, "draft") === 1,
      appears: integer(row, "appears"),
      words: integer(row, "words"),
    }));
    return rows.length < 2 ? [] : publicChanges(versions, article.appears);
  }

  /** Whether git knows anything of an article. */
  hasVersions(id: string): boolean {
    return (
      this.#statements.get(
        "SELECT 1 FROM files JOIN versions USING (file) WHERE files.kind = 'article' AND files.target = ? LIMIT 1",
        id,
      ) !== undefined
    );
  }

  /** Ids of articles of which git knows more than one version. */
  *articlesWithVersions(): Generator<string> {
    for (const row of this.#statements.iterate("SELECT file FROM versions GROUP BY file HAVING count(*) > 1"))
      yield articleIdOf(text(row, "file")) ?? "";
  }

  redirect(source: string): ArticleRecord | undefined {
    this.#note(fact.redirect(source));
    const row = this.#statements.get("SELECT target FROM redirects WHERE source = ?", source);
    return row && this.card(text(row, "target"));
  }

  #neighbours(name: string, article: ArticleRecord, direction: "older" | "newer", count: number): Neighbour[] {
    this.#note(fact.around(article.id));
    return count === 0 ? [] : this.#asking.neighbours.of(this.#named(name), article, direction, count);
  }

  #records(ids: readonly string[]): ArticleRecord[] {
    return ids.flatMap((id) => this.card(id) ?? []);
  }

  #note(name: string, ordinal = 0): void {
    this.#asking.witness?.(name, ordinal);
  }
}

/** Under which name the placing of an edition's front page is kept. */
export const frontKey = (edition: string): string => (edition ? `front:${edition}` : "front");

/** How many values are kept at most: enough for what neighbouring pages share, few enough for each of several threads to keep them. */
const remembered = 5000;

function remember<T>(known: Map<string, T>, key: string, read: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read();
  if (known.size >= remembered) known.clear();
  known.set(key, value);
  return value;
}

/** The press's ledger: which pages the paper has, what each was made of, and which fingerprint was last printed. */
import { integer, stored, text, type Row, type Statements } from "./rows.ts";

export interface LedgerPage {
  path: string;
  /** The press's own description of the page, as JSON. */
  page: string;
  fingerprint: string;
}

/** A page that was printed, with the pictures it shows: a name for each, and its rendition files. */
export interface PrintedPage {
  path: string;
  fingerprint: string;
  pictures: ReadonlyMap<string, readonly string[]>;
}

export class Ledger {
  readonly #statements: Statements;
  readonly #facts = new Map<string, number>();
  /** The number given last in a table. */
  readonly #last = new Map<string, number>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Facts that changed since the pages were last looked at. */
  pending(): { fact: string; ordinal: number }[] {
    return this.#statements.all("SELECT fact, ordinal FROM pending").map((row) => ({ fact: text(row, "fact"), ordinal: integer(row, "ordinal") }));
  }

  /** Pages that read any of the pending facts. */
  touched(): { path: string; page: string }[] {
    return this.#statements
      .all(
        // CROSS JOIN keeps this order: from the few facts that changed to the pages, never through all that was read.
        `SELECT DISTINCT pages.path, pages.page FROM pending
         CROSS JOIN facts ON facts.name = pending.fact
         CROSS JOIN reads ON reads.fact = facts.number AND reads.ordinal >= pending.ordinal
         CROSS JOIN pages ON pages.number = reads.page`,
      )
      .map((row) => ({ path: text(row, "path"), page: text(row, "page") }));
  }

  /** Runs the making of a plan whole or not at all; afterwards nothing is pending. */
  async planned(work: () => Promise<void>): Promise<void> {
    await this.#statements.transactionOver(async () => {
      await work();
      this.#statements.run("DELETE FROM pending");
    });
  }

  forgetAll(): void {
    for (const table of ["pages", "reads", "facts"]) this.#statements.run(`DELETE FROM ${table}`);
    this.#facts.clear();
    this.#last.clear();
  }

  /** @param fields what the fingerprint was made of, each field's name with a few letters of its hash */
  put(path: string, page: string, fingerprint: string, fields: string, reads: ReadonlyMap<string, number>): void {
    this.remove(path);
    const number = this.#nextNumber("pages");
    this.#statements.run("INSERT INTO pages (path, number, page, fingerprint, fields) VALUES (?, ?, ?, ?, ?)", path, number, page, fingerprint, fields);
    for (const [name, ordinal] of reads) this.#statements.run("INSERT INTO reads (fact, page, ordinal) VALUES (?, ?, ?)", this.#factNumber(name), number, ordinal);
  }

  remove(path: string): void {
    const row = this.#statements.get("SELECT number FROM pages WHERE path = ?", path);
    if (!row) return;
    this.#statements.run("DELETE FROM reads WHERE page = ?", integer(row, "number"));
    this.#statements.run("DELETE FROM pages WHERE path = ?", path);
  }

  count(): number {
    return integer(this.#statements.get("SELECT count(*) AS n FROM pages") ?? {}, "n");
  }

  page(path: string): string | undefined {
    const row = this.#statements.get("SELECT page FROM pages WHERE path = ?", path);
    return row && text(row, "page");
  }

  /** Every page as the last plan left it, in the order of their paths. */
  *pages(): Generator<LedgerPage & { fields: string }> {
    for (const row of this.#statements.iterate("SELECT path, page, fingerprint, fields FROM pages ORDER BY path")) {
      yield { path: text(row, "path"), page: text(row, "page"), fingerprint: text(row, "fingerprint"), fields: text(row, "fields") };
    }
  }

  /** Pages whose fingerprint is not the one that was printed. */
  toPrint(): LedgerPage[] {
    return this.#statements
      .all(`SELECT path, page, fingerprint FROM pages WHERE path IN (
        SELECT planned.path FROM pages AS planned INDEXED BY pages_as_planned
        LEFT JOIN printed INDEXED BY pages_as_printed ON printed.path = planned.path
        WHERE printed.fingerprint IS NOT planned.fingerprint) ORDER BY path`)
      .map((row) => ({ path: text(row, "path"), page: text(row, "page"), fingerprint: text(row, "fingerprint") }));
  }

  /** What a page's fingerprints were made of: the one it has now and the one that was printed. */
  fieldsOf(path: string): { now?: string; printed?: string } {
    const [now, printed] = ["pages", "printed"].map((table) => this.#statements.get(`SELECT fields FROM ${table} WHERE path = ?`, path));
    return { ...(now && { now: text(now, "fields") }), ...(printed && { printed: text(printed, "fields") }) };
  }

  /** Printed paths that are pages no longer. */
  toRemove(): string[] {
    return this.#statements.all("SELECT path FROM printed WHERE path NOT IN (SELECT path FROM pages) ORDER BY path").map((row) => text(row, "path"));
  }

  /** Notes what was published: pages with the pictures they show, and paths that went. Nothing is noted unless all is. */
  published(pages: readonly PrintedPage[], removed: readonly string[], notes: Readonly<Record<string, string>>): void {
    const numbers = new Map<string, number>();
    this.#statements.transaction(() => {
      for (const { path, fingerprint, pictures } of pages) {
        this.#statements.run("INSERT OR REPLACE INTO printed (path, fingerprint, fields) VALUES (?, ?, coalesce((SELECT fields FROM pages WHERE path = ?1), ''))", path, fingerprint);
        this.#statements.run("DELETE FROM page_pictures WHERE path = ?", path);
        for (const [name, files] of pictures) this.#statements.run("INSERT OR IGNORE INTO page_pictures (path, picture) VALUES (?, ?)", path, this.#pictureNumber(name, files, numbers));
      }
      for (const path of removed) {
        this.#statements.run("DELETE FROM printed WHERE path = ?", path);
        this.#statements.run("DELETE FROM page_pictures WHERE path = ?", path);
      }
      this.#statements.run("DELETE FROM pictures WHERE number NOT IN (SELECT picture FROM page_pictures)");
      for (const [key, value] of Object.entries(notes)) this.keep(key, value);
    });
  }

  /** Rendition files that would be shown by no page if these pages were printed with these pictures, and those removed. */
  unusedFiles(pages: readonly PrintedPage[], removed: readonly string[]): string[] {
    const before = this.#statements.all("SELECT name, files FROM pictures");
    if (before.length === 0) return [];
    this.#statements.run("CREATE TEMP TABLE IF NOT EXISTS replaced (path TEXT PRIMARY KEY)");
    this.#statements.run("DELETE FROM temp.replaced");
    for (const path of [...pages.map((page) => page.path), ...removed]) this.#statements.run("INSERT OR IGNORE INTO temp.replaced (path) VALUES (?)", path);
    const kept = this.#statements
      .all("SELECT name, files FROM pictures WHERE EXISTS (SELECT 1 FROM page_pictures WHERE picture = number AND path NOT IN (SELECT path FROM temp.replaced))");
    const filesOf = (rows: Row[]) => rows.flatMap((row) => stored<string[]>(text(row, "files")));
    const used = new Set([...filesOf(kept), ...pages.flatMap((page) => [...page.pictures.values()].flat())]);
    return filesOf(before).filter((file) => !used.has(file));
  }

  #pictureNumber(name: string, files: readonly string[], numbers: Map<string, number>): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    this.#statements.run("INSERT OR IGNORE INTO pictures (name, files) VALUES (?, ?)", name, JSON.stringify(files));
    const number = integer(this.#statements.get("SELECT number FROM pictures WHERE name = ?", name) ?? {}, "number");
    numbers.set(name, number);
    return number;
  }

  nothingPrinted(): void {
    for (const table of ["printed", "page_pictures", "pictures"]) this.#statements.run(`DELETE FROM ${table}`);
  }

  note(key: string): string | undefined {
    const row = this.#statements.get("SELECT value FROM meta WHERE key = ?", `ledger:${key}`);
    return row && text(row, "value");
  }

  keep(key: string, value: string): void {
    this.#statements.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", `ledger:${key}`, value);
  }

  #factNumber(name: string): number {
    const known = this.#facts.get(name);
    if (known !== undefined) return known;
    const row = this.#statements.get("SELECT number FROM facts WHERE name = ?", name);
    const number = row ? integer(row, "number") : this.#nextNumber("facts");
    if (!row) this.#statements.run("INSERT INTO facts (name, number) VALUES (?, ?)", name, number);
    this.#facts.set(name, number);
    return number;
  }

  #nextNumber(table: "pages" | "facts"): number {
    const last = this.#last.get(table) ?? this.#statements.get(`SELECT max(number) AS number FROM ${table}`)?.["number"];
    const number = (typeof last === "number" ? last : 0) + 1;
    this.#last.set(table, number);
    return number;
  }
}

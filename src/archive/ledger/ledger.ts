/** The press's ledger: which pages the paper has, what each was made of, and which fingerprint was last printed. */
import { integer, text, type Statements } from "../rows.ts";
import { LaidFiles, type LaidFile } from "./laid-files.ts";
import { PagePictures, type PrintedPicture } from "./page-pictures.ts";

export interface LedgerPage {
  path: string;
  /** The press's own description of the page, as JSON. */
  page: string;
  fingerprint: string;
}

/** What a page is made of. */
export interface Made {
  fingerprint: string;
  /** What the fingerprint was made of, each field's name with a few letters of its hash. */
  fields: string;
  /** The facts that it read, each with the place in the list from which on it did. */
  reads: ReadonlyMap<string, number>;
}

/** What a publication did to the release's files. */
export interface Laid {
  files: readonly LaidFile[];
  gone: readonly string[];
}

/** A page that was printed, with the pictures it shows. */
export interface PrintedPage {
  path: string;
  fingerprint: string;
  pictures: readonly PrintedPicture[];
}

export class Ledger {
  readonly pictures: PagePictures;
  readonly laid: LaidFiles;
  readonly #statements: Statements;
  readonly #facts = new Map<string, number>();
  /** The number given last in a table. */
  readonly #last = new Map<string, number>();

  constructor(statements: Statements) {
    this.#statements = statements;
    this.pictures = new PagePictures(statements);
    this.laid = new LaidFiles(statements);
  }

  /** Facts that changed since the pages were last looked at. */
  pending(): { fact: string; ordinal: number }[] {
    return this.#statements
      .all("SELECT fact, ordinal FROM pending")
      .map((row) => ({ fact: text(row, "fact"), ordinal: integer(row, "ordinal") }));
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
    for (const table of ["pages", "reads", "facts", "unprinted"]) this.#statements.run(`DELETE FROM ${table}`);
    this.#statements.run("INSERT INTO unprinted (path) SELECT path FROM printed");
    this.#facts.clear();
    this.#last.clear();
  }

  /** @param page its key, written out */
  put(path: string, page: string, { fingerprint, fields, reads }: Made): void {
    this.#forget(path);
    const number = this.#nextNumber("pages");
    this.#statements.run(
      "INSERT INTO pages (path, number, page, fingerprint, fields) VALUES (?, ?, ?, ?, ?)",
      path,
      number,
      page,
      fingerprint,
      fields,
    );
    for (const [name, ordinal] of reads)
      this.#statements.run(
        "INSERT INTO reads (fact, page, ordinal) VALUES (?, ?, ?)",
        this.#factNumber(name),
        number,
        ordinal,
      );
    this.#compare(path);
  }

  remove(path: string): void {
    this.#forget(path);
    this.#compare(path);
  }

  #forget(path: string): void {
    const row = this.#statements.get("SELECT number FROM pages WHERE path = ?", path);
    if (!row) return;
    this.#statements.run("DELETE FROM reads WHERE page = ?", integer(row, "number"));
    this.#statements.run("DELETE FROM pages WHERE path = ?", path);
  }

  /** Notes whether a path is printed as it was planned; said after every change to either. */
  #compare(path: string): void {
    const [planned, printed] = ["pages", "printed"].map(
      (table) => this.#statements.get(`SELECT fingerprint FROM ${table} WHERE path = ?`, path)?.["fingerprint"],
    );
    this.#statements.run(
      planned === printed
        ? "DELETE FROM unprinted WHERE path = ?"
        : "INSERT OR IGNORE INTO unprinted (path) VALUES (?)",
      path,
    );
  }

  count(): number {
    return integer(this.#statements.get("SELECT count(*) AS n FROM pages") ?? {}, "n");
  }

  page(path: string): string | undefined {
    const row = this.#statements.get("SELECT page FROM pages WHERE path = ?", path);
    return row && text(row, "page");
  }

  /** As the last plan, or this one so far, left it. */
  fingerprintOf(path: string): string | undefined {
    const row = this.#statements.get("SELECT fingerprint FROM pages WHERE path = ?", path);
    return row && text(row, "fingerprint");
  }

  /** Every page as the last plan left it, in the order of their paths. */
  *pages(): Generator<LedgerPage & { fields: string }> {
    for (const row of this.#statements.iterate("SELECT path, page, fingerprint, fields FROM pages ORDER BY path")) {
      yield {
        path: text(row, "path"),
        page: text(row, "page"),
        fingerprint: text(row, "fingerprint"),
        fields: text(row, "fields"),
      };
    }
  }

  /** Pages whose fingerprint is not the one that was printed. */
  toPrint(): LedgerPage[] {
    return this.#statements
      .all("SELECT path, page, fingerprint FROM unprinted CROSS JOIN pages USING (path) ORDER BY path")
      .map((row) => ({ path: text(row, "path"), page: text(row, "page"), fingerprint: text(row, "fingerprint") }));
  }

  /** What a page's fingerprints were made of: the one it has now and the one that was printed. */
  fieldsOf(path: string): { now?: string; printed?: string } {
    const [now, printed] = ["pages", "printed"].map((table) =>
      this.#statements.get(`SELECT fields FROM ${table} WHERE path = ?`, path),
    );
    return { ...(now && { now: text(now, "fields") }), ...(printed && { printed: text(printed, "fields") }) };
  }

  /** Printed paths that are pages no longer. */
  toRemove(): string[] {
    return this.#statements
      .all(
        "SELECT path FROM unprinted WHERE NOT EXISTS (SELECT 1 FROM pages WHERE pages.path = unprinted.path) ORDER BY path",
      )
      .map((row) => text(row, "path"));
  }

  /** Notes what was published: pages with the pictures they show, and paths that went. Nothing is noted unless all is. */
  published(
    pages: readonly PrintedPage[],
    removed: readonly string[],
    notes: Readonly<Record<string, string>>,
    laid: Laid = { files: [], gone: [] },
  ): void {
    this.#statements.transaction(() => {
      const hanging = this.pictures.hanging();
      for (const { path, fingerprint, pictures } of pages) {
        this.#statements.run(
          "INSERT OR REPLACE INTO printed (path, fingerprint, fields) VALUES (?, ?, coalesce((SELECT fields FROM pages WHERE path = ?1), ''))",
          path,
          fingerprint,
        );
        hanging.hang(path, pictures);
        this.#compare(path);
      }
      for (const path of removed) {
        this.#statements.run("DELETE FROM printed WHERE path = ?", path);
        hanging.hang(path, []);
        this.#compare(path);
      }
      hanging.end();
      for (const file of laid.gone) this.#statements.run("DELETE FROM laid WHERE file = ?", file);
      this.laid.put(laid.files);
      for (const [key, value] of Object.entries(notes)) this.keep(key, value);
    });
  }

  /** As if no release had ever been published. */
  forgetRelease(): void {
    this.#statements.transaction(() => {
      this.nothingPrinted();
      this.#statements.run("DELETE FROM meta WHERE key = 'ledger:release'");
    });
  }

  nothingPrinted(): void {
    for (const table of ["printed", "page_pictures", "pictures", "unprinted", "laid"])
      this.#statements.run(`DELETE FROM ${table}`);
    this.#statements.run("INSERT INTO unprinted (path) SELECT path FROM pages");
  }

  /** Has the pages printed again that these files of the release are of. One that is of no page comes with the front page: every printing lays it. */
  printAgain(files: readonly string[]): void {
    const isPrinted = (path: string) =>
      this.#statements.get("SELECT 1 FROM printed WHERE path = ?", path) !== undefined;
    const pageOf = (file: string) => {
      const picture = /^photos\/(.+)$/.exec(file)?.[1];
      const shownBy = picture && this.pictures.aPageWith(picture);
      if (shownBy) return shownBy;
      const folders = file
        .split("/")
        .slice(0, -1)
        .map((_, at, names) => `/${names.slice(0, names.length - at).join("/")}/`);
      return [`/${file}`, ...folders].find(isPrinted) ?? "/";
    };
    this.#statements.transaction(() => {
      for (const path of new Set(files.map(pageOf))) {
        this.#statements.run("DELETE FROM printed WHERE path = ?", path);
        this.#compare(path);
      }
    });
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
    const last =
      this.#last.get(table) ?? this.#statements.get(`SELECT max(number) AS number FROM ${table}`)?.["number"];
    const number = (typeof last === "number" ? last : 0) + 1;
    this.#last.set(table, number);
    return number;
  }
}

/** The press's ledger: which pages the paper has, what each was made of, and which fingerprint was last printed. */
import { integer, stored, text, type Row, type Statements } from "../rows.ts";

export interface LedgerPage {
  path: string;
  /** The press's own description of the page, as JSON. */
  page: string;
  fingerprint: string;
}

/** A picture as pages show it. */
export interface PrintedPicture {
  /** Tells apart all that its renditions depend on. */
  name: string;
  /** What the names of its renditions begin with: only pictures with the same one share any. */
  stem: string;
  /** The renditions. */
  files: readonly string[];
}

/** A file of the published edition. */
export interface LaidFile {
  file: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
}

/** What a publication did to the edition's files. */
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
  readonly #statements: Statements;
  readonly #facts = new Map<string, number>();
  /** The number given last in a table. */
  readonly #last = new Map<string, number>();

  constructor(statements: Statements) {
    this.#statements = statements;
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

  /** @param fields what the fingerprint was made of, each field's name with a few letters of its hash */
  put(path: string, page: string, fingerprint: string, fields: string, reads: ReadonlyMap<string, number>): void {
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
    const numbers = new Map<string, number>();
    const before = new Set<number>();
    const takeDown = (path: string) => {
      for (const row of this.#statements.all("SELECT picture FROM page_pictures WHERE path = ?", path))
        before.add(integer(row, "picture"));
      this.#statements.run("DELETE FROM page_pictures WHERE path = ?", path);
    };
    this.#statements.transaction(() => {
      for (const { path, fingerprint, pictures } of pages) {
        this.#statements.run(
          "INSERT OR REPLACE INTO printed (path, fingerprint, fields) VALUES (?, ?, coalesce((SELECT fields FROM pages WHERE path = ?1), ''))",
          path,
          fingerprint,
        );
        takeDown(path);
        for (const picture of pictures)
          this.#statements.run(
            "INSERT OR IGNORE INTO page_pictures (path, picture) VALUES (?, ?)",
            path,
            this.#pictureNumber(picture, numbers),
          );
        this.#compare(path);
      }
      for (const path of removed) {
        this.#statements.run("DELETE FROM printed WHERE path = ?", path);
        takeDown(path);
        this.#compare(path);
      }
      for (const number of before)
        this.#statements.run(
          "DELETE FROM pictures WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM page_pictures WHERE picture = ?1)",
          number,
        );
      for (const file of laid.gone) this.#statements.run("DELETE FROM laid WHERE file = ?", file);
      this.layAnew(laid.files);
      for (const [key, value] of Object.entries(notes)) this.keep(key, value);
    });
  }

  /** Rendition files that would be shown by no page if these pages were printed with these pictures, and those removed. */
  unusedFiles(pages: readonly PrintedPage[], removed: readonly string[]): string[] {
    this.#statements.run("CREATE TEMP TABLE IF NOT EXISTS replaced (path TEXT PRIMARY KEY)");
    this.#statements.run("DELETE FROM temp.replaced");
    for (const path of [...pages.map((page) => page.path), ...removed])
      this.#statements.run("INSERT OR IGNORE INTO temp.replaced (path) VALUES (?)", path);
    const filesOf = (rows: Row[]) => rows.flatMap((row) => stored<string[]>(text(row, "files")));
    const before = this.#statements.all(
      "SELECT stem, files FROM pictures WHERE number IN (SELECT picture FROM temp.replaced CROSS JOIN page_pictures USING (path))",
    );
    const stems = new Set(before.map((row) => text(row, "stem")));
    const kept = [...stems].flatMap((stem) =>
      this.#statements.all(
        "SELECT files FROM pictures WHERE stem = ? AND EXISTS (SELECT 1 FROM page_pictures WHERE picture = number AND path NOT IN (SELECT path FROM temp.replaced))",
        stem,
      ),
    );
    const used = new Set([
      ...filesOf(kept),
      ...pages.flatMap(({ pictures }) => pictures.flatMap(({ files }) => files)),
    ]);
    return [...new Set(filesOf(before))].filter((file) => !used.has(file));
  }

  #pictureNumber({ name, stem, files }: PrintedPicture, numbers: Map<string, number>): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    this.#statements.run(
      "INSERT OR IGNORE INTO pictures (name, stem, files) VALUES (?, ?, ?)",
      name,
      stem,
      JSON.stringify(files),
    );
    const number = integer(this.#statements.get("SELECT number FROM pictures WHERE name = ?", name) ?? {}, "number");
    numbers.set(name, number);
    return number;
  }

  nothingPrinted(): void {
    for (const table of ["printed", "page_pictures", "pictures", "unprinted", "laid"])
      this.#statements.run(`DELETE FROM ${table}`);
    this.#statements.run("INSERT INTO unprinted (path) SELECT path FROM pages");
  }

  /** Some files of the published edition, in the order of their names, which follow a name. */
  laidAfter(file: string, most: number): LaidFile[] {
    return this.#statements
      .all("SELECT file, size, mtime FROM laid WHERE file > ? ORDER BY file LIMIT ?", file, most)
      .map(laidFile);
  }

  /** Those of some files that are in the published edition. */
  laid(files: readonly string[]): LaidFile[] {
    return files.flatMap((file) =>
      this.#statements.all("SELECT file, size, mtime FROM laid WHERE file = ?", file).map(laidFile),
    );
  }

  layAnew(files: readonly LaidFile[]): void {
    for (const { file, size, mtime } of files)
      this.#statements.run("INSERT OR REPLACE INTO laid (file, size, mtime) VALUES (?, ?, ?)", file, size, mtime);
  }

  /** Has the pages printed again that these files of the edition are of. One that is of no page comes with the front page: every printing lays it. */
  printAgain(files: readonly string[]): void {
    const isPrinted = (path: string) =>
      this.#statements.get("SELECT 1 FROM printed WHERE path = ?", path) !== undefined;
    const pageOf = (file: string) => {
      const picture = /^photos\/(.+)$/.exec(file)?.[1];
      const shown =
        picture &&
        this.#statements.get(
          "SELECT path FROM pictures JOIN page_pictures ON picture = number WHERE instr(files, ?) LIMIT 1",
          JSON.stringify(picture),
        );
      if (shown) return text(shown, "path");
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

const laidFile = (row: Row): LaidFile => ({
  file: text(row, "file"),
  size: integer(row, "size"),
  mtime: integer(row, "mtime"),
});

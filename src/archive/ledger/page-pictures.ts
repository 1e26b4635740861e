/** Which pictures the printed pages show: a rendition that no page shows any more is thrown away. */
import { jsonColumns } from "../json-columns.ts";
import { integer, text, type Row, type Statements } from "../rows.ts";

/** A picture as pages show it. */
export interface PrintedPicture {
  /** Tells apart all that its renditions depend on. */
  name: string;
  /** What the names of its renditions begin with: only pictures with the same one share any. */
  stem: string;
  /** The renditions. */
  files: readonly string[];
}

/** A page with the pictures it shows. */
interface ShowingPage {
  path: string;
  pictures: readonly PrintedPicture[];
}

/** The hanging of pictures on pages in one publication; pictures that hang nowhere afterwards are forgotten. */
export interface Hanging {
  hang: (path: string, pictures: readonly PrintedPicture[]) => void;
  end: () => void;
}

export class PagePictures {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Within a transaction. */
  hanging(): Hanging {
    const numbers = new Map<string, number>();
    const taken = new Set<number>();
    const statements = this.#statements;
    return {
      hang: (path, pictures) => {
        for (const row of statements.all("SELECT picture FROM page_pictures WHERE path = ?", path))
          taken.add(integer(row, "picture"));
        statements.run("DELETE FROM page_pictures WHERE path = ?", path);
        for (const picture of pictures)
          statements.run(
            "INSERT OR IGNORE INTO page_pictures (path, picture) VALUES (?, ?)",
            path,
            this.#numberOf(picture, numbers),
          );
      },
      end: () => {
        for (const number of taken)
          statements.run(
            "DELETE FROM pictures WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM page_pictures WHERE picture = ?1)",
            number,
          );
      },
    };
  }

  #numberOf({ name, stem, files }: PrintedPicture, numbers: Map<string, number>): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    this.#statements.run(
      "INSERT OR IGNORE INTO pictures (name, stem, files) VALUES (?, ?, ?)",
      name,
      stem,
      jsonColumns.renditions.written([...files]),
    );
    const number = integer(this.#statements.get("SELECT number FROM pictures WHERE name = ?", name) ?? {}, "number");
    numbers.set(name, number);
    return number;
  }

  /** Rendition files that would be shown by no page if these pages were printed with these pictures, and those removed. */
  unused(pages: readonly ShowingPage[], removed: readonly string[]): string[] {
    // In a first printing there is nothing to compare all pages with.
    if (this.#statements.get("SELECT 1 FROM page_pictures LIMIT 1") === undefined) return [];
    this.#statements.run("CREATE TEMP TABLE IF NOT EXISTS replaced (path TEXT PRIMARY KEY)");
    this.#statements.run("DELETE FROM temp.replaced");
    for (const path of [...pages.map((page) => page.path), ...removed])
      this.#statements.run("INSERT OR IGNORE INTO temp.replaced (path) VALUES (?)", path);
    const filesOf = (rows: Row[]) => rows.flatMap((row) => jsonColumns.renditions.in(row));
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

  /** The path of a page that shows a rendition. @param file its name */
  aPageWith(file: string): string | undefined {
    const row = this.#statements.get(
      "SELECT path FROM pictures JOIN page_pictures ON picture = number WHERE instr(files, ?) LIMIT 1",
      JSON.stringify(file),
    );
    return row && text(row, "path");
  }
}

/** Topics and threads whose names differ only in capitals, or in how a letter is put together: readers take them for one, and some disks do. */
import { integer, text, type Statements } from "../rows.ts";

/** The same for two names that are spelled alike but for capitals (Unicode's folding, as far as JavaScript has it; a dotless i is an i). */
export const folded = (name: string): string =>
  name.normalize("NFC").toUpperCase().toLowerCase().replaceAll("i\u0307", "i");

export type SpelledKind = "topic" | "thread";

/** The spellings that all files together use, read once for as long as the files are compared. */
export class Spellings {
  readonly #statements: Statements;
  readonly #known = new Map<SpelledKind, Map<string, string[]>>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** All spellings of a name that are in use. */
  of(kind: SpelledKind, name: string): readonly string[] {
    let known = this.#known.get(kind);
    if (!known) this.#known.set(kind, (known = Map.groupBy(this.#names(kind), folded)));
    return known.get(folded(name)) ?? [];
  }

  /** The spelling that counts: that of the file about it, else the one that most articles have, else the first in order of small letters. */
  right(kind: SpelledKind, name: string): string {
    const spellings = this.of(kind, name);
    if (spellings.length < 2) return name;
    const weight = (spelling: string) => {
      const row = this.#statements.get(
        "SELECT (SELECT count(*) FROM file_references WHERE kind = ?1 AND target = ?2) + 1000000000 * (SELECT count(*) FROM files WHERE kind = ?1 AND target = ?2) AS weight",
        kind,
        spelling,
      );
      return row ? integer(row, "weight") : 0;
    };
    const small = (spelling: string) => (spelling === spelling.toLowerCase() ? 0 : 1);
    return [...spellings].sort((a, b) => weight(b) - weight(a) || small(a) - small(b) || (a < b ? -1 : 1))[0] ?? name;
  }

  /** Each name once, leaping from one to the next: an archive has a hundred times as many references as names. */
  #names(kind: SpelledKind): string[] {
    const rows = this.#statements.all(
      `WITH RECURSIVE named(name) AS (
         SELECT min(target) FROM file_references WHERE kind = ?1
         UNION ALL SELECT (SELECT min(target) FROM file_references WHERE kind = ?1 AND target > name) FROM named WHERE name IS NOT NULL
       ) SELECT name FROM named WHERE name IS NOT NULL UNION SELECT target FROM files WHERE kind = ?1 AND target NOT LIKE '%/%'`,
      kind,
    );
    return rows.map((row) => text(row, "name"));
  }
}

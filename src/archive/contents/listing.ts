/** The lists that articles stand in: kept in order, and every change told as facts. */
import { allOfKind, fact, olderPageSize, type ChangedFacts } from "../ledger/changed-facts.ts";
import { lookedThrough, type Membership } from "./memberships.ts";
import { integer, text, type Statements } from "../rows.ts";

/** How far an article looks for its neighbours in a list. */
export const lookBack = 8;
export const lookAhead = 4;

export class Listing {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #touched: Membership[] = [];

  constructor(statements: Statements, changed: ChangedFacts) {
    this.#statements = statements;
    this.#changed = changed;
  }

  add(membership: Membership): void {
    const { list, at, id } = membership;
    this.#tell(membership, false);
    this.#statements.run("INSERT OR REPLACE INTO listing (list, published, id) VALUES (?, ?, ?)", list, at, id);
    if (this.#changed.everything) return;
    this.#statements.run(
      "INSERT INTO lists (list, size) VALUES (?, 1) ON CONFLICT (list) DO UPDATE SET size = size + 1",
      list,
    );
    if (this.#sizeOf(list) === 1) this.#tellBeside(list);
  }

  remove(membership: Membership): void {
    const { list, at, id } = membership;
    this.#tell(membership, true);
    this.#statements.run("DELETE FROM listing WHERE list = ? AND published = ? AND id = ?", list, at, id);
    if (this.#changed.everything) return;
    this.#statements.run("UPDATE lists SET size = size - 1 WHERE list = ?", list);
    if (this.#sizeOf(list) > 0) return;
    this.#statements.run("DELETE FROM lists WHERE list = ?", list);
    this.#tellBeside(list);
  }

  /** Counts all lists, where so much changed that it was not done story by story; called once, when every story stands in its lists. */
  count(): void {
    if (!this.#changed.everything) return;
    this.#statements.run("DELETE FROM lists");
    this.#statements.run("INSERT INTO lists (list, size) SELECT list, count(*) FROM listing GROUP BY list");
  }

  /** Names the articles whose neighbourhood changed; called once, when all lists are as they will be. */
  tellNeighbours(): void {
    if (this.#changed.everything) return;
    for (const { list, at, id } of this.#touched) {
      if (!lookedThrough(list)) continue;
      this.#changed.add(fact.around(id));
      const newer = this.#statements.all(
        "SELECT id FROM listing WHERE list = ? AND (published, id) > (?, ?) ORDER BY published, id LIMIT ?",
        list,
        at,
        id,
        lookBack,
      );
      const older = this.#statements.all(
        "SELECT id FROM listing WHERE list = ? AND (published, id) < (?, ?) ORDER BY published DESC, id DESC LIMIT ?",
        list,
        at,
        id,
        lookAhead,
      );
      for (const row of [...newer, ...older]) this.#changed.add(fact.around(text(row, "id")));
    }
  }

  #tell(membership: Membership, present: boolean): void {
    if (this.#changed.everything) return;
    this.#touched.push(membership);
    const { list, at, id } = membership;
    const size = this.#sizeOf(list);
    const newest = this.#statements.get(
      "SELECT published, id FROM listing WHERE list = ? ORDER BY published DESC, id DESC LIMIT 1",
      list,
    );
    const atEnd =
      !newest || integer(newest, "published") < at || (integer(newest, "published") === at && text(newest, "id") <= id);
    const after = atEnd
      ? 0
      : integer(
          this.#statements.get(
            "SELECT count(*) AS n FROM listing WHERE list = ? AND (published, id) > (?, ?)",
            list,
            at,
            id,
          ) ?? {},
          "n",
        );
    const rank = size - after - (present ? 1 : 0);
    this.#changed.add(fact.newest(list), after + 1);
    this.#changed.add(fact.older(list), Math.floor(rank / olderPageSize) + 1);
    this.#changed.add(fact.size(list));
    if (list.includes(":")) this.#changed.add(fact.size(allOfKind(list)));
    // Of a language there are lists of days only, and bundles of the search index that count its months.
    if (list.startsWith("language:")) this.#changed.add(fact.size(list.slice(0, -"-24".length)));
  }

  /** A list came into being or ended: the lists before and after it of the same kind lead elsewhere now. */
  #tellBeside(list: string): void {
    const prefix = list.slice(0, list.indexOf(":") + 1);
    if (this.#changed.everything || prefix === "") return;
    this.#changed.add(fact.beside(list));
    const before = this.#statements.get(
      "SELECT list FROM lists WHERE list >= ? AND list < ? ORDER BY list DESC LIMIT 1",
      prefix,
      list,
    );
    const after = this.#statements.get(
      "SELECT list FROM lists WHERE list > ? AND list < ? ORDER BY list LIMIT 1",
      list,
      `${prefix}\u{10ffff}`,
    );
    for (const row of [before, after]) if (row) this.#changed.add(fact.beside(text(row, "list")));
  }

  #sizeOf(list: string): number {
    const row = this.#statements.get("SELECT size FROM lists WHERE list = ?", list);
    return row ? integer(row, "size") : 0;
  }
}

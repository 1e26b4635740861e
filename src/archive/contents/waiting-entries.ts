/** Topics, authors and threads that wait for the hour of the only articles that name them. */
import { editionOf, editionOfName, editionsOf, nameIn } from "../../paper/edition.ts";
import type { Paper } from "../../paper/paper.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { fact, type ChangedFacts } from "../ledger/changed-facts.ts";
import { integer, type Statements } from "../rows.ts";

type NamingKind = "topic" | "author" | "thread";

export class WaitingEntries {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #paper: Paper;
  /** Those whose articles changed, appeared or went. */
  readonly #named: Record<NamingKind, Set<string>> = { topic: new Set(), author: new Set(), thread: new Set() };

  constructor(statements: Statements, changed: ChangedFacts, paper: Paper) {
    this.#statements = statements;
    this.#changed = changed;
    this.#paper = paper;
  }

  /** Something about one changed: its file, or an article that names it. */
  touch(kind: NamingKind, id: string): void {
    this.#named[kind].add(id);
  }

  /** All that an article names, in its edition, and in the first, whose files give names to all. */
  touchNamedBy(record: ArticleRecord): void {
    for (const edition of new Set(["", editionOf(record.language, this.#paper)])) {
      for (const topic of record.topics) this.touch("topic", nameIn(edition, topic));
      for (const author of record.authors) this.touch("author", nameIn(edition, author));
      if (record.thread) this.touch("thread", nameIn(edition, record.thread));
    }
  }

  /** Has those wait that must, and no others, now that all lists are counted. */
  settle(): void {
    for (const kind of ["topic", "author", "thread"] as const)
      for (const id of this.#named[kind]) this.#settle(kind, id);
  }

  /** The page of one that exists only by held articles would tell of them before their hour. */
  #settle(kind: NamingKind, id: string): void {
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
}

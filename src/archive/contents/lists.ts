/** Lists of stories: of a section, a topic, an author, a day … as the edition has them that asks. */
import type { ArticleRecord } from "../../desk/records.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import { nameIn } from "../../paper/edition.ts";
import type { Asking } from "../asking.ts";
import { allOfKind, fact, olderPageSize } from "../ledger/changed-facts.ts";
import { integer, text } from "../rows.ts";
import type { Stories } from "./stories.ts";

export interface CorrectionRecord extends Sanitised {
  article: ArticleRecord;
  at: number;
}

export class Lists {
  readonly #asking: Asking;
  readonly #stories: Stories;

  constructor(asking: Asking, stories: Stories) {
    this.#asking = asking;
    this.#stories = stories;
  }

  /** Under which name this edition's list is kept. */
  #kept(name: string): string {
    return nameIn(this.#asking.paper.edition, name);
  }

  /** The newest of a list, newest first. */
  newest(name: string, count: number): ArticleRecord[] {
    const { statements, witness } = this.#asking;
    const list = this.#kept(name);
    witness?.(fact.newest(list), count);
    return this.#stories.cards(
      statements
        .all("SELECT id FROM listing WHERE list = ? ORDER BY published DESC, id DESC LIMIT ?", list, count)
        .map((row) => text(row, "id")),
    );
  }

  /** The first story of a list. */
  oldest(name: string): ArticleRecord | undefined {
    const { statements, witness } = this.#asking;
    const list = this.#kept(name);
    witness?.(fact.older(list), 1);
    const row = statements.get("SELECT id FROM listing WHERE list = ? ORDER BY published, id LIMIT 1", list);
    return row && this.#stories.card(text(row, "id"));
  }

  /** Page `number` of a list counted from the oldest (1 holds the oldest), newest first. */
  older(name: string, number: number): ArticleRecord[] {
    const { statements, witness } = this.#asking;
    const list = this.#kept(name);
    witness?.(fact.older(list), number);
    const rows = statements.all(
      "SELECT id FROM listing WHERE list = ? ORDER BY published, id LIMIT ? OFFSET ?",
      list,
      olderPageSize,
      (number - 1) * olderPageSize,
    );
    return this.#stories.cards(rows.map((row) => text(row, "id")).reverse());
  }

  /** Whether page `number` of a list exists: only full pages do, since what is newer stands on the list's front. */
  hasOlder(name: string, number: number): boolean {
    const list = this.#kept(name);
    this.#asking.witness?.(fact.older(list), number);
    return number >= 1 && number <= Math.floor(this.#size(list) / olderPageSize);
  }

  /** How many full pages a list has, counted from the oldest. */
  fullPages(name: string): number {
    return Math.floor(this.size(name) / olderPageSize);
  }

  /** All of a list, oldest first. Meant for lists that are bounded by their nature: a day, a month. */
  all(name: string): ArticleRecord[] {
    const { statements, witness } = this.#asking;
    const list = this.#kept(name);
    witness?.(fact.older(list), Number.MAX_SAFE_INTEGER);
    return this.#stories.cards(
      statements
        .all("SELECT id FROM listing WHERE list = ? ORDER BY published, id", list)
        .map((row) => text(row, "id")),
    );
  }

  /** How many stories a list has. @param edition that of another edition, if not this one's */
  size(name: string, edition = this.#asking.paper.edition): number {
    const list = nameIn(edition, name);
    this.#asking.witness?.(fact.size(list), 0);
    return this.#size(list);
  }

  #size(list: string): number {
    const row = this.#asking.statements.get("SELECT size FROM lists WHERE list = ?", list);
    return row ? integer(row, "size") : 0;
  }

  /** The lists whose names begin with a prefix, with their sizes, in the order of their names. */
  named(kind: string): { name: string; size: number }[] {
    const { statements, witness } = this.#asking;
    const prefix = this.#kept(kind);
    const found = statements
      .all("SELECT list, size FROM lists WHERE list >= ? AND list < ? ORDER BY list", prefix, `${prefix}\u{10ffff}`)
      .map((row) => ({ name: text(row, "list").slice(prefix.length), size: integer(row, "size") }));
    witness?.(fact.size(allOfKind(prefix)), 0);
    return found;
  }

  /** The neighbouring list of the same kind: the day, month or year before or after one. */
  beside(kind: string, name: string, direction: "before" | "after"): string | undefined {
    const { statements, witness } = this.#asking;
    const prefix = this.#kept(kind);
    witness?.(fact.beside(prefix + name), 0);
    const row =
      direction === "before"
        ? statements.get(
            "SELECT list FROM lists WHERE list >= ? AND list < ? ORDER BY list DESC LIMIT 1",
            prefix,
            prefix + name,
          )
        : statements.get(
            "SELECT list FROM lists WHERE list > ? AND list < ? ORDER BY list LIMIT 1",
            prefix + name,
            `${prefix}\u{10ffff}`,
          );
    return row && text(row, "list").slice(prefix.length);
  }

  /** Corrections of a list, newest first. */
  corrections(name: string, count: number): CorrectionRecord[] {
    const { statements, witness } = this.#asking;
    const list = this.#kept(name);
    witness?.(fact.newest(list), count);
    return statements
      .all("SELECT id FROM listing WHERE list = ? ORDER BY published DESC, id DESC LIMIT ?", list, count)
      .flatMap((row) => {
        const [id = "", index = "0"] = text(row, "id").split("#");
        const article = this.#stories.card(id);
        const correction = article?.corrections[Number(index)];
        return article && correction ? [{ article, ...correction }] : [];
      });
  }
}

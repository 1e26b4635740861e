/** What readers may not know of yet: drafts, articles that wait for their hour, and what only such articles name. */
import type { ArticleRecord } from "../../desk/records.ts";
import { editionOfName, nameIn } from "../../paper/edition.ts";
import { fileOf, pageAt } from "../../paper/page.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { integer, text } from "../rows.ts";
import type { Lists } from "./lists.ts";

/** What changes pages by itself, of which the first in the alphabet is told where several do at once. */
export type Waiting = "article" | "front" | "picture";

export class Held {
  readonly #asking: Asking;
  readonly #lists: Lists;

  constructor(asking: Asking, lists: Lists) {
    this.#asking = asking;
    this.#lists = lists;
  }

  /** Articles that are shown although readers may not see them yet: there are some in previews only. */
  stories(): ArticleRecord[] {
    const { statements, witness, now } = this.#asking;
    witness?.(fact.held, 0);
    return statements
      .all("SELECT record FROM articles WHERE live = 1 AND (draft = 1 OR appears > ?)", now)
      .map((row) => jsonColumns.article.in(row));
  }

  /**
   * Whether the page at a path is one that readers may not know of yet: that of an article which is held, a standing page
   * that is a draft, or that of a topic, an author or a thread that only such articles name.
   * @param counting `shown` counts too what is held and yet shown, as in previews
   */
  waits(path: string, { shown = false } = {}): boolean {
    const { statements, witness, now, editions } = this.#asking;
    const key = pageAt(path, editions);
    const file = key && fileOf(key);
    if (!file) return false;
    const { kind, name: id } = file;
    if (kind === "article") {
      witness?.(fact.card(id), 0);
      return (
        statements.get(
          "SELECT 1 FROM articles WHERE id = ?1 AND (live = 0 OR (?2 AND (draft = 1 OR appears > ?3)))",
          id,
          shown ? 1 : 0,
          now,
        ) !== undefined
      );
    }
    if (kind === "page") return this.#isDraft(id, shown);
    if (kind !== "topic" && kind !== "author" && kind !== "thread") return false;
    witness?.(fact[kind](id), 0);
    if (statements.get("SELECT 1 FROM entries WHERE kind = ? AND id = ? AND waiting = 1", kind, id)) return true;
    const list = this.#listOf(kind, id);
    if (!shown || this.#lists.size(list.name, list.edition) === 0) return false;
    witness?.(fact.held, 0);
    return (
      statements.get(
        "SELECT 1 FROM listing JOIN articles USING (id) WHERE list = ? AND draft = 0 AND appears <= ? LIMIT 1",
        nameIn(list.edition, list.name),
        now,
      ) === undefined
    );
  }

  /** A standing page has no hour that comes by itself. */
  #isDraft(page: string, shown: boolean): boolean {
    const { statements, witness, showsHeld } = this.#asking;
    witness?.(fact.page(page), 0);
    return (
      (shown || !showsHeld) &&
      statements.get(
        "SELECT 1 FROM entries WHERE kind = 'page' AND id = ? AND record ->> '$.draft' IS NOT NULL",
        page,
      ) !== undefined
    );
  }

  /** The list of an entry's stories: that of the edition that it is named for, where the paper has one of that name. */
  #listOf(kind: "topic" | "author" | "thread", id: string): { edition: string; name: string } {
    const { paper, editions } = this.#asking;
    const { edition, name } = editionOfName(id);
    const has = editions.some((one) => one.edition === edition);
    return { edition: has ? edition : paper.edition, name: `${kind}:${name}` };
  }

  /**
   * The next instant after now at which any page changes by itself, in seconds since 1970: when a held article appears,
   * or, where the held are shown, when it is held no longer; so with the entries of a live blog, with pictures whose time is
   * over, and where what an editor placed on a front begins or ends. Undefined where nothing waits.
   */
  nextChange(): number | undefined {
    return this.next()?.at;
  }

  /** The same with what changes then: one reason is enough. */
  next(): { at: number; what: Waiting } | undefined {
    const { statements, now, showsHeld } = this.#asking;
    const row = statements.get(
      `SELECT at, what FROM (
        SELECT min(appears) AS at, 'article' AS what FROM articles WHERE appears > ?1 AND draft = 0
        UNION ALL SELECT min(embargo), 'article' FROM articles WHERE embargo > ?1 AND live = 0 AND ?2
        UNION ALL SELECT min(at), 'article' FROM live_moments JOIN articles ON articles.id = article WHERE at > ?1 AND live = 1
        UNION ALL SELECT min(at), 'front' FROM front_moments WHERE at > ?1
        UNION ALL SELECT * FROM (SELECT at, 'picture' FROM picture_ends JOIN articles ON articles.id = article WHERE at > ?1 AND live = 1 ORDER BY at LIMIT 1)
      ) WHERE at IS NOT NULL ORDER BY at, what LIMIT 1`,
      now,
      showsHeld ? 1 : 0,
    );
    if (!row) return undefined;
    const what = text(row, "what");
    return { at: integer(row, "at"), what: what === "front" || what === "picture" ? what : "article" };
  }
}

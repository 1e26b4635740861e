/** Articles without their bodies, as other pages tell of them; and where one lies that is asked for by another name. */
import type { ArticleRecord } from "../../desk/records.ts";
import { editionOf } from "../../paper/edition.ts";
import { lastEntry } from "../../paper/live-entry.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { text } from "../rows.ts";
import { translationsOf } from "./memberships.ts";

export class Stories {
  readonly #asking: Asking;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** Ids of all live articles, of every edition. */
  *ids(): Generator<string> {
    for (const row of this.#asking.statements.iterate("SELECT id FROM articles WHERE live = 1 ORDER BY id"))
      yield text(row, "id");
  }

  /** A live article without its body. */
  card(id: string): ArticleRecord | undefined {
    const { statements, witness, known } = this.#asking;
    witness?.(fact.card(id), 0);
    return known.cards.of(id, () => {
      const row = statements.get("SELECT record FROM articles WHERE id = ? AND live = 1", id);
      return row && this.#asOfNow(jsonColumns.article.in(row));
    });
  }

  /** Those of some articles that are live. */
  cards(ids: readonly string[]): ArticleRecord[] {
    return ids.flatMap((id) => this.card(id) ?? []);
  }

  /**
   * A live blog is updated by its last entry, unless its editor says otherwise; a picture whose time is over is none that
   * other pages could show.
   */
  #asOfNow(record: ArticleRecord): ArticleRecord {
    const { photo, ...others } = record;
    if (photo?.expires !== undefined && photo.expires <= this.#asking.now)
      return this.#asUpdated({ ...others, expiredPhoto: photo });
    return this.#asUpdated(record);
  }

  #asUpdated(record: ArticleRecord): ArticleRecord {
    const last = record.live && record.updated === undefined ? lastEntry(record.live, this.#asking.now) : undefined;
    return last !== undefined && last > record.published ? { ...record, updated: last } : record;
  }

  /** An article and its translations, by edition: live ones only, of two for one edition the older. */
  translations(article: ArticleRecord): Map<string, ArticleRecord> {
    const { statements, witness, editions } = this.#asking;
    const original = article.translationOf ?? article.id;
    witness?.(fact.older(translationsOf(original)), Number.MAX_SAFE_INTEGER);
    const rows = statements.all(
      "SELECT id FROM listing WHERE list = ? ORDER BY published, id",
      translationsOf(original),
    );
    const found = new Map<string, ArticleRecord>();
    for (const record of this.cards([article.id, original, ...rows.map((row) => text(row, "id"))])) {
      const edition = editionOf(record.language, editions[0]);
      if (!found.has(edition)) found.set(edition, record);
    }
    return found;
  }

  /** An article as this edition has it: itself, or its translation. */
  here(id: string): ArticleRecord | undefined {
    const { editions, paper } = this.#asking;
    const record = this.card(id);
    return record && editions.length > 1 ? this.translations(record).get(paper.edition) : record;
  }

  /** Ids of all live blogs that have entries. */
  liveBlogs(): string[] {
    return this.#asking.statements
      .all(
        "SELECT DISTINCT article FROM live_moments JOIN articles ON articles.id = article WHERE live = 1 ORDER BY article",
      )
      .map((row) => text(row, "article"));
  }

  /** Addresses that articles used to have. */
  redirectSources(): string[] {
    return this.#asking.statements
      .all("SELECT source FROM redirects ORDER BY source")
      .map((row) => text(row, "source"));
  }

  /** Whether a page leads on from a path. @param path without slashes around it, in small letters */
  leadsOnFrom(path: string): boolean {
    return this.#asking.statements.get("SELECT 1 FROM redirects WHERE compared = ?", path) !== undefined;
  }

  /** Whether a page leads on from below a path. @param path without slashes around it, in small letters */
  leadsOnBelow(path: string): boolean {
    return (
      this.#asking.statements.get(
        "SELECT 1 FROM redirects WHERE compared > ?1 || '/' AND compared < ?1 || '0' LIMIT 1",
        path,
      ) !== undefined
    );
  }

  /** The article that has left an address. */
  redirect(source: string): ArticleRecord | undefined {
    const { statements, witness } = this.#asking;
    witness?.(fact.redirect(source), 0);
    const row = statements.get("SELECT target FROM redirects WHERE source = ?", source);
    return row && this.card(text(row, "target"));
  }
}

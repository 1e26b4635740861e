/** The stories in a language by their days, as the search index gathers them. */
import type { Asking } from "../asking.ts";
import { hashOf } from "../code-hash.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { integer, text } from "../rows.ts";
import type { Entries } from "./entries.ts";
import type { ShownFiles } from "./shown-files.ts";

export class Days {
  readonly #asking: Asking;
  readonly #entries: Entries;
  readonly #files: ShownFiles;

  constructor(asking: Asking, entries: Entries, files: ShownFiles) {
    this.#asking = asking;
    this.#entries = entries;
    this.#files = files;
  }

  /** How many stories in a language some days of one year have, `YYYY-MM-DD`, both ends included. */
  size(language: string, from: string, to: string): number {
    const { statements, witness } = this.#asking;
    const list = `language:${language}:`;
    // Told by month where it is more than one: a year would be hundreds of facts.
    if (from.slice(0, 7) === to.slice(0, 7))
      for (let day = Number(from.slice(8)); day <= Number(to.slice(8)); day++)
        witness?.(fact.size(`${list}${from.slice(0, 8)}${String(day).padStart(2, "0")}`), 0);
    else
      for (let month = Number(from.slice(5, 7)); month <= Number(to.slice(5, 7)); month++)
        witness?.(fact.size(`${list}${from.slice(0, 5)}${String(month).padStart(2, "0")}`), 0);
    return integer(
      statements.get(
        "SELECT coalesce(sum(size), 0) AS size FROM lists WHERE list BETWEEN ?1 || ?2 AND ?1 || ?3",
        list,
        from,
        to,
      ) ?? {},
      "size",
    );
  }

  /**
   * The stories in a language of some days of one year, oldest first. Each has a hash of all that can be said of it, read
   * without its body, and one fact of its own: a few hundred stories are looked at in milliseconds.
   */
  stories(language: string, from: string, to: string): { id: string; hash: string; held: boolean }[] {
    const { statements, witness, now } = this.#asking;
    this.size(language, from, to);
    const rows = statements.all(
      `SELECT articles.id, card_hash, blocks_hash, draft, appears, record -> '$.authors' AS authors, coalesce(record ->> '$.photo.file', '') AS photo,
         (SELECT count(*) FROM live_moments WHERE article = articles.id AND at <= ?4) AS due
       FROM listing JOIN articles ON articles.id = listing.id WHERE list BETWEEN ?1 || ?2 AND ?1 || ?3 ORDER BY list, listing.published, listing.id`,
      `language:${language}:`,
      from,
      to,
      now,
    );
    return rows.map((row) => {
      const id = text(row, "id");
      witness?.(fact.article(id), 0);
      const photo = text(row, "photo");
      const authors = jsonColumns.authors.in(row).map((author) => this.#entries.of("author", author)?.record.name);
      return {
        id,
        hash: hashOf([
          text(row, "card_hash"),
          text(row, "blocks_hash"),
          authors,
          photo && this.#files.photo(photo),
          this.#files.shownBy(id),
          ...(integer(row, "due") > 0 ? [integer(row, "due")] : []),
        ]),
        held: integer(row, "draft") === 1 || integer(row, "appears") > now,
      };
    });
  }
}

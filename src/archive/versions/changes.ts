/** How articles were changed after publication, as readers saw it. */
import { inflateRawSync } from "node:zlib";
import type { ArticleRecord } from "../../desk/records.ts";
import { articleIdOf } from "../../paper/addresses/address.ts";
import type { Asking } from "../asking.ts";
import { hashOf } from "../code-hash.ts";
import { fact } from "../ledger/changed-facts.ts";
import { meta } from "../meta.ts";
import { bytes, integer, text } from "../rows.ts";
import { publicChanges, type PublicChange } from "./public-changes.ts";

/** A change that readers saw, in seconds since 1970: the texts of both versions, or, in a plan, a hash that is another where they are. */
export type ChangedVersions = { at: number; before: Uint8Array; after: Uint8Array } | { at: number; hash: string };

export class Changes {
  readonly #asking: Asking;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** When an article was changed for readers after its publication, in seconds since 1970, oldest first. None of one that is held: what of it may be read is not settled. */
  times(article: ArticleRecord): number[] {
    return this.#public(article).map(({ at }) => at);
  }

  /** What an article was before and after each change that readers saw, oldest first. */
  versions(article: ArticleRecord): ChangedVersions[] {
    const { statements, bodiesAsHashes } = this.#asking;
    return this.#public(article).flatMap(({ at, before, after }): ChangedVersions[] => {
      const [old, now] = [before, after].map(
        (number) =>
          statements.get(
            bodiesAsHashes
              ? "SELECT blob FROM versions WHERE number = ?"
              : "SELECT text FROM versions WHERE number = ?",
            number,
          ) ?? {},
      );
      if (!old || !now) return [];
      if (bodiesAsHashes)
        return [{ at, hash: hashOf([text(old, "blob"), text(now, "blob"), meta(statements, "conversion")]) }];
      return [{ at, before: inflateRawSync(bytes(old, "text")), after: inflateRawSync(bytes(now, "text")) }];
    });
  }

  #public(article: ArticleRecord): PublicChange[] {
    const { statements, witness, paper, now } = this.#asking;
    witness?.(fact.history(article.id), 0);
    if (!paper.history || !article.history || article.draft || article.appears > now) return [];
    const rows = statements.all(
      "SELECT number, at, draft, appears, words FROM versions WHERE file = ? ORDER BY number",
      article.file,
    );
    const versions = rows.map((row) => ({
      number: integer(row, "number"),
      at: integer(row, "at"),
      draft: integer(row, "draft") === 1,
      appears: integer(row, "appears"),
      words: integer(row, "words"),
    }));
    return rows.length < 2 ? [] : publicChanges(versions, article.appears);
  }

  /** Whether git knows anything of an article. */
  areKnown(id: string): boolean {
    return (
      this.#asking.statements.get(
        "SELECT 1 FROM files JOIN versions USING (file) WHERE files.kind = 'article' AND files.target = ? LIMIT 1",
        id,
      ) !== undefined
    );
  }

  /** Ids of articles of which git knows more than one version. */
  *articles(): Generator<string> {
    for (const row of this.#asking.statements.iterate("SELECT file FROM versions GROUP BY file HAVING count(*) > 1"))
      yield articleIdOf(text(row, "file")) ?? "";
  }
}

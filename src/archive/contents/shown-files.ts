/** What is known of the files that pages show or offer: pictures, documents, recordings. */
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import type { RecordingFacts } from "../../recordings/recording-facts.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { integer, text } from "../rows.ts";

export class ShownFiles {
  readonly #asking: Asking;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  photo(name: string): PhotoFacts | undefined {
    const { statements, witness, known } = this.#asking;
    witness?.(fact.photo(name), 0);
    return known.photos.of(name, () => {
      const row = statements.get("SELECT facts FROM photos WHERE name = ?", name);
      return row && jsonColumns.photo.in(row);
    });
  }

  /** Size of a document in bytes, and the hash of what is in it; only where something that readers see offers it. */
  document(name: string): { bytes: number; hash: string } | undefined {
    const { statements, witness } = this.#asking;
    witness?.(fact.document(name), 0);
    const row = statements.get(
      `SELECT size, hash FROM files WHERE kind = 'document' AND target = ?1 AND EXISTS (
         SELECT 1 FROM file_references AS offer JOIN files AS source ON source.file = offer.file LEFT JOIN articles ON articles.id = source.target
         WHERE (offer.kind, offer.target) IN (VALUES ('document', ?1), ('captions', ?1), ('transcript', ?1), ('page', '/documents/' || ?1)) AND (source.kind <> 'article' OR articles.live = 1))`,
      name,
    );
    return row && { bytes: integer(row, "size"), hash: text(row, "hash") };
  }

  /** What is known of a document that is a recording, or the words of one. */
  recording(name: string): RecordingFacts | undefined {
    const { statements, witness } = this.#asking;
    witness?.(fact.document(name), 0);
    const row = statements.get("SELECT facts FROM recordings WHERE name = ?", name);
    return row && jsonColumns.recording.in(row);
  }

  /** Names of all documents. */
  documents(): string[] {
    return this.#asking.statements
      .all("SELECT target FROM files WHERE kind = 'document' ORDER BY target")
      .map((row) => text(row, "target"));
  }

  /** What is known of the files that an article's body shows. */
  shownBy(article: string): unknown[] {
    return this.#asking.statements
      .all("SELECT kind, name FROM shown WHERE article = ? ORDER BY kind, name", article)
      .map((row) => {
        const name = text(row, "name");
        return text(row, "kind") === "photo" ? this.photo(name) : this.document(name);
      });
  }
}

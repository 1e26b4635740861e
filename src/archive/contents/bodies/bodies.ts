/** Articles with their bodies, and live blogs with their entries. */
import type { Block, EntryBlock } from "../../../desk/blocks.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { unsaid } from "../../../desk/sanitised.ts";
import { periodsOf } from "../../../paper/live-entry.ts";
import type { Asking } from "../../asking.ts";
import { hashOf } from "../../code-hash.ts";
import { fact } from "../../ledger/changed-facts.ts";
import { text } from "../../rows.ts";
import { bodyOf } from "./body-of.ts";
import type { Held } from "../held.ts";
import type { ShownFiles } from "../shown-files.ts";
import type { Stories } from "../stories.ts";

/** An article with its body; a live blog's has entries, newest first. */
export interface WholeArticle {
  record: ArticleRecord;
  blocks: Block[];
  entries: EntryBlock[];
}

export class Bodies {
  readonly #asking: Asking;
  readonly #stories: Stories;
  readonly #files: ShownFiles;
  readonly #held: Held;

  constructor(asking: Asking, stories: Stories, files: ShownFiles, held: Held) {
    this.#asking = asking;
    this.#stories = stories;
    this.#files = files;
    this.#held = held;
  }

  article(id: string): WholeArticle | undefined {
    const { statements, witness, bodiesAsHashes } = this.#asking;
    witness?.(fact.article(id), 0);
    const record = this.#stories.card(id);
    const row = record && statements.get("SELECT blocks_hash FROM articles WHERE id = ?", id);
    if (!row) return undefined;
    return bodiesAsHashes
      ? { record, blocks: [this.#hashed(record, text(row, "blocks_hash"))], entries: [] }
      : { record, ...this.#body(id) };
  }

  /**
   * A live blog with its body. In a plan too the body has its words: an entry is on few of its pages, and only they are
   * to be printed where it changes.
   */
  liveBlog(id: string): WholeArticle | undefined {
    this.#asking.witness?.(fact.article(id), 0);
    const record = this.#stories.card(id);
    return record?.live && { record, ...this.#body(id) };
  }

  /** The quarters of days in which a live blog has entries, newest first. */
  livePeriods(id: string): string[] {
    return periodsOf(this.liveBlog(id)?.entries ?? []);
  }

  /** In a plan, a body stands as one hash of its text, of the files that it shows, of the links that are not open yet, and of how many of its entries are. */
  #hashed({ id, live }: ArticleRecord, hash: string): Block {
    const due = live?.entries.filter((at) => at <= this.#asking.now).length;
    return {
      type: "prose",
      ...unsaid,
      html: hashOf([hash, this.#files.shownBy(id), this.#waitingLinks(id), due ?? ""]),
    };
  }

  /** An entry whose moment has not come is held back as an article is. */
  #body(id: string): { blocks: Block[]; entries: EntryBlock[] } {
    const { statements, showsHeld, now, known } = this.#asking;
    const body = known.bodies.of(id, () => bodyOf(id, statements) ?? []);
    return {
      blocks: body.filter((block): block is Block => block.type !== "entry"),
      entries: body.filter((block): block is EntryBlock => block.type === "entry" && (showsHeld || block.at <= now)),
    };
  }

  #waitingLinks(id: string): string[] {
    const rows = this.#asking.statements.all(
      "SELECT DISTINCT file_references.target FROM file_references JOIN files USING (file) WHERE files.kind = 'article' AND files.target = ? AND file_references.kind = 'page' ORDER BY 1",
      id,
    );
    return rows
      .map((row) => text(row, "target"))
      .flatMap((path) =>
        this.#held.waits(path) ? [path] : this.#held.waits(path, { shown: true }) ? [`${path} in feeds`] : [],
      );
  }
}

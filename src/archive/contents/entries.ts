/** Authors, topics, threads and standing pages, as the edition has them that asks. */
import type { Block } from "../../desk/blocks.ts";
import type { EntryKind } from "../../desk/convert/convert-entry.ts";
import type { EntryRecord } from "../../desk/records.ts";
import { nameIn } from "../../paper/edition.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { jsonColumns } from "../json-columns.ts";
import { text } from "../rows.ts";
import type { Lists } from "./lists.ts";

export class Entries {
  readonly #asking: Asking;
  readonly #lists: Lists;

  constructor(asking: Asking, lists: Lists) {
    this.#asking = asking;
    this.#lists = lists;
  }

  /** An author, a topic or a thread without a file in this edition has the name that the first edition gives; a page is not there. */
  of(kind: EntryKind, id: string): { record: EntryRecord; blocks: Block[] } | undefined {
    const { edition } = this.#asking.paper;
    const own = this.#read(kind, nameIn(edition, id));
    if (own?.record.draft && !this.#asking.showsHeld) return undefined;
    if (own || kind === "page" || edition === "") return own;
    const first = this.#read(kind, id);
    if (!first) return undefined;
    const { name, file, language } = first.record;
    return { record: { id, file, name, language }, blocks: [] };
  }

  /** Whether an author, a topic or a thread has a page in this edition: a file of its own there, or a story. */
  hasPage(kind: Exclude<EntryKind, "page">, id: string): boolean {
    return (
      this.#read(kind, nameIn(this.#asking.paper.edition, id)) !== undefined ||
      this.#lists.newest(`${kind}:${id}`, 1).length > 0
    );
  }

  #read(kind: EntryKind, id: string): { record: EntryRecord; blocks: Block[] } | undefined {
    const { statements, witness, known } = this.#asking;
    witness?.(fact[kind](id), 0);
    return known.entries.of(`${kind}:${id}`, () => {
      const row = statements.get(
        "SELECT record, blocks FROM entries WHERE kind = ? AND id = ? AND waiting = 0",
        kind,
        id,
      );
      return row && { record: jsonColumns.entry.in(row), blocks: jsonColumns.entryText.in(row) };
    });
  }

  /** Whether there is a file for it in this edition, be it a draft. */
  isWritten(kind: EntryKind, id: string): boolean {
    return this.#read(kind, nameIn(this.#asking.paper.edition, id)) !== undefined;
  }

  /** Ids of all that have a file of their own in this edition, but drafts, and those that wait for their first article's hour. */
  ids(kind: EntryKind): string[] {
    const { statements, witness, paper, showsHeld } = this.#asking;
    witness?.(fact.size(`${kind}s`), 0);
    const { edition } = paper;
    const shown = showsHeld ? "waiting = 0" : "waiting = 0 AND record ->> '$.draft' IS NULL";
    const rows = edition
      ? statements.all(
          `SELECT id FROM entries WHERE kind = ? AND ${shown} AND id > ? AND id < ? ORDER BY id`,
          kind,
          `${edition}/`,
          `${edition}0`,
        )
      : statements.all(`SELECT id FROM entries WHERE kind = ? AND ${shown} AND id NOT LIKE '%/%' ORDER BY id`, kind);
    return rows.map((row) => text(row, "id").slice(edition ? edition.length + 1 : 0));
  }
}

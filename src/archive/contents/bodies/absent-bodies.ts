/**
 * Bodies that a saved state has left out, since they can be converted again: each is when it is first asked for, and those of
 * pages that are to be printed before other threads and processes ask for them.
 */
import type { BodyBlock } from "../../../desk/blocks.ts";
import type { ConversionSettings } from "../../../desk/convert/conversion.ts";
import { convertFile, type ConvertedFile, type MarkdownFile } from "../../../desk/convert/convert-file.ts";
import { convertMany } from "../../../desk/convert/convert-many.ts";
import { fullPath } from "../../../paper/addresses/lite-path.ts";
import { jsonColumns } from "../../json-columns.ts";
import { meta } from "../../meta.ts";
import { text, type Statements } from "../../rows.ts";
import { absentNote } from "./body-of.ts";

export class AbsentBodies {
  readonly #statements: Statements;
  readonly #content: string;
  readonly #settings: ConversionSettings;

  constructor(statements: Statements, content: string, settings: ConversionSettings) {
    this.#statements = statements;
    this.#content = content;
    this.#settings = settings;
  }

  /** One, in this thread. */
  read(id: string): BodyBlock[] | undefined {
    const row = this.#statements.get("SELECT file FROM files WHERE kind = 'article' AND target = ?", id);
    const converted = row && convertFile({ file: text(row, "file"), kind: "article" }, this.#content, this.#settings);
    return converted && this.#keep(converted, id);
  }

  /** All that pages are printed of. @param paths of pages that were planned */
  async readFor(paths: Iterable<string>): Promise<void> {
    if (meta(this.#statements, absentNote) === undefined) return;
    const files = new Map<string, MarkdownFile & { id: string }>();
    for (const path of new Set([...paths].map(fullPath)))
      for (const row of this.#statements.all(
        `SELECT articles.id, files.file FROM pages
         JOIN reads ON reads.page = pages.number
         JOIN facts ON facts.number = reads.fact AND facts.name LIKE 'article:%'
         JOIN articles ON articles.id = substr(facts.name, 9) AND articles.blocks = ''
         JOIN files ON files.kind = 'article' AND files.target = articles.id
         WHERE pages.path = ?`,
        path,
      ))
        files.set(text(row, "file"), { file: text(row, "file"), kind: "article", id: text(row, "id") });
    await this.#statements.transactionOver(async () => {
      for await (const batch of convertMany([...files.values()], this.#content, this.#settings))
        for (const converted of batch) this.#keep(converted, files.get(converted.file)?.id ?? "");
    });
  }

  #keep(converted: ConvertedFile, id: string): BodyBlock[] | undefined {
    if (converted.kind !== "article" || !converted.conversion.converted) return undefined;
    const { blocks } = converted.conversion.converted;
    this.#statements.run("UPDATE articles SET blocks = ? WHERE id = ?", jsonColumns.body.written(blocks), id);
    return blocks;
  }
}

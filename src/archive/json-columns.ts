/**
 * Columns that hold JSON, each with the type of what stands in it: who writes one and who reads it are held to the same.
 * What is read is parsed and not examined. Nobody else writes there: an archive of another format is made anew
 * (`database.ts`), all files are read again where the code that reads them is another (`open-archive.ts`), and pages whose
 * bytes are others than were written are found by their seal (`damage/seal.ts`). A schema would cost more than all else that
 * is done with a card, of which a list's page reads hundreds.
 */
import type { Block, BodyBlock } from "../desk/blocks.ts";
import type { FrontMark } from "../desk/front-file.ts";
import type { Problem } from "../desk/problem.ts";
import type { ArticleRecord, EntryRecord } from "../desk/records.ts";
import type { Reference } from "../desk/references.ts";
import type { FrontPlan } from "../paper/front-plan.ts";
import type { PhotoFacts } from "../photos/metadata/photo-facts.ts";
import type { RecordingFacts } from "../recordings/recording-facts.ts";
import { ArchiveDamage } from "./damage/archive-damage.ts";
import { text, type Row } from "./rows.ts";

export class JsonColumn<T extends object> {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** As it is put into a row. */
  written(value: T): string {
    return JSON.stringify(value);
  }

  /** @throws ArchiveDamage where the row holds nothing of the kind */
  in(row: Row): T {
    return this.parsed(text(row, this.#name));
  }

  parsed(json: string): T {
    try {
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- this class alone wrote it, of the same type
      const value: T = JSON.parse(json);
      return value;
    } catch {
      throw new ArchiveDamage("The archive holds a record that cannot be read.");
    }
  }
}

export const jsonColumns = {
  article: new JsonColumn<ArticleRecord>("record"),
  body: new JsonColumn<BodyBlock[]>("blocks"),
  entry: new JsonColumn<EntryRecord>("record"),
  entryText: new JsonColumn<Block[]>("blocks"),
  photo: new JsonColumn<PhotoFacts>("facts"),
  recording: new JsonColumn<RecordingFacts>("facts"),
  reference: new JsonColumn<Reference>("place"),
  problems: new JsonColumn<Problem[]>("found"),
  renditions: new JsonColumn<string[]>("files"),
  frontPlan: new JsonColumn<FrontPlan>("plan"),
  frontMarks: new JsonColumn<FrontMark[]>("marks"),
  /** Of an article's record, taken out of it by SQLite. */
  authors: new JsonColumn<string[]>("authors"),
};

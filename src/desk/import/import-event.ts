/** What an import tells while it goes on: of each file and story what became of it, and at the end what is still to be done. */
import type { LeftField } from "./formats/left-fields.ts";
import type { WireSignal } from "./ingest/wire-signal.ts";
import type { MissingPicture } from "./pictures/imported-pictures.ts";

/** What became of a story. */
export type ImportOutcome =
  | "written"
  | "unchanged"
  /** An editor has changed the article since. */
  | "edited"
  /** The source, or what the editor asks for, has changed since. */
  | "source-changed"
  /** The article has been renamed or deleted since. */
  | "gone"
  /** An article that was not imported stands at the address. */
  | "taken"
  /** The same story was read in this run already. */
  | "twice"
  /** No editor has changed the article: it is the newer version now. */
  | "updated"
  /** The newer version lies beside the article. */
  | "beside"
  /** A newer version has come already. */
  | "older"
  /** Its agency has withdrawn it. */
  | "killed"
  /** There is nothing to read in it. */
  | "empty"
  | "refused";

export type ImportEvent =
  | { event: "file"; name: string; what: string }
  /** A line of what was imported before that cannot be read. */
  | { event: "damaged"; line: number; message: string }
  | { event: "refused"; name: string; message: string }
  | { event: "aside"; name: string; within?: string; line?: number; message: string }
  | {
      event: "story";
      outcome: ImportOutcome;
      name: string;
      /** Its path in the folder that was given. */
      within?: string;
      line?: number;
      headline: string;
      file?: string;
      notes: string[];
      /** What its agency says of it. */
      signal?: WireSignal;
    }
  | {
      event: "end";
      /** Fields of the sources that say something and that nothing was made of. */
      left: LeftField[];
      /** Articles that got old addresses. */
      led: string[];
      pictures: number;
      missing: MissingPicture[];
      topics: string[];
      /** Old addresses that cannot lead on. */
      unsettled: string[];
      /** Languages of written articles in which the paper has no edition, with how many there are. */
      apart: [language: string, articles: number][];
    };

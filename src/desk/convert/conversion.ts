/** What a conversion is made with, and what comes of it. */
import type { Paper } from "../../paper/paper.ts";
import type { WarningName } from "../../paper/warning-names.ts";
import type { Problem } from "../problem.ts";
import type { Converted } from "../records.ts";
import type { Reference } from "../references.ts";

/** Result of converting a file: a record where it has no error, and all that was noticed on the way. */
export interface Conversion<R> {
  converted?: Converted<R>;
  references: Reference[];
  problems: Problem[];
  /** Warnings that the article has switched off. */
  allowed?: readonly WarningName[];
}

/** The settings of a paper that a conversion depends on; when one changes, every article is converted again. */
export type ConversionSettings = Pick<Paper, "timezone" | "language" | "dateline"> &
  Partial<Pick<Paper, "warnings" | "site">> & { sections: { id: string }[]; editions?: { language: string }[] };

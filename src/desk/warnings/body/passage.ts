/** What the rules of language look at: text that is read in one go, each character of which knows its place. */
import type { WarningName } from "../../../paper/warning-names.ts";
import type { Place } from "../../problem.ts";

/** A paragraph, a heading, a caption or a field, as the editor wrote it. */
export interface Passage {
  /** Where something that is no text stands (a picture, code, a line that is broken by hand), there is a `hole`. */
  readonly text: string;
  place(from: number, to: number): Place;
  /** Whether the text runs on from one point to another without a link, emphasis or a hole between. */
  runsOn(from: number, to: number): boolean;
}

/** What a rule found in a passage. */
export interface Finding {
  rule: WarningName;
  from: number;
  to: number;
  message: string;
  /** What to write in place of the stretch. */
  suggestion?: string;
  /** Whether the suggestion may be put in place of what was found without asking. */
  certain?: boolean;
}

/** Stands for what is no text; no word and no mark. */
export const hole = "\ufffc";

/** A few words of a text, for messages. */
export function inShort(text: string, most = 40): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length <= most ? words : `${words.slice(0, most).replace(/(?<!\s)\s+\S*$/, "")}…`;
}

/** What the desk has to say to an editor: one mistake, its place, and the way out. */

import type { RuleName } from "./rules.ts";

/** A stretch of a file; lines and columns count from 1, `file` is relative to the folder `content/`. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface Problem extends Place {
  severity: "error" | "warning";
  /** Name of the rule, as the handbook lists it. */
  rule: RuleName;
  /** A sentence that needs no knowledge of programming. */
  message: string;
  /** What to write instead. */
  suggestion?: string;
  /** There only where it is right to replace exactly this stretch, within one line, by this text without asking anybody. */
  fix?: Fix;
}

export interface Fix {
  from: Place;
  text: string;
}

/** The place of a whole file: its first character. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

/** Where in its file a place is, for comparing many. */
export const stretchName = ({ line, column, endLine, endColumn }: Place): string =>
  `${line}:${column}-${endLine}:${endColumn}`;

/** Problems in the order in which an editor would go through them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

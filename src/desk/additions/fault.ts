/** What is wrong with a file in `templates/`, before its place is known: a stretch of its text. */
import type { LineIndex } from "../source/line-index.ts";
import type { Problem } from "../problem.ts";

export interface Fault {
  from: number;
  to: number;
  rule: "template" | "third-party" | "blocking-script";
  message: string;
  suggestion?: string;
}

/** That something cannot stand in `templates/` as it is written. */
export const templateFault = (from: number, to: number, message: string): Fault => ({
  from,
  to,
  rule: "template",
  message,
});

/** Faults as problems, in their places; those of a warning's name are warnings. */
export const placed = (faults: readonly Fault[], index: LineIndex): Problem[] =>
  faults.map(({ from, to, ...told }) => ({
    ...index.place(from, to),
    ...told,
    severity: told.rule === "template" ? "error" : "warning",
  }));

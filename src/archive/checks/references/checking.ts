/** What references are checked with, and how a mistake in one is told. */
import type { editionsOf } from "../../../paper/edition.ts";
import type { Paper } from "../../../paper/paper.ts";
import { certainName, nearestName } from "../../../desk/nearest-name.ts";
import type { Place, Problem } from "../../../desk/problem.ts";
import type { Reference } from "../../../desk/references.ts";
import type { RuleName } from "../../../desk/rules.ts";
import { standsAnywhere } from "../../../desk/source/yaml-text.ts";
import type { Archive } from "../../archive.ts";
import type { KnownPages } from "../../contents/known-pages.ts";
import type { Spellings } from "../../contents/one-spelling.ts";
import { text, type Statements } from "../../rows.ts";

export interface Checking {
  statements: Statements;
  paper: Paper;
  editions: ReturnType<typeof editionsOf>;
  archive: Archive;
  pages: KnownPages;
  spellings: Spellings;
}

/** Looks at one reference. */
export type Check = (reference: Reference, checking: Checking) => Problem | undefined;

/** What is wrong, in words, and what to write instead. */
export interface Told {
  rule: RuleName;
  message: string;
  suggestion?: string | undefined;
  /** What was meant beyond doubt: it can be written in its place. */
  certain?: string | undefined;
}

/** The place alone, of what has one. */
export const placeOf = ({ file, line, column, endLine, endColumn }: Place): Place => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});

/** An error in a reference, at its place. */
export function wrong(reference: Reference, { rule, message, suggestion, certain }: Told): Problem {
  const { named } = reference;
  return {
    ...placeOf(reference),
    severity: "error",
    rule,
    message,
    ...(suggestion && { suggestion }),
    ...(certain && named && standsAnywhere(certain) && { fix: { from: named, text: certain } }),
  };
}

/** What is told and published all the same. */
export const warning = (reference: Reference, told: Told): Problem => ({
  ...wrong(reference, told),
  severity: "warning",
});

/** Whether there is a file of a kind with a name. */
export const hasFile = (kind: string, name: string, { statements }: Checking): boolean =>
  statements.get("SELECT 1 FROM files WHERE kind = ? AND target = ?", kind, name) !== undefined;

/** The names of all files of a kind. */
export const namesOf = (kind: string, { statements }: Checking): string[] =>
  statements.all("SELECT target FROM files WHERE kind = ?", kind).map((row) => text(row, "target"));

/** A warning where a name is spelled almost like one of others. */
export function almost(
  reference: Reference,
  rule: RuleName,
  others: readonly string[],
  told: (near: string) => string,
): Problem | undefined {
  const near = spelledAlmost(reference.target, others);
  if (near === undefined) return undefined;
  const certain = certainName(reference.target, others) === near ? near : undefined;
  return warning(reference, { rule, message: told(near), suggestion: near, certain });
}

/** A name that is a letter away from what was written, and long enough for that to be no chance. */
function spelledAlmost(written: string, names: readonly string[]): string | undefined {
  return names.find(
    (name) =>
      name !== written &&
      Math.abs(name.length - written.length) <= 1 &&
      name.length > 3 &&
      nearestName(written, [name]) === name &&
      oneLetterApart(name, written),
  );
}

function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

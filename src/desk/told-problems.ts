/** What is told of many problems: errors whole, and of warnings those that whoever made the change can act upon. */
import { inReadingOrder, type Problem } from "./problem.ts";
import type { RuleName } from "./rules.ts";

export interface ToldProblems {
  errors: Problem[];
  /** Warnings of files that the change touches. */
  touched: Problem[];
  /** Of the other warnings the newest. */
  newest: Problem[];
  /** How many warnings are not told, by their rule. */
  counted: ReadonlyMap<RuleName, number>;
  /** How many files have a problem, told or not. */
  files: number;
}

/** Warnings told in full of files that a change leaves alone, and of those that it touches: an import touches all of them. */
export const mostTold = { newest: 20, touched: 200 } as const;

/** All of them, without a choice. */
export function wholeTold(problems: readonly Problem[]): ToldProblems {
  const ordered = inReadingOrder(problems);
  return {
    errors: ordered.filter(({ severity }) => severity === "error"),
    touched: ordered.filter(({ severity }) => severity === "warning"),
    newest: [],
    counted: new Map(),
    files: new Set(problems.map(({ file }) => file)).size,
  };
}

/** What is told in full, as an editor would go through it. */
export const inFull = ({ errors, touched, newest }: ToldProblems): Problem[] =>
  inReadingOrder([...errors, ...touched, ...newest]);

export const sumOf = (counted: ReadonlyMap<RuleName, number>): number =>
  [...counted.values()].reduce((sum, count) => sum + count, 0);

/** Rules and their counts, the most frequent first. */
export const byCount = (counted: ReadonlyMap<RuleName, number>): [RuleName, number][] =>
  [...counted].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));

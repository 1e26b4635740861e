/**
 * `check --format github`: workflow commands, which GitHub shows on the lines of a pull request. It takes ten errors and ten
 * warnings of a step (https://docs.github.com/actions, “Setting an error message”; 50 of a job) and drops the others without
 * a word: what is beyond is written into the log.
 */
import type { Problem } from "../problem.ts";
import type { RuleName } from "../rules.ts";
import { countedWords, numbered, printable } from "../tell.ts";
import { sumOf, type ToldProblems } from "../told-problems.ts";

/** Annotations of one kind that GitHub takes of a step. */
const mostAnnotations = 10;

/** @param pathOf the path of a content file in the repository */
export function githubFormat({ errors, touched, newest, counted }: ToldProblems, pathOf: (file: string) => string): string {
  const warnings = [...touched, ...newest];
  const shown = [...errors.slice(0, mostAnnotations), ...warnings.slice(0, mostAnnotations)];
  const left = new Map(counted);
  for (const { rule } of warnings.slice(mostAnnotations)) left.set(rule, (left.get(rule) ?? 0) + 1);
  const otherErrors = errors.slice(mostAnnotations);
  return [...shown.map((problem) => command(problem, pathOf(problem.file))), ...otherErrors.map((problem) => line(problem, pathOf(problem.file))), ...restOf(otherErrors.length, left)].map((each) => `${each}\n`).join("");
}

/** One command that counts what has no annotation of its own. */
function restOf(errors: number, warnings: ReadonlyMap<RuleName, number>): string[] {
  const more = [errors && numbered(errors, "more error"), sumOf(warnings) && numbered(sumOf(warnings), "more warning")].filter(Boolean).join(" and ");
  if (!more) return [];
  return [`::notice title=${property(more)}::${data([`GitHub shows ten of each kind; ${more} ${errors + sumOf(warnings) === 1 ? "is" : "are"} not among them.`, errors && "The errors are in the log of this step.", countedWords(warnings)].filter(Boolean).join("\n"))}`];
}

function command({ severity, line: first, column, endLine, endColumn, rule, message, suggestion }: Problem, file: string): string {
  // Columns are taken only of a stretch that ends in its own line.
  const columns = endLine === first ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line: first, endLine, ...columns, title: rule }).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${properties.join(",")}::${data(suggestion ? `${message}\nWrite: ${suggestion}` : message)}`;
}

/** A line of the log that is no command: neither of today's form, at its beginning, nor of the old one, anywhere in it. */
function line({ severity, line: first, column, rule, message, suggestion }: Problem, file: string): string {
  return printable(`${severity} ${file}:${first}:${column} (${rule}): ${message}${suggestion ? ` Write: ${suggestion}` : ""}`).replaceAll("##[", "## [");
}

/** What would end the command, or begin another, is written as GitHub's own toolkit writes it. */
const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

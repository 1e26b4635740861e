/**
 * What the desk found, as the archive keeps it. A large archive of imported articles has ten times as many warnings as
 * articles: only those that are told are read, and the others are counted where they lie.
 */
import { inReadingOrder, type Problem } from "../../desk/problem.ts";
import { isRuleName, type RuleName } from "../../desk/rules.ts";
import { mostTold, wholeTold, type ToldProblems } from "../../desk/told-problems.ts";
import { integer, text, type Statements } from "../rows.ts";
import { problemsIn } from "./file-problems.ts";

const isError = ({ severity }: Problem) => severity === "error";
const isWarning = (problem: Problem) => !isError(problem);

export class FoundProblems {
  readonly #statements: Statements;
  readonly #touched: ReadonlySet<string>;
  readonly #beside: readonly Problem[];

  /**
   * @param touched files whose warnings concern whoever made the change
   * @param beside problems that the archive does not keep; they are told in any case
   */
  constructor(statements: Statements, touched: ReadonlySet<string>, beside: readonly Problem[]) {
    this.#statements = statements;
    this.#touched = touched;
    this.#beside = beside;
  }

  /** The same with some more. */
  with(more: readonly Problem[]): FoundProblems {
    return new FoundProblems(this.#statements, this.#touched, [...this.#beside, ...more]);
  }

  /** Every one of them, in reading order. */
  all(): Problem[] {
    return inReadingOrder([...this.#statements.all("SELECT found FROM problems").flatMap(problemsIn), ...this.#beside]);
  }

  get hasErrors(): boolean {
    return (
      this.#beside.some(isError) ||
      this.#statements.get("SELECT 1 FROM problems WHERE errors > 0 LIMIT 1") !== undefined
    );
  }

  /** Every warning in full. */
  toldWhole(): ToldProblems {
    return wholeTold(this.all());
  }

  /** The warnings that somebody may have brought in, and the newest of the others; the rest is counted. */
  told(): ToldProblems {
    const errors = this.#statements
      .all("SELECT found FROM problems WHERE errors > 0")
      .flatMap(problemsIn)
      .filter(isError);
    const touched = this.#warningsOfTouched();
    const newest = touched.length < mostTold.touched ? this.#newestOfOthers() : [];
    const counted = new Map<RuleName, number>();
    for (const row of this.#statements.all("SELECT rule, number FROM warned WHERE number > 0")) {
      const rule = text(row, "rule");
      if (isRuleName(rule)) counted.set(rule, integer(row, "number"));
    }
    for (const { rule } of [...touched, ...newest]) {
      const left = (counted.get(rule) ?? 0) - 1;
      if (left > 0) counted.set(rule, left);
      else counted.delete(rule);
    }
    return {
      errors: [...errors, ...this.#beside.filter(isError)],
      touched: [...this.#beside.filter(isWarning), ...touched],
      newest,
      counted,
      files: this.#files(),
    };
  }

  #warningsOfTouched(): Problem[] {
    const found: Problem[] = [];
    for (const file of [...this.#touched].sort().reverse()) {
      found.push(
        ...this.#statements
          .all("SELECT found FROM problems WHERE file = ? AND warnings > 0", file)
          .flatMap(problemsIn)
          .filter(isWarning),
      );
      if (found.length >= mostTold.touched) break;
    }
    return found.slice(0, mostTold.touched);
  }

  /** Articles' files are named by their day: the last in order is the newest. What has no day comes after them. */
  #newestOfOthers(): Problem[] {
    const found: Problem[] = [];
    for (const places of ["file >= 'articles/' AND file < 'articles0'", "file >= 'articles0'", "file < 'articles/'"]) {
      if (found.length >= mostTold.newest) break;
      // By the files' index, in which the newest stand last: by the other one all warnings would be put in order first.
      for (const row of this.#statements.iterate(
        `SELECT file, found FROM problems INDEXED BY problems_by_file WHERE warnings > 0 AND ${places} ORDER BY file DESC`,
      )) {
        if (found.length >= mostTold.newest) break;
        if (!this.#touched.has(text(row, "file"))) found.push(...problemsIn(row).filter(isWarning));
      }
    }
    return found.slice(0, mostTold.newest);
  }

  #files(): number {
    const kept = this.#statements.get("SELECT count(DISTINCT file) AS number FROM problems");
    const beside = [...new Set(this.#beside.map(({ file }) => file))].filter(
      (file) => this.#statements.get("SELECT 1 FROM problems WHERE file = ? LIMIT 1", file) === undefined,
    );
    return (kept ? integer(kept, "number") : 0) + beside.length;
  }
}

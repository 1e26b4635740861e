/**
 * What the desk found, as the archive keeps it. A large archive of imported articles has ten times as many warnings as
 * articles: only those that are told are read, and the others are counted where they lie.
 */
import { inReadingOrder, type Problem } from "../../desk/problem.ts";
import { isRuleName, type RuleName } from "../../desk/rules.ts";
import { mostTold, wholeTold, type ToldProblems } from "../../desk/told-problems.ts";
import { integer, stored, text, type Row, type Statements } from "../rows.ts";

const problemIn = (row: Row) => stored<Problem>(text(row, "problem"));
const isError = ({ severity }: Problem) => severity === "error";

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
    return inReadingOrder([...this.#statements.all("SELECT problem FROM problems").map(problemIn), ...this.#beside]);
  }

  get hasErrors(): boolean {
    return (
      this.#beside.some(isError) ||
      this.#statements.get("SELECT 1 FROM problems WHERE severity = 'error' LIMIT 1") !== undefined
    );
  }

  /** @param all whether every warning is told in full */
  told(all = false): ToldProblems {
    if (all) return wholeTold(this.all());
    const errors = this.#statements.all("SELECT problem FROM problems WHERE severity = 'error'").map(problemIn);
    const touched = this.#warningsOfTouched();
    const newest = touched.length < mostTold.touched ? this.#newestOfOthers() : [];
    const counted = new Map<RuleName, number>();
    for (const row of this.#statements.all(
      "SELECT rule, count(*) AS number FROM problems WHERE severity = 'warning' GROUP BY rule",
    )) {
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
      touched: [...this.#beside.filter((problem) => !isError(problem)), ...touched],
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
          .all("SELECT problem FROM problems WHERE file = ? AND severity = 'warning'", file)
          .map(problemIn),
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
        `SELECT file, problem FROM problems INDEXED BY problems_by_file WHERE severity = 'warning' AND ${places} ORDER BY file DESC`,
      )) {
        if (found.length >= mostTold.newest) break;
        if (!this.#touched.has(text(row, "file"))) found.push(problemIn(row));
      }
    }
    return found;
  }

  #files(): number {
    const kept = this.#statements.get("SELECT count(DISTINCT file) AS number FROM problems");
    const beside = [...new Set(this.#beside.map(({ file }) => file))].filter(
      (file) => this.#statements.get("SELECT 1 FROM problems WHERE file = ? LIMIT 1", file) === undefined,
    );
    return (kept ? integer(kept, "number") : 0) + beside.length;
  }
}

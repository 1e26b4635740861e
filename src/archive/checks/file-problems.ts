/** What is wrong with each file, kept until the file changes or what it refers to does. */
import type { Problem } from "../../desk/problem.ts";
import { jsonColumns } from "../json-columns.ts";
import type { Row, Statements } from "../rows.ts";

export const problemsIn = (row: Row): Problem[] => jsonColumns.problems.in(row);

/** @param origin whether the problems were found in the file alone, or in what it says of others */
export function replaceProblems(
  statements: Statements,
  file: string,
  origin: "conversion" | "reference",
  problems: readonly Problem[],
): void {
  const row = statements.get("SELECT found FROM problems WHERE file = ? AND origin = ?", file, origin);
  if (row) {
    count(statements, problemsIn(row), -1);
    statements.run("DELETE FROM problems WHERE file = ? AND origin = ?", file, origin);
  }
  if (problems.length === 0) return;
  const warnings = count(statements, problems, 1);
  statements.run(
    "INSERT INTO problems (file, origin, errors, warnings, found) VALUES (?, ?, ?, ?, ?)",
    file,
    origin,
    problems.length - warnings,
    warnings,
    jsonColumns.problems.written([...problems]),
  );
}

/** Adds the warnings of a file to those of their rules, or takes them away. @returns how many there are of all rules */
function count(statements: Statements, problems: readonly Problem[], step: 1 | -1): number {
  const counted = new Map<string, number>();
  for (const { severity, rule } of problems)
    if (severity === "warning") counted.set(rule, (counted.get(rule) ?? 0) + 1);
  for (const [rule, number] of counted)
    statements.run(
      "INSERT INTO warned (rule, number) VALUES (?, ?) ON CONFLICT (rule) DO UPDATE SET number = number + excluded.number",
      rule,
      step * number,
    );
  return [...counted.values()].reduce((sum, number) => sum + number, 0);
}

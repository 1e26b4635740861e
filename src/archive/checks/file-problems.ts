/** What is wrong with each file, kept until the file changes or what it refers to does. */
import type { Problem } from "../../desk/problem.ts";
import type { Statements } from "../rows.ts";

/** @param origin whether the problems were found in the file alone, or in what it says of others */
export function replaceProblems(
  statements: Statements,
  file: string,
  origin: "conversion" | "reference",
  problems: readonly Problem[],
): void {
  statements.run("DELETE FROM problems WHERE file = ? AND origin = ?", file, origin);
  for (const problem of problems)
    statements.run(
      "INSERT INTO problems (file, origin, severity, rule, problem) VALUES (?, ?, ?, ?, ?)",
      file,
      origin,
      problem.severity,
      problem.rule,
      JSON.stringify(problem),
    );
}

/** `check --format json`: one array, whose form other programs rely on. */
import type { Problem } from "../problem.ts";

/** @param pathOf the path of a content file in the repository */
export function jsonFormat(problems: readonly Problem[], pathOf: (file: string) => string): string {
  const told = problems.map(({ file, line, column, endLine, endColumn, severity, rule, message, suggestion }) => ({
    file: pathOf(file), line, column, endLine, endColumn, severity, rule, message, suggestion: suggestion ?? null,
  }));
  return `${JSON.stringify(told, null, 2)}\n`;
}

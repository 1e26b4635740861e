/** `check --format json`: one array, whose form other programs rely on. */
import type { Problem } from "../problem.ts";
import { jsonText, type JsonText } from "./json-text.ts";

/** @param pathOf the path of a content file in the repository */
export function jsonFormat(problems: readonly Problem[], pathOf: (file: string) => string): JsonText {
  const told = problems.map(({ file, line, column, endLine, endColumn, severity, rule, message, suggestion }) => ({
    file: pathOf(file),
    line,
    column,
    endLine,
    endColumn,
    severity,
    rule,
    message,
    suggestion: suggestion ?? null,
  }));
  return jsonText(told);
}

/** `check --format github`: workflow commands, which GitHub shows on the lines of a pull request. */
import type { Problem } from "../problem.ts";

/** @param pathOf the path of a content file in the repository */
export function githubFormat(problems: readonly Problem[], pathOf: (file: string) => string): string {
  return problems.map((problem) => `${command(problem, pathOf(problem.file))}\n`).join("");
}

function command({ severity, line, column, endLine, endColumn, rule, message, suggestion }: Problem, file: string): string {
  // Columns are taken only of a stretch that ends in its own line.
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: rule }).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${properties.join(",")}::${data(suggestion ? `${message}\nWrite: ${suggestion}` : message)}`;
}

/** What would end the command, or begin another, is written as GitHub's own toolkit writes it. */
const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Single values that the archive keeps about itself. */
import { text, type Statements } from "./rows.ts";

export function meta(statements: Statements, key: string): string | undefined {
  const row = statements.get("SELECT value FROM meta WHERE key = ?", key);
  return row && text(row, "value");
}

export function setMeta(statements: Statements, key: string, value: string): void {
  statements.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
}

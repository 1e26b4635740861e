/** The body of an article as it is kept, or, where a saved state has left it out, as whoever opened the archive can have it. */
import type { BodyBlock } from "../../../desk/blocks.ts";
import { ArchiveDamage } from "../../damage/archive-damage.ts";
import { jsonColumns } from "../../json-columns.ts";
import type { Statements } from "../../rows.ts";

/** Kept where a state was loaded whose bodies are absent. */
export const absentNote = "bodies-absent";

/** The body of an article; undefined where there is no such article. @throws an `ArchiveDamage` where it can be had nowhere */
export function bodyOf(id: string, statements: Statements): BodyBlock[] | undefined {
  const row = statements.get("SELECT blocks FROM articles WHERE id = ?", id);
  if (!row) return undefined;
  if (row["blocks"] !== "") return jsonColumns.body.in(row);
  const found = statements.absentBody(id);
  if (!found) throw new ArchiveDamage(`The archive lacks the text of ${id}.`);
  return found;
}

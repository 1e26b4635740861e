/** The picture over a story, as the checks of fronts ask for it: of drafts and of stories to come, too. */
import type { Statements } from "../rows.ts";

/** @returns its file, and when its time is over (seconds since 1970, or never); undefined where there is none */
export function photoOver(story: string, statements: Statements): { file: string; expires: number } | undefined {
  const row = statements.get(
    "SELECT record ->> '$.photo.file' AS file, record ->> '$.photo.expires' AS expires FROM articles WHERE id = ?",
    story,
  );
  const { file, expires } = row ?? {};
  return typeof file === "string" ? { file, expires: typeof expires === "number" ? expires : Infinity } : undefined;
}

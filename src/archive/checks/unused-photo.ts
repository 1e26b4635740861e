/** Pictures in `photos/` that nothing shows. */
import { startOf, type Problem } from "../../desk/problem.ts";
import type { Statements } from "../rows.ts";

export const photosFolder = "photos/";

/** @param name of the picture, which is there */
export function unusedPhoto(name: string, statements: Statements): Problem[] {
  if (statements.get("SELECT 1 FROM file_references WHERE kind = 'photo' AND target = ? LIMIT 1", name)) return [];
  return [
    {
      ...startOf(photosFolder + name),
      severity: "warning",
      rule: "photo-unused",
      message: `No article shows the picture ${name}. Is it still wanted? If not, delete the file.`,
    },
  ];
}

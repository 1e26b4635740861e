/** The same picture over two of the stories that an editor placed on the front page. */
import type { Problem } from "../../desk/problem.ts";
import type { Reference } from "../../desk/references.ts";
import type { Statements } from "../rows.ts";

/** @param references of the file that places the stories, in their order */
export function picturesTwice(references: readonly Reference[], statements: Statements): Problem[] {
  const shownBy = new Map<string, string>();
  return references.flatMap(({ kind, target, file, line, column, endLine, endColumn }): Problem[] => {
    if (kind !== "article") return [];
    const photo = statements.get("SELECT record ->> '$.photo.file' AS photo FROM articles WHERE id = ?", target)?.[
      "photo"
    ];
    if (typeof photo !== "string") return [];
    const other = shownBy.get(photo);
    if (other === undefined) shownBy.set(photo, target);
    if (other === undefined || other === target) return [];
    return [
      {
        file,
        line,
        column,
        endLine,
        endColumn,
        severity: "warning",
        rule: "front-twice",
        message: `This story has the same picture, ${photo}, as ${other}, which stands on the front page too. Give one of the two another picture, or place another story.`,
      },
    ];
  });
}

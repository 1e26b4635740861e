/** The same picture over two of the stories that an editor placed on the front page. */
import type { FrontMark } from "../../desk/front-file.ts";
import type { Problem } from "../../desk/problem.ts";
import type { Holding } from "../../paper/front-plan.ts";
import type { Reference } from "../../desk/references.ts";
import type { Statements } from "../rows.ts";

/**
 * @param references of the file that places the stories, in their order
 * @param marks of the same file: what stands there at another hour stands on another page
 */
export function picturesTwice(
  references: readonly Reference[],
  marks: readonly FrontMark[],
  statements: Statements,
): Problem[] {
  const shownBy = new Map<string, { target: string; holding: Holding }[]>();
  return references.flatMap(({ kind, target, file, line, column, endLine, endColumn }): Problem[] => {
    if (kind !== "article") return [];
    const photo = statements.get("SELECT record ->> '$.photo.file' AS photo FROM articles WHERE id = ?", target)?.[
      "photo"
    ];
    if (typeof photo !== "string") return [];
    const holding = marks.find((mark) => mark.line === line && mark.column === column) ?? {};
    const known = shownBy.get(photo) ?? [];
    const other = known.find((each) => each.target !== target && together(each.holding, holding))?.target;
    shownBy.set(photo, [...known, { target, holding }]);
    if (other === undefined) return [];
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

/** Whether two things stand on one page at any time. */
const together = (one: Holding, other: Holding): boolean =>
  (one.from ?? -Infinity) < (other.until ?? Infinity) && (other.from ?? -Infinity) < (one.until ?? Infinity);

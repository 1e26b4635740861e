/** The same picture over two of the stories that an editor placed on the front page. */
import type { FrontMark } from "../../desk/front-file.ts";
import type { Problem } from "../../desk/problem.ts";
import type { Holding } from "../../paper/front-plan.ts";
import type { Reference } from "../../desk/references.ts";
import type { Statements } from "../rows.ts";
import { photoOver } from "./photo-over.ts";

/**
 * @param references of the file that places the stories, in their order
 * @param marks of the same file: what stands there at another hour stands on another page
 * @param now what ended before, a place or a picture's time, stands nowhere any more
 */
export function picturesTwice(
  references: readonly Reference[],
  { marks, statements, now }: { marks: readonly FrontMark[]; statements: Statements; now: number },
): Problem[] {
  const shownBy = new Map<string, { target: string; shown: Shown }[]>();
  return references.flatMap(({ kind, target, file, line, column, endLine, endColumn }): Problem[] => {
    const photo = kind === "article" ? photoOver(target, statements) : undefined;
    if (!photo) return [];
    const { from = -Infinity, until = Infinity } =
      marks.find((mark) => mark.line === line && mark.column === column) ?? {};
    const shown = { from: Math.max(from, now), until: Math.min(until, photo.expires) };
    const known = shownBy.get(photo.file) ?? [];
    const other = known.find((each) => each.target !== target && together(each.shown, shown))?.target;
    shownBy.set(photo.file, [...known, { target, shown }]);
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
        message: `This story has the same picture, ${photo.file}, as ${other}, which stands on the front page too. Give one of the two another picture, or place another story.`,
      },
    ];
  });
}

type Shown = Required<Holding>;

/** Whether there is a time at which both are shown. */
const together = (one: Shown, other: Shown): boolean =>
  Math.max(one.from, other.from) < Math.min(one.until, other.until);

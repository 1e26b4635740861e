/** Tables that are none, whose bars reach readers. */
import type { Mark } from "./mark.ts";

/** Cells of a row, as tables count them: a bar at either end parts nothing, and one behind a backslash is a sign. */
const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/).length;

const hyphens = (columns: number): string => `|${" --- |".repeat(columns)}`;

export const tableMarks: readonly Mark[] = [
  {
    pattern: /^(?=[^\n]{0,800}\|)([^\n]{1,1600})\n(?=[ \t:-]{0,400}\|)(?=[ \t|:]{0,9}-)([ \t|:-]{2,400})$/gm,
    tell: ([, head = "", rule = ""]) => {
      const [columns, ruled] = [cellsIn(head), cellsIn(rule)];
      return columns === ruled
        ? undefined
        : {
            from: head.length + 1,
            message: `This is no table, and its bars reach readers: the line above names ${columns} ${columns === 1 ? "column" : "columns"}, and this line of hyphens has ${ruled}.`,
            suggestion: hyphens(columns),
          };
    },
  },
  {
    pattern: /^[ \t]{0,3}\|[^\n]{1,800}\|[ \t]{0,9}\n[ \t]{0,3}\|(?![ \t|:-]{1,400}$)[^\n]{1,800}\|/gm,
    tell: ([all], paragraph) =>
      paragraph.startsWith(all)
        ? {
            to: all.indexOf("\n"),
            message:
              "This is no table, and its bars reach readers: under the line with what the columns are called stands a line of hyphens.",
            suggestion: hyphens(cellsIn(all.split("\n", 1)[0] ?? "")),
          }
        : undefined,
  },
];

/** Paragraphs of plain text. */
import type { Root } from "mdast";

/** Characters: lines of no more than this were broken by a program, and belong together. */
const widestBroken = 90;

/**
 * Empty lines part paragraphs. Where there are none, or where lines are longer than any program breaks them at, each line
 * is a paragraph.
 */
export function paragraphsOf(text: string): Root {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const lines = blocks.flat();
  const broken =
    blocks.length > 1 && lines.every((line) => line.length <= widestBroken) && blocks.some((block) => block.length > 1);
  const paragraphs = broken ? blocks.map((block) => block.join(" ")) : lines;
  return {
    type: "root",
    children: paragraphs.map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}

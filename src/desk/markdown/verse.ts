/** Verse, `:::verse`: its lines are kept as they are broken, and so is how far each is indented. */
import type { Break, Nodes, Paragraph, PhrasingContent, Root, Text } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { readMarkdown } from "./parse.ts";
import { walkMarkdown } from "./walk.ts";

/** A line of the body, and where it stands. */
interface Line {
  text: string;
  number: number;
  offset: number;
}

/** Puts its stanzas into every verse of a tree, read anew from the lines themselves: Markdown would take an indented line for code. */
export function setVerse(tree: Root, body: string): void {
  if (!/^[ \t>]*:::+verse/m.test(body)) return;
  let lines: Line[] | undefined;
  walkMarkdown(tree, (node) => {
    if (node.type !== "containerDirective" || node.name !== "verse" || !node.position) return;
    lines ??= linesOf(body);
    node.children = stanzasOf(linesWithin(node, lines));
  });
}

function linesOf(body: string): Line[] {
  let offset = 0;
  return body.split("\n").map((text, at) => {
    const line = { text: text.replace(/\r$/, ""), number: at + 1, offset };
    offset += text.length + 1;
    return line;
  });
}

/** The lines between the one that opens the block and the one that closes it; one that is not closed has been told. */
function linesWithin(node: ContainerDirective, lines: readonly Line[]): Line[] {
  const [start, end] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
  const within = lines.slice(start, end);
  return /^\s*:{3,}\s*$/.test(within.at(-1)?.text ?? "") ? within.slice(0, -1) : within;
}

function stanzasOf(lines: readonly Line[]): Paragraph[] {
  const stanzas: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === "") stanzas.push([]);
    else stanzas.at(-1)?.push(line);
  }
  return stanzas
    .filter((stanza) => stanza.length > 0)
    .map((stanza) => ({
      type: "paragraph",
      children: stanza.flatMap((line, at) => [...(at > 0 ? [lineBreak()] : []), ...lineOfVerse(line)]),
    }));
}

const lineBreak = (): Break => ({ type: "break" });

/** Spaces that do not break, which every reader of HTML keeps: feeds and programs that know no style sheet too. */
const indent = (columns: number): Text[] =>
  columns > 0 ? [{ type: "text", value: "\u00a0".repeat(Math.min(columns, 40)) }] : [];

/** A sign before a line keeps Markdown from taking it for a list, a heading or a quotation; it is taken away again. */
const guard = "(";

function lineOfVerse({ text, number, offset }: Line): PhrasingContent[] {
  const words = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  const line = readMarkdown(guard + words);
  const [only] = "message" in line ? [] : line.children;
  if (only?.type !== "paragraph")
    return [...indent(before.replaceAll("\t", "    ").length), { type: "text", value: words }];
  walkMarkdown(only, (node) => moved(node, number, before.length - guard.length, offset));
  const [first] = only.children;
  if (first?.type === "text") {
    first.value = first.value.slice(guard.length);
    const start = first.position?.start;
    if (start)
      first.position = {
        start: { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 },
        end: first.position?.end ?? start,
      };
  }
  return [
    ...indent(before.replaceAll("\t", "    ").length),
    ...only.children.filter((node) => node.type !== "text" || node.value !== ""),
  ];
}

/** A node that was read from its line alone stands where the line stands. */
function moved(node: Nodes, line: number, columns: number, offset: number): void {
  const at = (point: { column: number; offset?: number | undefined }) => ({
    line,
    column: point.column + columns,
    offset: (point.offset ?? 0) + columns + offset,
  });
  if (node.position) node.position = { start: at(node.position.start), end: at(node.position.end) };
}

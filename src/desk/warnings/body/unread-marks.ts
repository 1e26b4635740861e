/** What of a stretch of Markdown reached the text: the source with everything blank that was read as something else. */
import type { Heading, Nodes, Paragraph, TableCell } from "mdast";
import type { BodyText } from "./body-text.ts";

export interface UnreadMarks {
  /** As long as what was written, so that places agree; spaces where something was read, or is escaped. */
  words: string;
  /** The same with the addresses that became links by themselves. */
  withAddresses: string;
  /** Where it begins in the body. */
  from: number;
}

type Range = readonly [from: number, to: number];

export function unreadMarks(node: Paragraph | Heading | TableCell, body: BodyText): UnreadMarks {
  const [from, to] = body.range(node);
  const read: Range[] = [];
  const addresses: Range[] = [];
  for (const child of node.children) gather(child, body, read, addresses);
  const text = blanked(body.text.slice(from, to), read, from).replace(/\\[!-/:-@[-`{-~]/g, "  ");
  return { words: blanked(text, addresses, from), withAddresses: text, from };
}

/** Nodes that were found in the text afterwards have no place of their own: they stay in the words. */
function gather(node: Nodes, body: BodyText, read: Range[], addresses: Range[]): void {
  const [from, to] = body.range(node);
  if (node.type === "text" || to === 0) return;
  if (node.type === "link" && !body.text.startsWith("[", from)) addresses.push([from, to]);
  else if ("children" in node) {
    const [start] = node.children[0] ? body.range(node.children[0]) : [to];
    const end = node.children.at(-1);
    const [, last] = end ? body.range(end) : [to, to];
    if (last === 0 || start < from) read.push([from, to]);
    else {
      read.push([from, start], [last, to]);
      for (const child of node.children) gather(child, body, read, addresses);
    }
  } else read.push([from, to]);
}

/** Line ends stay. */
function blanked(text: string, ranges: readonly Range[], from: number): string {
  let shown = "";
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start - from < shown.length) continue;
    shown += text.slice(shown.length, start - from);
    shown += text.slice(start - from, end - from).replace(/[^\n]/g, " ");
  }
  return shown + text.slice(shown.length);
}

/** YAML as other systems read it, to whom a line within quotation marks or brackets may begin at the margin. */
import type { Document } from "yaml";
import { documentOf } from "../../source/yaml-document.ts";

/** Characters read in all: each line that is moved has the whole text read once more. */
const mostRead = 500_000;

/**
 * YAML 1.2 wants such a line further in than its field, libyaml and js-yaml do not. Lines keep their numbers.
 * @returns the document, and the text that it was read from; the text as it came where moving its lines leaves it unread
 */
export function documentWithHangingLines(text: string): { document: Document | undefined; text: string } {
  const document = documentOf(text);
  let [moved, read] = [text, document];
  let last = { next: -1, indent: "" };
  for (let left = mostRead; left > moved.length; left -= moved.length) {
    const start = read && hangingLine(read, moved);
    if (start === undefined) break;
    const indent = start === last.next ? last.indent : further(moved, start);
    moved = `${moved.slice(0, start)}${indent}${moved.slice(start)}`;
    last = { next: moved.indexOf("\n", start) + 1, indent };
    read = documentOf(moved);
  }
  return read && !faultOf(read) ? { document: read, text: moved } : { document, text };
}

/** What a document cannot be read for. Of a field that stands twice, other systems take the last. */
export const faultOf = (document: Document) => document.errors.find(({ code }) => code !== "DUPLICATE_KEY");

/** Where a line begins that the parser takes for the end of what is open before it. */
function hangingLine(document: Document, text: string): number | undefined {
  const fault = faultOf(document);
  if (fault?.code === "BAD_INDENT") return lineStart(text, fault.pos[0]);
  if (fault?.code !== "MISSING_CHAR" || !/closing ["'.]+quote/.test(fault.message)) return undefined;
  const end = text.indexOf("\n", fault.pos[0]);
  return end === -1 ? undefined : end + 1;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The spaces that set a line further in than the entry before it, behind the hyphen of a list's. */
function further(text: string, start: number): string {
  const before = text.slice(lineStart(text, start - 1), start);
  return " ".repeat((/^ *(?:- +)*/.exec(before)?.[0].length ?? 0) + 1);
}

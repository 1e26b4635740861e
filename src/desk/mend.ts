/** Puts right in a file what can be put right without asking: `check --fix`. */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../kept/read-whole.ts";
import { replaceWhole } from "../kept/write-whole.ts";
import { leadsWithin } from "./files/folder-within.ts";
import type { Fix, Problem } from "./problem.ts";

/** A line that was changed. */
export interface MendedLine {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** A text with its fixes applied, and the lines that this changed. Of two fixes for one stretch the first counts. */
export function mendText(file: string, text: string, fixes: readonly Fix[]): { text: string; lines: MendedLine[] } {
  // The ends stay in the list, each behind its line: a file keeps the line ends that it has, even mixed ones.
  const parts = text.split(/(\r\n|\r|\n)/);
  const changed = new Map<number, string>();
  let last: Fix["from"] | undefined;
  for (const { from, text: words } of fixes.filter(isWithinLine).sort(fromTheEnd)) {
    if (last && from.line === last.line && from.endColumn > last.column) continue;
    const at = (from.line - 1) * 2;
    const line = parts[at];
    // Columns count from behind a byte order mark.
    const shift = at === 0 && line?.startsWith("\ufeff") ? 1 : 0;
    if (line === undefined || from.endColumn - 1 + shift > line.length) continue;
    last = from;
    if (!changed.has(from.line)) changed.set(from.line, line);
    parts[at] = line.slice(0, from.column - 1 + shift) + words + line.slice(from.endColumn - 1 + shift);
  }
  const lines = [...changed]
    .sort(([a], [b]) => a - b)
    .map(([line, before]) => ({ file, line, before, after: parts[(line - 1) * 2] ?? "" }));
  return { text: parts.join(""), lines: lines.filter(({ before, after }) => before !== after) };
}

const isWithinLine = ({ from, text }: Fix) => from.line === from.endLine && !/[\r\n]/.test(text);
const fromTheEnd = (a: Fix, b: Fix) => b.from.line - a.from.line || b.from.column - a.from.column;

/** Applies the fixes of all problems to the files of a content folder, each file in one step. */
export function mendFiles(content: string, problems: readonly Problem[]): MendedLine[] {
  const fixes = new Map<string, Fix[]>();
  for (const { fix } of problems) if (fix) fixes.set(fix.from.file, [...(fixes.get(fix.from.file) ?? []), fix]);
  return [...fixes].flatMap(([file, found]) => {
    if (!leadsWithin(content, join(content, file))) return [];
    const path = realpathSync(join(content, file));
    const written = textOf(path);
    if (written === undefined) return [];
    const { text, lines } = mendText(file, written, found);
    if (lines.length > 0) replaceWhole(path, text);
    return lines;
  });
}

/** The changes of several rounds, each line once: as it was at first, and as it is in the end. */
export function wholeChanges(mended: readonly MendedLine[]): MendedLine[] {
  const lines = new Map<string, MendedLine>();
  for (const change of mended) {
    const key = `${change.file}:${change.line}`;
    lines.set(key, { ...change, before: lines.get(key)?.before ?? change.before });
  }
  return [...lines.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** A file's text with all that belongs to it; undefined where it is no UTF-8, and could not be written back as it was. */
function textOf(path: string): string | undefined {
  try {
    const bytes = bytesOf(path);
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

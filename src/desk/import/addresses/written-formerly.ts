/** The `formerly` of an article's file: read and added to as text, so that all else in the file stays as its editor wrote it. */
import { parse } from "yaml";
import { distinctSources, formerSource, writtenSource } from "../../../paper/addresses/former-address.ts";
import { yamlListItem } from "../../source/yaml-text.ts";

/** Where the field stands: its first line, and the one after its last. */
interface Lines {
  rows: string[];
  /** Where the fields end. */
  end: number;
  from: number;
  to: number;
}

/** @returns undefined where the file has no fields */
function linesOf(text: string): Lines | undefined {
  const rows = text.split("\n");
  if (!/^\uFEFF?---\s*$/.test(rows[0] ?? "")) return undefined;
  const end = rows.findIndex((row, at) => at > 0 && /^---\s*$/.test(row));
  if (end < 0) return undefined;
  const from = rows.findIndex((row, at) => at < end && /^formerly\s*:/.test(row));
  if (from < 0) return { rows, end, from: end, to: end };
  const rest = rows.slice(from + 1, end).findIndex((row) => /^[^\s#\-\]]/.test(row));
  return { rows, end, from, to: rest < 0 ? end : from + 1 + rest };
}

/** Old addresses that a file names, in the form in which they are kept. */
export function formerlyIn(text: string): string[] {
  const lines = linesOf(text);
  if (!lines || lines.from === lines.end) return [];
  let value: unknown;
  try {
    value = parse(lines.rows.slice(lines.from, lines.to).join("\n"));
  } catch {
    return [];
  }
  const list = typeof value === "object" && value !== null && "formerly" in value ? value.formerly : [];
  return Array.isArray(list)
    ? list.flatMap((each: unknown) => (typeof each === "string" ? (formerSource(each) ?? []) : []))
    : [];
}

/** The file with old addresses more, behind those that it has. @returns undefined where it has no fields */
export function withFormerly(text: string, more: readonly string[]): string | undefined {
  const lines = linesOf(text);
  if (!lines) return undefined;
  const { rows, from, to } = lines;
  const all = distinctSources([...formerlyIn(text), ...more]);
  const end = rows[0]?.endsWith("\r") ? "\r" : "";
  return [
    ...rows.slice(0, from),
    `formerly: [${all.map((source) => yamlListItem(writtenSource(source))).join(", ")}]${end}`,
    ...rows.slice(to),
  ].join("\n");
}

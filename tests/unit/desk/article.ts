/** Articles for the desk's tests: a sound one, changed field by field. */
import { convertArticle } from "../../../src/desk/convert/convert-article.ts";
import type { Conversion, ConversionSettings } from "../../../src/desk/convert/conversion.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import type { ArticleRecord } from "../../../src/desk/records.ts";

export const file = "articles/2026/11/24-port-strike.md";

export const settings: ConversionSettings = {
  timezone: "Europe/Oslo",
  language: "en",
  dateline: { style: "ap", "stand-alone": [] },
  sections: [{ id: "world" }, { id: "home" }],
  warnings: { off: ["dateline-missing"] },
};

const sound = [
  "headline: Port strike ends",
  "summary: Cranes start again.",
  "section: world",
  "published: 2026-11-24 06:30",
];

/** Converts a sound article with more lines of front matter (from line 6 of the file on) and a body. */
export function articleWith(lines: string, body = "Text.", paper = settings): Conversion<ArticleRecord> {
  return convert(`---\n${sound.join("\n")}\n${lines}\n---\n${body}\n`, paper);
}

/** Converts a sound article in which one field is written otherwise; without a line, the field is left out. */
export function articleBut(field: string, line?: string): Conversion<ArticleRecord> {
  const lines = sound.flatMap((each) => (each.startsWith(`${field}:`) ? (line === undefined ? [] : [line]) : [each]));
  return convert(`---\n${lines.join("\n")}\n---\nText.\n`);
}

export function convert(text: string, paper = settings): Conversion<ArticleRecord> {
  return convertArticle(file, new TextEncoder().encode(text), paper);
}

/** A problem in one line: `6:1-6:9 rule: message → suggestion`. */
export function told({ line, column, endLine, endColumn, rule, message, suggestion }: Problem): string {
  return `${line}:${column}-${endLine}:${endColumn} ${rule}: ${message}${suggestion ? ` → ${suggestion}` : ""}`;
}

/** The only problem of a conversion. */
export function onlyProblem({ problems }: Conversion<unknown>): string {
  return problems.map(told).join("\n");
}

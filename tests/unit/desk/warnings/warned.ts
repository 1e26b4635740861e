/** What the desk warns of, in short: the words concerned, their place, and what to write instead. */
import { expect } from "vitest";
import type { Problem } from "../../../../src/desk/problem.ts";
import type { WarningName } from "../../../../src/paper/warning-names.ts";
import { convertBody } from "../../../../src/desk/markdown/convert-body.ts";
import { convert, settings as plain } from "../article.ts";
import type { ConversionSettings } from "../../../../src/desk/convert/conversion.ts";

/** Nothing is switched off. */
export const settings: ConversionSettings = { ...plain, warnings: { off: [] } };

/** `line:column «words» → suggestion` of each warning by a rule, in a body. */
export function inBody(rule: WarningName, body: string, language = "en"): string[] {
  return told(rule, convertBody(body, { file: "articles/2026/11/24-port.md", language, embargo: true }).problems, body);
}

/** The same in the fields of a sound article, which these lines follow from line 7 on. */
export function inFields(rule: WarningName, lines: string, paper = settings): string[] {
  const text = `---\nheadline: Port strike ends\nsummary: Cranes start again.\nsection: world\npublished: 2026-11-24 06:30\nbyline: Reuters\n${lines}\n---\nText.\n`;
  return told(rule, convert(text, paper).problems, text);
}

export function told(rule: WarningName, problems: readonly Problem[], text: string): string[] {
  const rows = text.split("\n");
  return problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => {
      expect(problem.severity).toBe("warning");
      // A sentence for someone who does not program.
      expect(problem.message).toMatch(/^(?:\p{Lu}|[“`]).*[.?]$/su);
      const { line, column, endLine, endColumn, suggestion } = problem;
      const last = rows.slice(line, endLine - 1);
      const words =
        line === endLine
          ? rows[line - 1]?.slice(column - 1, endColumn - 1)
          : [rows[line - 1]?.slice(column - 1), ...last, rows[endLine - 1]?.slice(0, endColumn - 1)].join("⏎");
      return `${line}:${column} «${words}»${suggestion ? ` → ${suggestion}` : ""}`;
    });
}

/** Says problems to an editor at a terminal: the place, the line itself underlined, what to write instead, and why. */
import { styleText } from "node:util";
import type { Problem } from "./problem.ts";
import { rules, type RuleName } from "./rules.ts";
import { byCount, sumOf, type ToldProblems } from "./told-problems.ts";

const maxWidth = 100;

/**
 * All problems in words.
 * @param lineOf the text of a line of a file, or undefined where there is none
 * @param folder what to put before the file's name, so that a terminal can open it
 * @param colour whether the terminal shows colours
 * @returns empty where there are none
 */
export function tell(problems: readonly Problem[], lineOf: (file: string, line: number) => string | undefined, folder: string, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const told = problems.map((problem) => {
    const number = String(problem.line);
    const margin = " ".repeat(number.length);
    const rows = [
      `${paint("cyan", `${printable(folder + problem.file)}:${problem.line}:${problem.column}`)}  ${paint(problem.severity === "error" ? "red" : "yellow", problem.severity)}  ${paint("dim", problem.rule)}`,
      `${margin} ${paint("dim", "│")} ${paint("bold", printable(problem.message))}`,
    ];
    const line = lineOf(problem.file, problem.line);
    if (line !== undefined && line.trim() !== "") rows.push(...quoted(line, problem, number).map((row) => paint(row.style, row.text)));
    if (problem.suggestion) rows.push(`${margin} ${paint("dim", "│")} Write: ${paint("green", problem.suggestion.split("\n").map(printable).join(`\n${margin} │        `))}`);
    rows.push(`${margin} ${paint("dim", `│ Why: ${rules[problem.rule]}`)}`);
    return rows.join("\n");
  });
  return told.length > 0 ? `${told.join("\n\n")}\n` : "";
}

/** Text with spaces for what would steer a terminal, or turn the direction of what follows it. */
export const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ");

function quoted(line: string, problem: Problem, number: string): { style: "reset" | "red"; text: string }[] {
  const text = printable(line);
  const from = problem.column - 1;
  const to = problem.endLine > problem.line ? text.length : Math.max(from + 1, problem.endColumn - 1);
  const cut = from > maxWidth - 20 ? from - 30 : 0;
  const shown = (cut > 0 ? "…" : "") + text.slice(cut, cut + maxWidth) + (text.length > cut + maxWidth ? "…" : "");
  const indent = from - cut + (cut > 0 ? 1 : 0);
  const marks = "^".repeat(Math.max(1, Math.min(to, cut + maxWidth) - from));
  return [
    { style: "reset", text: `${number} │ ${shown}` },
    { style: "red", text: `${" ".repeat(number.length)} │ ${" ".repeat(indent)}${marks}` },
  ];
}

/** Warnings that are not told, by their rules; empty where there are none. */
export function countedWords(counted: ReadonlyMap<RuleName, number>): string {
  if (counted.size === 0) return "";
  const width = sumOf(counted).toLocaleString("en").length;
  const rows = byCount(counted).map(([rule, number]) => `${number.toLocaleString("en").padStart(width + 2)}  ${rule}`);
  return `${numbered(sumOf(counted), "more warning")}, not told here, by their rules:\n${rows.join("\n")}\nnpm run check -- --all tells them too.\n`;
}

/** One line that sums up: “3 errors and 1 warning in 2 files”. */
export function summary({ errors, touched, newest, counted, files }: ToldProblems): string {
  const warnings = touched.length + newest.length + sumOf(counted);
  const problems = [errors.length && numbered(errors.length, "error"), warnings && numbered(warnings, "warning")].filter(Boolean).join(" and ");
  return `${problems || "No problems"}${files ? ` in ${numbered(files, "file")}` : ""}`;
}

export const numbered = (number: number, word: string): string => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

/** Says problems to an editor at a terminal: the place, the line itself underlined, what to write instead, and why. */
import { posix } from "node:path";
import type { Problem } from "./problem.ts";
import { rules, type RuleName } from "./rules.ts";
import { printable, printableLines, terminal, terminalRow, type Paint, type TerminalText } from "./terminal-text.ts";
import { byCount, sumOf, type ToldProblems } from "./told-problems.ts";
import { Spoken } from "./words/spoken.ts";

const maxWidth = 100;

/**
 * All problems in words.
 * @param lineOf the text of a line of a file, or undefined where there is none
 * @param folder what to put before the file's name, so that a terminal can open it
 * @returns empty where there are none
 */
export function tell(
  problems: readonly Problem[],
  lineOf: (file: string, line: number) => string | undefined,
  folder: string,
  { paint, spoken = new Spoken() }: { paint: Paint; spoken?: Spoken },
): TerminalText {
  const told = problems.map((problem) => {
    const margin = printable(" ".repeat(String(problem.line).length));
    const rows = [
      terminal`${paint("cyan", terminal`${printable(posix.join(folder, problem.file))}:${problem.line}:${problem.column}`)}  ${paint(problem.severity === "error" ? "red" : "yellow", printable(problem.severity))}  ${paint("dim", printable(problem.rule))}`,
      terminal`${margin} ${paint("dim", terminal`│`)} ${paint("bold", printable(spoken.say(problem.message)))}`,
    ];
    const line = lineOf(problem.file, problem.line);
    if (line !== undefined && line.trim() !== "")
      rows.push(...quoted(line, problem, margin).map((row) => paint(row.style, row.text)));
    if (problem.suggestion)
      rows.push(
        terminal`${margin} ${paint("dim", terminal`│`)} ${printable(spoken.frame("write"))} ${paint("green", terminal`${problem.suggestion.split("\n").map((row, at) => (at === 0 ? printable(row) : terminal`\n${margin} │ ${printable(" ".repeat(spoken.frame("write").length))} ${printable(row)}`))}`)}`,
      );
    rows.push(
      terminal`${margin} ${paint("dim", terminal`│ ${printable(`${spoken.frame("why")} ${spoken.say(rules[problem.rule])}`)}`)}`,
    );
    return terminalRow(rows, "\n");
  });
  return told.length > 0
    ? terminal`${told.map((problem, at) => (at === 0 ? problem : terminal`\n\n${problem}`))}\n`
    : terminal``;
}

function quoted(
  line: string,
  problem: Problem,
  margin: TerminalText,
): { style: "reset" | "red"; text: TerminalText }[] {
  const text = printable(line);
  const from = problem.column - 1;
  const to = problem.endLine > problem.line ? text.length : Math.max(from + 1, problem.endColumn - 1);
  const cut = from > maxWidth - 20 ? from - 30 : 0;
  const shown = (cut > 0 ? "…" : "") + text.slice(cut, cut + maxWidth) + (text.length > cut + maxWidth ? "…" : "");
  const indent = from - cut + (cut > 0 ? 1 : 0);
  const marks = "^".repeat(Math.max(1, Math.min(to, cut + maxWidth) - from));
  return [
    { style: "reset", text: terminal`${problem.line} │ ${printable(shown)}` },
    { style: "red", text: terminal`${margin} │ ${printable(" ".repeat(indent) + marks)}` },
  ];
}

/** Warnings that are not told, by their rules; empty where there are none. */
export function countedWords(counted: ReadonlyMap<RuleName, number>, spoken = new Spoken()): TerminalText {
  if (counted.size === 0) return terminal``;
  const written = (number: number) => number.toLocaleString(spoken.language);
  const width = written(sumOf(counted)).length;
  const rows = byCount(counted).map(([rule, number]) => `${written(number).padStart(width + 2)}  ${rule}`);
  return printableLines(
    `${spoken.frame("counted", { count: sumOf(counted) })}\n${rows.join("\n")}\n${spoken.frame("tellAll")}\n`,
  );
}

/** One line that sums up: “3 errors and 1 warning in 2 files”. */
export function summary(
  { errors, touched, newest, counted, files }: ToldProblems,
  spoken = new Spoken(),
): TerminalText {
  const [wrong, warned] = [errors.length, touched.length + newest.length + sumOf(counted)];
  const [inErrors, inWarnings] = [
    spoken.frame("errors", { count: wrong }),
    spoken.frame("warnings", { count: warned }),
  ];
  const found =
    wrong && warned
      ? spoken.frame("both", { errors: inErrors, warnings: inWarnings })
      : wrong
        ? inErrors
        : warned
          ? inWarnings
          : spoken.frame("noProblems");
  return printable(files ? spoken.frame("inFiles", { found, count: files }) : found);
}

export const numbered = (number: number, word: string): string =>
  `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

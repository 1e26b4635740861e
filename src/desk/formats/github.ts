/**
 * `check --format github`: workflow commands, which GitHub shows on the lines of a pull request. It takes ten errors and ten
 * warnings of a step (https://docs.github.com/actions, “Setting an error message”; 50 of a job) and drops the others without
 * a word: what is beyond is written into the log.
 */
import type { Problem } from "../problem.ts";
import { countedWords, numbered } from "../tell.ts";
import { sumOf, type ToldProblems } from "../told-problems.ts";
import type { RuleName } from "../rules.ts";
import { Spoken } from "../words/spoken.ts";
import { logLine, workflowCommand, workflowCommands, type WorkflowCommand } from "./workflow-command.ts";

/** Annotations of one kind that GitHub takes of a step. */
const mostAnnotations = 10;

/** @param pathOf the path of a content file in the repository @param spoken what editors read there, on the lines of their articles */
export function githubFormat(
  { errors, touched, newest, counted }: ToldProblems,
  pathOf: (file: string) => string,
  spoken = new Spoken(),
): WorkflowCommand {
  const warnings = [...touched, ...newest];
  const shown = [...errors.slice(0, mostAnnotations), ...warnings.slice(0, mostAnnotations)];
  const left = new Map(counted);
  for (const { rule } of warnings.slice(mostAnnotations)) left.set(rule, (left.get(rule) ?? 0) + 1);
  const otherErrors = errors.slice(mostAnnotations);
  return workflowCommands([
    ...shown.map((problem) => annotation(problem, pathOf(problem.file), spoken)),
    ...otherErrors.map((problem) => inLog(problem, pathOf(problem.file), spoken)),
    ...restOf(otherErrors.length, left),
  ]);
}

/** One command that counts what has no annotation of its own. */
function restOf(errors: number, warnings: ReadonlyMap<RuleName, number>): WorkflowCommand[] {
  const more = [errors && numbered(errors, "more error"), sumOf(warnings) && numbered(sumOf(warnings), "more warning")]
    .filter(Boolean)
    .join(" and ");
  if (!more) return [];
  return [
    workflowCommand(
      "notice",
      { title: more },
      [
        `GitHub shows ten of each kind; ${more} ${errors + sumOf(warnings) === 1 ? "is" : "are"} not among them.`,
        errors && "The errors are in the log of this step.",
        countedWords(warnings),
      ]
        .filter(Boolean)
        .join("\n"),
    ),
  ];
}

function annotation(
  { severity, line, column, endLine, endColumn, rule, message, suggestion }: Problem,
  file: string,
  spoken: Spoken,
): WorkflowCommand {
  // Columns are taken only of a stretch that ends in its own line.
  const columns = endLine === line ? { col: column, endColumn } : {};
  return workflowCommand(
    severity,
    { file, line, endLine, ...columns, title: rule },
    suggestion ? `${spoken.say(message)}\n${spoken.frame("write")} ${suggestion}` : spoken.say(message),
  );
}

const inLog = (
  { severity, line, column, rule, message, suggestion }: Problem,
  file: string,
  spoken: Spoken,
): WorkflowCommand =>
  logLine(
    `${severity} ${file}:${line}:${column} (${rule}): ${spoken.say(message)}${suggestion ? ` ${spoken.frame("write")} ${suggestion}` : ""}`,
  );

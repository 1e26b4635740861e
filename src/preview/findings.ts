/** What a change makes worse: findings that were not there, or that were smaller. What was there is only counted. */
import type { Problem } from "../desk/problem.ts";
import type { AxeFinding } from "./looks/looks.ts";
import type { ReportFinding } from "./report-schema.ts";

export interface NewFindings {
  findings: ReportFinding[];
  /** How many were there before. */
  known: number;
}

/** Problems of the desk. A problem that moved down a few lines is the same problem. */
export function newProblems(
  before: readonly Problem[],
  now: readonly Problem[],
  fileOf: (file: string) => string,
): NewFindings {
  const left = new Map<string, number>();
  const key = ({ file, rule, message }: Problem) => `${file}\0${rule}\0${message}`;
  for (const problem of before) left.set(key(problem), (left.get(key(problem)) ?? 0) + 1);
  const findings = now.flatMap((problem): ReportFinding[] => {
    const known = left.get(key(problem)) ?? 0;
    left.set(key(problem), known - 1);
    if (known > 0) return [];
    return [
      {
        of: "check",
        state: "new",
        severity: problem.severity,
        where: `${fileOf(problem.file)}:${problem.line}`,
        message: problem.message,
      },
    ];
  });
  return { findings, known: now.length - findings.length };
}

/** @param before absent where the page was not there */
export function newBarriers(
  path: string,
  before: readonly AxeFinding[],
  now: readonly AxeFinding[],
  preview: string,
): NewFindings {
  const count = new Map(before.map(({ rule, elements }) => [rule, elements.length]));
  const findings = now.flatMap(({ rule, help, serious, elements }): ReportFinding[] => {
    const known = count.get(rule) ?? 0;
    if (elements.length <= known) return [];
    const message = `${help} (${rule}): ${elements.slice(0, 3).join(", ")}${elements.length > 3 ? ` and ${elements.length - 3} more` : ""}`;
    return [
      {
        of: "axe",
        state: known > 0 ? "worse" : "new",
        severity: serious ? "error" : "warning",
        where: path,
        message,
        preview,
      },
    ];
  });
  return { findings, known: now.length - findings.filter(({ state }) => state === "new").length };
}

export function newDeadLinks(
  path: string,
  before: readonly string[],
  now: readonly string[],
  preview: string,
): NewFindings {
  const findings = now
    .filter((target) => !before.includes(target))
    .map((target): ReportFinding => ({
      of: "links",
      state: "new",
      severity: "error",
      where: path,
      message: `A link leads to ${target}, where there is nothing.`,
      preview,
    }));
  return { findings, known: now.length - findings.length };
}

/** Addresses that readers and other sites have, and that nothing answers any more. */
export function lostAddress(path: string, title: string): ReportFinding {
  return {
    of: "links",
    state: "new",
    severity: "warning",
    where: path,
    message: `“${title}” is gone, and its address leads nowhere. If it stands elsewhere now, write the old address into its formerly field.`,
  };
}

/** A page may grow by this part, or by these bytes, without a word. */
const growth = { part: 0.1, bytes: 15_000 } as const;
/** What a page may weigh to begin with, in bytes, on a phone: some five seconds at 1.6 Mbit/s. */
const heaviest = 1_000_000;

export function newWeight(path: string, before: number | undefined, now: number, preview: string): NewFindings {
  const finding = (state: ReportFinding["state"], message: string): ReportFinding => ({
    of: "weight",
    state,
    severity: "warning",
    where: path,
    message,
    preview,
  });
  if (before === undefined)
    return {
      findings:
        now > heaviest
          ? [finding("new", `A phone fetches ${kilobytes(now)} to begin with: more than ${kilobytes(heaviest)}.`)]
          : [],
      known: 0,
    };
  const grown = now - before;
  if (grown > growth.bytes && grown > before * growth.part)
    return {
      findings: [finding("worse", `A phone fetches ${kilobytes(now)} to begin with; it was ${kilobytes(before)}.`)],
      known: 0,
    };
  return { findings: [], known: now > heaviest ? 1 : 0 };
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;

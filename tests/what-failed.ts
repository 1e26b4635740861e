/** What is told once more at the end of `npm test`, where whoever opens a long log looks first: what failed, and why. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

export interface Failure {
  /** Of the test and of what it stands in, as one line. */
  name: string;
  message: string;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/** Of Vitest's own report in JSON: tests, and files that failed with none of theirs. A report that is not there tells nothing: then the run itself broke off. */
export function failedInVitest(report: string, root: string): Failure[] {
  return readReport(report, vitestReport, ({ testResults }) =>
    testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults
        .filter((one) => one.status === "failed")
        .map((one) => ({ name: `${file}: ${one.fullName.trim()}`, message: one.failureMessages.join("\n") }));
      return failed.length === 0 && status === "failed" ? [{ name: file, message }] : failed;
    }),
  );
}

const fault = z.object({ message: z.string().optional(), value: z.string().optional() });

const playwrightSuite = z.object({
  title: z.string(),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      line: z.number(),
      tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ error: fault.optional() })) })),
    }),
  ),
});

const playwrightReport = z.object({ suites: z.array(playwrightSuite), errors: z.array(fault).default([]) });

/** Of Playwright's own report in JSON: tests that failed, and those that passed at a second attempt only, which are told as flaky. */
export function failedInBrowser(report: string): Failure[] {
  return readReport(report, playwrightReport, ({ suites, errors }) => [
    ...suites.flatMap((suite) => failedInSuite(suite, [])),
    ...errors.map((error) => ({ name: "Playwright", message: said(error) })),
  ]);
}

function failedInSuite(suite: z.infer<typeof playwrightSuite>, above: readonly string[]): Failure[] {
  const own = suite.specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ status, results }) => ({
        name: `${status === "flaky" ? "flaky: " : ""}${[`${file}:${line}`, ...above, title].join(" › ")}`,
        message: said(results.find(({ error }) => error)?.error ?? {}),
      })),
  );
  // The uppermost suite is the file, which the place of each test names.
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedInSuite(inner, [...above, inner.title]))];
}

const said = ({ message, value }: z.infer<typeof fault>): string => message ?? value ?? "";

/** What names a fault or its place with the checker of types, Oxlint, ESLint and Oxfmt. */
const ofFault = /\b(?:error|warning|warn)\b|^\s*(?:[x×!⚠] |[,╭][-─]\[|\/)/iu;
const ofNone = /\b0 (?:errors|warnings)\b/;

/** Of what a tool said that leaves no report: the lines that name a fault, or else the last. */
export function failedTool(name: string, output: string): Failure {
  const lines = plainLines(output);
  const faults = lines.filter((line) => ofFault.test(line) && !ofNone.test(line));
  return { name, message: (faults.length > 0 ? faults : lines.slice(-mostOfEach)).join("\n") };
}

/** The fewer failed, the more is said of each. */
const mostOfEach = 8;
const longest = 200;

/** @returns at most so many lines: each name, the first lines of its message below it, and how many more there are */
export function tellFailures(failures: readonly Failure[], most = 30): string[] {
  const named = failures.length <= most ? failures : failures.slice(0, most - 1);
  const ofEach = Math.min(mostOfEach, Math.floor(most / named.length) - 1);
  const told = named.flatMap(({ name, message }) => [
    `✗ ${plainLines(name).join(" ")}`,
    ...plainLines(message)
      .slice(0, ofEach)
      .map((line) => `    ${line.trim()}`),
  ]);
  const more = failures.length - named.length;
  return [...told.map((line) => line.slice(0, longest)), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** Where a package of others stood on the way to a fault tells nothing of it. */
const ofNobody = /^\s*(?:$|at .*(?:node_modules|<anonymous>|node:))/;

const plainLines = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => !ofNobody.test(line));

function readReport<T>(report: string, schema: z.ZodType<T>, failures: (report: T) => Failure[]): Failure[] {
  try {
    return failures(schema.parse(JSON.parse(readFileSync(report, "utf8"))));
  } catch (error) {
    return [{ name: report, message: `No report: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

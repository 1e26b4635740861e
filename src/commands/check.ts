/** The work of `npm run check`: every problem in the content folder, and nothing printed. Exits 1 where there is an error. */
import { readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { z } from "zod";
import { paperIn } from "../archive/contents/paper-files.ts";
import type { FoundProblems } from "../archive/checks/found-problems.ts";
import { bringToNewest } from "../desk/forms/former-forms.ts";
import { nameBelow } from "../kept/path-rules.ts";
import { askGit } from "../desk/git/run-git.ts";
import { githubFormat } from "../desk/formats/github.ts";
import { gitlabFormat } from "../desk/formats/gitlab.ts";
import { jsonFormat } from "../desk/formats/json.ts";
import { sarifFormat } from "../desk/formats/sarif.ts";
import { mendFiles, wholeChanges, type MendedLine } from "../desk/mend.ts";
import type { Problem } from "../desk/problem.ts";
import { summary } from "../desk/tell.ts";
import { printable, printableLines, terminal, type TerminalText } from "../desk/terminal-text.ts";
import type { ToldProblems } from "../desk/told-problems.ts";
import type { Spoken } from "../desk/words/spoken.ts";
import type { Written } from "../paper/safe/written.ts";
import { running, type ExitCode } from "./line/command.ts";
import { Misunderstanding, readCommand } from "./line/command-line.ts";
import { openNewsroom, spokenIn, toldProblems } from "../press/newsroom.ts";
import { typeProblems } from "../press/program/own/check-types.ts";
import { programRoot } from "../press/program/program-root.ts";
import { hand, paintOn, say, sayAside } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";

/** A mended name can bring to light what it hid: a list without brackets behind a field of the wrong name. */
const mostRounds = 10;

type PathOf = (file: string) => string;
const pathIn =
  (folder: string): PathOf =>
  (file) =>
    posix.join(folder, file);
const inPaper = ({ paper, content }: PressSettings): string => nameBelow(paper, content);
/** Where programs look for a file: from the top of the repository, in which the paper may be one folder of many. */
async function inRepository(settings: PressSettings): Promise<string> {
  const { code, output } = await askGit(settings.content, ["rev-parse", "--show-prefix"]);
  return code === 0 ? output.trim() : inPaper(settings);
}
/** For people, and for the runner that shows them a few lines; and for programs, which get everything. */
const pretty = (told: ToldProblems, settings: PressSettings, spoken: Spoken) =>
  toldProblems(told, settings, paintOn(process.stdout), spoken) ||
  terminal`${printable(spoken.frame("inFolder", { found: summary(told, spoken), folder: relative(settings.paper, settings.content) }))}\n`;
const whole: Record<string, (problems: readonly Problem[], pathOf: PathOf, handbook: string) => Written<string>> = {
  json: jsonFormat,
  gitlab: gitlabFormat,
  sarif: (problems, pathOf, handbook) =>
    sarifFormat(problems, {
      pathOf,
      handbook,
      version: z
        .object({ version: z.string() })
        .parse(JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"))).version,
    }),
};
const formats = ["pretty", "json", "github", "gitlab", "sarif"];

const line = {
  command: "npm run check",
  says: "Tells every problem in the content folder, and prints nothing.",
  options: {
    format: { type: "string", default: "pretty", value: formats.join("|"), says: "for people or for programs" },
    fix: { type: "boolean", default: false, says: "puts right what is certain" },
    all: { type: "boolean", default: false, says: "tells every warning, however many there are" },
    base: { type: "string", value: "main", says: "compares addresses with those of a commit" },
  },
} as const;
await running(check);

async function check(settings: PressSettings): Promise<ExitCode> {
  const { values } = readCommand(line);
  if (!formats.includes(values.format))
    throw new Misunderstanding(`There is no format “${values.format}”. The formats are: ${formats.join(", ")}.`);
  const checked = <T>(work: (problems: FoundProblems, spoken: Spoken) => T): Promise<T> =>
    lookedThrough(settings, values.base, work);
  if (values.fix) {
    for (const done of broughtToNewest(settings))
      (values.format === "pretty" ? say : sayAside)(terminal`${printable(done)}\n\n`);
    const mended: MendedLine[] = [];
    for (let round = 0; round < mostRounds; round++) {
      const lines = mendFiles(settings.content, await checked((problems) => problems.all()));
      if (lines.length === 0) break;
      mended.push(...lines);
    }
    // What a program reads from the output has its own form; the changes are told beside it.
    (values.format === "pretty" ? say : sayAside)(toldChanges(wholeChanges(mended), pathIn(inPaper(settings))));
  }
  const pathOf = pathIn(values.format === "pretty" ? inPaper(settings) : await inRepository(settings));
  const { tellIt, hasErrors } = await checked((problems, spoken) => ({
    tellIt: toldIn({ ...values, pathOf, spoken }, problems, settings),
    hasErrors: problems.hasErrors,
  }));
  tellIt();
  return hasErrors ? 1 : 0;
}

/** What was written in an older form is written in the newest. @returns what was done, in words */
function broughtToNewest({ content }: PressSettings): string[] {
  const read = paperIn(content);
  return "paper" in read ? bringToNewest(read.paper, content) : [];
}

/** What is to be said of the problems, made while the archive is open. */
function toldIn(
  { format, all, pathOf, spoken }: { format: string; all: boolean; pathOf: PathOf; spoken: Spoken },
  problems: FoundProblems,
  settings: PressSettings,
): () => void {
  if (format === "pretty") {
    const text = pretty(all ? problems.toldWhole() : problems.told(), settings, spoken);
    return () => say(text);
  }
  const text =
    format === "github"
      ? githubFormat(all ? problems.toldWhole() : problems.told(), pathOf, spoken)
      : whole[format]?.(problems.all(), pathOf, settings.handbook);
  return () => text && hand(text);
}

/** What does not fit of the paper’s own components; where it cannot be known, the way to know it is told. */
async function ownTypes(settings: PressSettings): Promise<Problem[]> {
  try {
    return await typeProblems(settings);
  } catch (error) {
    sayAside(terminal`${printableLines(error instanceof Error ? error.message : String(error))}\n`);
    return [];
  }
}

/** @param base the commit that was named, with which addresses are compared */
async function lookedThrough<T>(
  settings: PressSettings,
  base: string | undefined,
  work: (problems: FoundProblems, spoken: Spoken) => T,
): Promise<T> {
  const newsroom = await openNewsroom(settings, { showsHeld: settings.preview, comparedWith: base ?? settings.base });
  try {
    // Whoever named a commit is told; where nobody did, as in a folder without git, there is nothing to say.
    if (base !== undefined && !newsroom.compared)
      sayAside(
        terminal`Git knows no commit “${printable(base)}” that this folder comes from: addresses were not compared.\n`,
      );
    return work(newsroom.problems.with(await ownTypes(settings)), spokenIn(newsroom, settings));
  } finally {
    newsroom.close();
  }
}

function toldChanges(mended: readonly MendedLine[], pathOf: PathOf): TerminalText {
  const paint = paintOn(process.stdout);
  return terminal`${mended.map(({ file, line, before, after }) => terminal`${paint("cyan", terminal`${printable(pathOf(file))}:${line}`)}\n${paint("red", terminal`- ${printable(before)}`)}\n${paint("green", terminal`+ ${printable(after)}`)}\n\n`)}`;
}

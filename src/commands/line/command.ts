/** What the commands have in common: how they are run, and how it is told what went wrong. */
import type { Paper } from "../../paper/paper.ts";
import { paperIn } from "../../archive/contents/paper-files.ts";
import { printableLines, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { HelpAsked, Misunderstanding } from "./command-line.ts";
import { readEnvironment, type Environment } from "../../press/environment.ts";
import { say, sayAside } from "../../press/say.ts";
import { pressSettings, type PressSettings } from "../../press/settings.ts";
import { toldFailure } from "../../press/told-failure.ts";

/** With what a command ends: 1 where what it looked at, or its work, is not in order, 2 where it was called wrong, 3 where somebody must look, 130 where it was broken off. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** Whoever was asked has broken the command off (Ctrl+C): there is nothing to be said. */
export class BrokenOff extends Error {}

/** What a command does. Of the environment it is told too, for what concerns it alone. */
type Work =
  | ((settings: PressSettings, environment: Environment) => Promise<ExitCode | undefined> | ExitCode | undefined)
  | ((settings: PressSettings, environment: Environment) => Promise<void> | void);

/**
 * Runs a command, and sets the exit code: the one that the work comes back with, and 0 where it says nothing. What goes
 * wrong is told in words; the code is 2 where it is wrong in the command, in its options or in the environment, and 1
 * otherwise.
 * @param afterFailure what is said besides where the work fails
 */
export async function running(work: Work, afterFailure?: AfterFailure): Promise<void> {
  process.exitCode = await ended(work, afterFailure ?? (() => terminal``));
}

type AfterFailure = (settings: PressSettings) => TerminalText;

async function ended(work: Work, afterFailure: AfterFailure): Promise<ExitCode> {
  let environment: Environment;
  let settings: PressSettings;
  try {
    environment = readEnvironment();
    settings = pressSettings(environment);
  } catch (error) {
    sayAside(terminal`${printableLines(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  }
  const tellFailure = (error: unknown) =>
    sayAside(terminal`${printableLines(toldFailure(error, settings))}\n${afterFailure(settings)}`);
  // What fails where nobody waits for it. Nobody knows what of the program is still in order then: it ends here.
  process.once("uncaughtException", (error) => {
    tellFailure(error);
    process.exit(1);
  });
  try {
    return (await work(settings, environment)) ?? 0;
  } catch (error) {
    if (error instanceof BrokenOff) return 130;
    if (error instanceof HelpAsked) {
      say(terminal`${printableLines(error.message)}\n`);
      return 0;
    }
    if (error instanceof Misunderstanding) {
      sayAside(terminal`${printableLines(error.message)}\n`);
      return 2;
    }
    tellFailure(error);
    return 1;
  }
}

/** The paper that a command is about. @throws a `Misunderstanding` where `paper.yaml` cannot be read */
export function paperOf(settings: PressSettings): Paper {
  const read = paperIn(settings.content);
  if ("paper" in read) return read.paper;
  throw new Misunderstanding(`paper.yaml comes first: ${read.problems.map(({ message }) => message).join(" ")}`);
}

/** What the commands have in common: where the program lies, and how it is told what went wrong. */
import { fileURLToPath } from "node:url";
import type { Paper } from "../paper/paper.ts";
import { paperIn } from "../archive/contents/content-files.ts";
import { printableLines, terminal } from "../desk/terminal-text.ts";
import { HelpAsked, Misunderstanding } from "../press/command-line.ts";
import { say, sayAside } from "../press/say.ts";
import { pressSettings, type PressSettings } from "../press/settings.ts";
import { toldFailure } from "../press/told-failure.ts";

/** The folder that holds `package.json`. */
export const programRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Runs a command. What goes wrong is told in words: the exit code is 2 where it is wrong in the command, in its options or
 * in the environment, and 1 otherwise.
 */
export async function running(work: (settings: PressSettings) => Promise<void> | void): Promise<void> {
  let settings;
  try {
    settings = pressSettings(programRoot);
  } catch (error) {
    return tell(error instanceof Error ? error.message : String(error), 2);
  }
  const known = settings;
  // What fails where nobody waits for it.
  process.once("uncaughtException", (error) => {
    tell(toldFailure(error, known), 1);
    process.exit();
  });
  try {
    await work(known);
  } catch (error) {
    if (error instanceof HelpAsked) say(terminal`${printableLines(error.message)}\n`);
    else if (error instanceof Misunderstanding) tell(error.message, 2);
    else tell(toldFailure(error, known), 1);
  }
}

function tell(message: string, code: 1 | 2): void {
  sayAside(terminal`${printableLines(message)}\n`);
  process.exitCode = code;
}

/** The paper that a command is about. @throws a `Misunderstanding` where `paper.yaml` cannot be read */
export function paperOf(settings: PressSettings): Paper {
  const read = paperIn(settings.content);
  if ("paper" in read) return read.paper;
  throw new Misunderstanding(`paper.yaml comes first: ${read.problems.map(({ message }) => message).join(" ")}`);
}

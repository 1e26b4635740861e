/** What the commands have in common: where the program lies, and how it is told what went wrong. */
import { fileURLToPath } from "node:url";
import type { Paper } from "../paper/paper.ts";
import { paperIn } from "../archive/content-files.ts";
import { printableLines, terminal } from "../desk/terminal-text.ts";
import { diskRefused } from "./disk-refused.ts";
import { sayAside } from "./say.ts";
import { pressSettings, type PressSettings } from "./settings.ts";

/** The folder that holds `package.json`. */
export const programRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What the editor can put right in the command itself. */
export class Misunderstanding extends Error {}

/** Runs a command whose errors are sentences for whoever gave it: they are told, and the exit code is 1. */
export async function tellingErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    sayAside(terminal`${printableLines(diskRefused(error, pressSettings(programRoot)) ?? (error instanceof Error ? error.message : String(error)))}\n`);
    process.exitCode = 1;
  }
}

/** Runs a command that a disk may refuse: that is told, and the exit code is 1. @throws any other error */
export async function tellingDisks(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refused = diskRefused(error, pressSettings(programRoot));
    if (refused === undefined) throw error;
    sayAside(terminal`${printableLines(refused)}\n`);
    process.exitCode = 1;
  }
}

/** Runs a command of an editor's: what was wrong in the command is told, and the exit code is 2. @throws any other error */
export async function tellingMisunderstandings(work: () => Promise<void>): Promise<void> {
  try {
    await tellingDisks(work);
  } catch (error) {
    const unknownOption = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof Misunderstanding) && !unknownOption) throw error;
    sayAside(terminal`${printableLines(error.message)}\n`);
    process.exitCode = 2;
  }
}

/** The paper that a command is about. @throws a `Misunderstanding` where `paper.yaml` cannot be read */
export function paperOf(settings: PressSettings): Paper {
  const read = paperIn(settings.content);
  if ("paper" in read) return read.paper;
  throw new Misunderstanding(`paper.yaml comes first: ${read.problems.map(({ message }) => message).join(" ")}`);
}

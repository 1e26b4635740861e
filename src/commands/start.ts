/** `npm start`: prints the paper if anything in it is new, and serves it. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { printable, terminal } from "../desk/terminal-text.ts";
import { running, type ExitCode } from "./line/command.ts";
import { readCommand } from "./line/command-line.ts";
import { commandFile, nodeOptions } from "../press/program/node-options.ts";
import type { Environment } from "../press/environment.ts";
import { say } from "../press/say.ts";
import type { PressSettings } from "../press/settings.ts";
import { printedBase, serve } from "../hosting/serve.ts";
import { headerRules } from "../hosting/hosts/hosted-paper.ts";

const tell = (text: string) => say(terminal`${printable(text)}\n`);

const line = {
  command: "npm start",
  says: "Prints the paper if anything in it is new, and serves it; PORT=8080 npm start at another port.",
  options: {},
} as const;

await running(start);

async function start(settings: PressSettings, { PORT }: Environment): Promise<ExitCode> {
  readCommand(line);
  const port = Number(PORT ?? 4321);
  tell(
    existsSync(settings.out)
      ? "Looking for what is new in the paper."
      : "Printing the paper for the first time: its pictures take a minute or two.",
  );
  const code = await runBuild(settings);
  if (code !== 0 && !existsSync(settings.out)) return code === 2 ? 2 : 1;
  if (code !== 0) tell("The last good edition is served instead.");
  try {
    await serve(settings.out, port, headerRules(settings));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new Error(`Another program already uses port ${port}. Stop it, or choose another: PORT=8080 npm start`, {
      cause: error,
    });
  }
  tell(
    `The paper is at http://localhost:${port}${printedBase(settings.out)}/ (from ${relative(settings.paper, settings.out)}). Ctrl+C ends it.`,
  );
  return 0;
}

function runBuild({ program }: PressSettings): Promise<number> {
  const build = spawn(process.execPath, [...nodeOptions(program), commandFile(program, "build")], { stdio: "inherit" });
  return new Promise((resolve) => build.once("exit", (exit) => resolve(exit ?? 1)));
}

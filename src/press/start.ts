/** `npm start`: prints the paper if anything in it is new, and serves it. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { printable, printableLines, terminal } from "../desk/terminal-text.ts";
import { printCommand } from "./print-command.ts";
import { say, sayAside } from "./say.ts";
import { pressSettings } from "./settings.ts";
import { serve } from "./serve.ts";
import { headerRules } from "./hosts/hosted-paper.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const settings = pressSettings(root);
const port = Number(process.env["PORT"] ?? 4321);

const tell = (text: string) => say(terminal`${printable(text)}\n`);

tell(existsSync(settings.out) ? "Looking for what is new in the paper." : "Printing the paper for the first time: its pictures take a minute or two.");
const code = await runBuild();
if (code !== 0 && !existsSync(settings.out)) process.exit(code);
if (code !== 0) tell("The last good edition is served instead.");
try {
  await serve(settings.out, port, headerRules(settings));
  tell(`The paper is at http://localhost:${port}/ (from ${relative(root, settings.out) || settings.out}). Ctrl+C ends it.`);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  sayAside(taken ? terminal`Another program already uses port ${port}. Stop it, or choose another: PORT=8080 npm start\n` : terminal`${printableLines(String(error))}\n`);
  process.exit(1);
}

function runBuild(): Promise<number> {
  const build = spawn(process.execPath, printCommand, { cwd: root, stdio: "inherit" });
  return new Promise((resolve) => build.once("exit", (exit) => resolve(exit ?? 1)));
}

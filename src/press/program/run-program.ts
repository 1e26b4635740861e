/** Runs a program of Node's in a process of its own, which ends with this one. */
import { spawn } from "node:child_process";

/** How many lines of what a program says are told where it fails: its error, and what it did last. */
const lastLines = 20;

/**
 * @param command the program's file, with its options
 * @param root the folder that it works in
 * @param environment what it finds in its environment besides what is in this one
 * @throws an `Error` with the last lines of what it said, where it fails
 */
export async function runProgram(
  command: readonly string[],
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    // It finds what it works with as this process did.
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const kill = () => child.kill();
  process.once("exit", kill);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.once("close", (exit) => resolve(exit ?? 1)));
  process.removeListener("exit", kill);
  if (code !== 0) throw new Error(said.trim().split("\n").slice(-lastLines).join("\n"));
}

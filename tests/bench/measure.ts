/** Runs a command and measures it: wall time, processor time, and the most memory that it and its children held at once. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measured {
  seconds: number;
  /** Seconds of processor time of the whole process tree, which other work on the machine changes little; NaN where the system does not tell. */
  processor: number;
  /** Megabytes of resident memory of the whole process tree; 0 where the system does not tell. */
  peakMemory: number;
  code: number;
  output: string;
}

const interval = 50;

export function measure(
  command: readonly [string, ...string[]],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Measured> {
  const started = performance.now();
  const before = childrenProcessor();
  const [program, ...words] = command;
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", CI: "1", ASTRO_TELEMETRY_DISABLED: "1", ...environment },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  let peakMemory = 0;
  const watch = setInterval(() => (peakMemory = Math.max(peakMemory, treeMemory(child.pid ?? 0))), interval);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      clearInterval(watch);
      resolve({
        seconds: (performance.now() - started) / 1000,
        processor: childrenProcessor() - before,
        peakMemory,
        code: code ?? 1,
        output,
      });
    });
  });
}

/** Seconds of processor time that children of this process took until they ended, and theirs: cutime and cstime of proc(5), in hundredths. */
function childrenProcessor(): number {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory of a process and all its descendants, in megabytes, from Linux's /proc. */
function treeMemory(pid: number): number {
  const read = (file: string) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return "";
    }
  };
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return kilobytes / 1024 + children.reduce((sum, child) => sum + treeMemory(child), 0);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

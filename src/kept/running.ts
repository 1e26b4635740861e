/** Names the process that holds something, in the file by which it does: another that gets its number later is told apart. */
import { readFileSync } from "node:fs";

export interface ProcessMark {
  pid: number;
  /** When it began, as the system counts; absent where the system does not tell. */
  began?: string | undefined;
}

/** Of this process, as it is written into a file. */
export function ownMark(): string {
  const began = beganAt(process.pid);
  return began === undefined ? String(process.pid) : `${process.pid} ${began}`;
}

/** @returns undefined for what this program does not write on this system */
export function readMark(text: string): ProcessMark | undefined {
  const [, pid, began] = /^([1-9]\d{0,9})(?: (\d+))?$/.exec(text) ?? [];
  if (pid === undefined || (began === undefined && beganAt(process.pid) !== undefined)) return undefined;
  return { pid: Number(pid), began };
}

/** Whether it runs on this machine still. */
export function isRunning({ pid, began }: ProcessMark): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process runs, though this one may not send it anything.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = beganAt(pid);
  return began === undefined || now === undefined || now === began;
}

/** Linux: field 22 of /proc/PID/stat (proc_pid_stat(5)), counted from behind the program's name, which may have spaces in it. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[22 - 3];
  } catch {
    return undefined;
  }
}

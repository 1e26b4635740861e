/** Who holds a lock, for those who wait: written beside it, and never asked whether the lock is held. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

const noteOf = (lock: string): string => `${lock}-holder`;

/** Notes this process. A note that cannot be written is none: the lock is held without it. */
export function noteHolder(lock: string): void {
  try {
    rmSync(noteOf(lock), { force: true, recursive: true });
    writeFileSync(noteOf(lock), `${process.pid} ${hostname()}\n`);
  } catch {}
}

export function forgetHolder(lock: string): void {
  try {
    rmSync(noteOf(lock), { force: true });
  } catch {}
}

/** @returns “process 12”, and on which machine where that is another; undefined where nobody has noted it */
export function holderOf(lock: string): string | undefined {
  try {
    const [, pid, host] = /^(\d{1,10}) ([\w.-]{1,255})\n$/.exec(readFileSync(noteOf(lock), "utf8")) ?? [];
    if (pid === undefined) return undefined;
    return host === hostname() ? `process ${pid}` : `process ${pid} on ${host ?? ""}`;
  } catch {
    return undefined;
  }
}

/** Lets one build at a time work on a folder; a second one waits its turn. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRunning } from "../kept/running.ts";

/**
 * Waits until no other build holds the folder, then holds it until the process ends or `release` is called.
 * @param onWait told once, with the other's process number
 */
export async function holdFolder(folder: string, onWait: (pid: number) => void): Promise<{ release: () => void }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lock");
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      const release = () => rmSync(file, { force: true });
      process.once("exit", release);
      return { release };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = holderOf(file);
    if (holder === process.pid || (holder !== undefined && !isRunning(holder))) rmSync(file, { force: true });
    else {
      if (!told && holder !== undefined) onWait(holder);
      told = true;
      await setTimeout(100);
    }
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

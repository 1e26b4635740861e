/** Lets one build at a time work on a folder; a second one waits its turn. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRunning, ownMark, readMark, type ProcessMark } from "../../kept/running.ts";
import { writeNewFile } from "../../kept/write-whole.ts";

/** Looks at a lock that names nobody until it counts as damaged, or left by a build that had no room to write its number, or was killed before. */
const mostNameless = 10;

/**
 * Waits until no other build holds the folder, then holds it until the process ends or `release` is called.
 * @param onWait told once, with the other's process number
 */
export async function holdFolder(folder: string, onWait: (pid: number) => void): Promise<{ release: () => void }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lock");
  for (let [told, nameless] = [false, 0]; ;) {
    try {
      writeNewFile(file, ownMark());
      const release = () => rmSync(file, { force: true });
      process.once("exit", release);
      return { release };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = holderOf(file);
    nameless = holder === undefined ? nameless + 1 : 0;
    if (holder?.pid === process.pid || (holder !== undefined && !isRunning(holder)) || nameless > mostNameless)
      rmSync(file, { force: true, recursive: true });
    else {
      if (!told && holder !== undefined) onWait(holder.pid);
      told = true;
      await setTimeout(100);
    }
  }
}

function holderOf(file: string): ProcessMark | undefined {
  try {
    return readMark(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

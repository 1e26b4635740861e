/**
 * What ended a command, in words. Where they are known: the disk refused, the archive is damaged, something is not there.
 * What nobody foresaw is told in a sentence too; where in the program it happened is written into a file.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { archiveFile, discardDatabase, isDamage } from "../archive/database.ts";
import { diskRefused } from "./disk-refused.ts";
import type { PressSettings } from "./settings.ts";

/** In the cache: the last failure that nobody foresaw. */
const failureFile = "failure.txt";

export function toldFailure(error: unknown, settings: PressSettings): string {
  const refused = diskRefused(error, settings);
  if (refused !== undefined) return refused;
  if (isDamage(error)) {
    discardDatabase(archiveFile({ cache: settings.cache, showHeld: settings.preview }));
    return "The archive turned out to be damaged and was thrown away: run the command again, and it is made again.";
  }
  return knownWords(error) ?? unforeseen(error, settings);
}

/** What the program throws itself is a sentence; what the system says of a file or the network is nearly one. */
function knownWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { cause, message, name } = error;
  if (name === "TypeError" && message === "fetch failed")
    return `The network gave no answer${cause instanceof Error && cause.message ? `: ${cause.message}` : ""}.`;
  if (!("code" in error)) return isSentence(error) ? message : undefined;
  if (error.code === "ENOENT" && "path" in error) return `${String(error.path)} is not there.`;
  return "syscall" in error ? message : undefined;
}

/** What the program raises itself, to be told as it is, is an error of no other class, and without a code. */
export const isSentence = (error: unknown): error is Error =>
  error instanceof Error && error.name === "Error" && !("code" in error);

function unforeseen(error: unknown, { cache }: PressSettings): string {
  const [what = ""] = String(error).split("\n");
  const trace = `${new Date().toISOString()} ${process.argv.slice(1).join(" ")}\nNode ${process.version}, ${process.platform} ${process.arch}\n\n${inspect(error)}\n`;
  const file = join(cache, failureFile);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, trace);
  } catch {
    return `Something went wrong that this program was not made for (${what}). Run it again; if that does not help, give what follows to whoever looks after the program.\n\n${trace}`;
  }
  return `Something went wrong that this program was not made for (${what}). Run it again; if that does not help, give ${file} to whoever looks after the program: it says where in it that was.`;
}

/**
 * Lets one build at a time work on a folder; a second one waits its turn. The lock is the operating system's, which SQLite
 * takes on a file (https://www.sqlite.org/lockingv3.html): it ends with its process however that ends, and holds between
 * containers that share a disk, where process numbers mean nothing. The file stays; whether it is there says nothing.
 */
import { closeSync, lstatSync, mkdirSync, openSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { forgetHolder, holderOf, noteHolder } from "./lock-holder.ts";

/** What this process holds, by file: a connection that nobody keeps would be closed, and its lock with it. */
const held = new Map<string, DatabaseSync>();

/**
 * Waits until no other process holds the folder, then holds it until this one ends or `letGo` is called. What this
 * process holds already, it has at once.
 * @param onWait told once who holds it: “process 12”, or “process 12 on build-3”
 */
export async function holdFolder(folder: string, onWait: (holder: string) => void): Promise<{ letGo: () => void }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lock");
  if (held.has(file)) return { letGo: () => undefined };
  for (let tries = 0, told = false; !hold(file); tries++) {
    // Who has only just begun to hold it may not have written down who it is.
    const holder: string | undefined = tries > 0 && !told ? holderOf(file) : undefined;
    if (holder !== undefined) onWait(holder);
    told ||= holder !== undefined;
    await setTimeout(100);
  }
  noteHolder(file);
  const letGo = () => {
    process.off("exit", letGo);
    forgetHolder(file);
    held.get(file)?.close();
    held.delete(file);
  };
  process.once("exit", letGo);
  return { letGo };
}

/** Whether the lock is this process's now. */
function hold(file: string): boolean {
  const database = taken(file) ?? (mend(file), taken(file));
  if (database === undefined) {
    // Where nothing may be written, or nothing fits, the system says so better.
    closeSync(openSync(file, "a"));
    throw new Error(`${file} cannot be made a lock: take away what lies there.`);
  }
  if (database === "busy") return false;
  held.set(file, database);
  return true;
}

/** SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_NOTADB (https://www.sqlite.org/rescode.html); the extended ones have more bits. */
const [busy, cannotOpen, noDatabase] = [5, 14, 26];

/** @returns undefined where something lies there that is no lock */
function taken(file: string): DatabaseSync | "busy" | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined;
    if (code === busy) return "busy";
    if (code === cannotOpen || code === noDatabase) return undefined;
    throw error;
  }
}

/** Takes away what is no lock, in its place; one process at a time, so that none takes away what another has just made. */
function mend(file: string): void {
  const guard = `${file}-mending`;
  // What came to lie in the place of the one may have come to lie in that of the other.
  const mending = taken(guard) ?? (empty(guard), taken(guard));
  if (mending === undefined || mending === "busy") return;
  try {
    empty(file);
  } finally {
    mending.close();
  }
}

/** What is written in a lock's place is none of ours: a lock is held, and never written to. A file stays the same file, whoever holds it meanwhile. */
function empty(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) truncateSync(file);
  else rmSync(file, { force: true, recursive: true });
}

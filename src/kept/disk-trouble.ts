/** What a disk refuses, told in words: nobody who writes a newspaper knows what ENOSPC is. */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** Codes of Node's errors, with what each says of a place. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: "is full",
  EDQUOT: "has no more room for this user: a quota is used up",
  EROFS: "is read-only",
  EFBIG: "takes no file as large as this: a limit of the system or of the shell stands against it",
};

/** Of a file or folder, not of its disk. */
const denials: Readonly<Record<string, string>> = {
  EACCES: "may not be read or written by this user",
  EPERM: "may not be changed by this user",
  EIO: "cannot be read or written: the disk or its connection is damaged",
  ENAMETOOLONG: "has a name that is too long for this disk",
  ENOTDIR: "lies below something that is no folder",
  EISDIR: "is a folder where a file should be",
  ENOTEMPTY: "is a folder that something else is writing into",
  EEXIST: "is in the way: move it elsewhere",
  ELOOP: "leads round in a circle of links",
};

/** Of the whole system. */
const shortages: Readonly<Record<string, string>> = {
  EMFILE: "This process may not open as many files as it needs. Raise the limit (ulimit -n 4096) and run it again.",
  ENFILE: "The system has no more files to open. End other programs and run it again.",
  ENOMEM: "The system has no more memory. End other programs and run it again.",
};

/** Result codes of SQLite (https://www.sqlite.org/rescode.html): SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR and SQLITE_CANTOPEN. */
const sqliteCodes: Readonly<Record<number, string>> = {
  13: "is full",
  8: "is read-only",
  10: "cannot be read or written: it may be full or damaged",
  14: "does not let the archive be opened",
};

/** What an error of Node's or SQLite's tells besides its message. */
function toldBy(error: unknown): { code: string | undefined; path: string | undefined; errcode: number | undefined } {
  const said = (name: "code" | "path"): string | undefined => {
    const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const errcode: unknown = error instanceof Error ? Reflect.get(error, "errcode") : undefined;
  // Of what happened in another process or thread only the words may have come here: “ENOSPC: no space left on device, write”.
  const inWords = error instanceof Error ? /\b(E[A-Z]{3,}): [a-z]/.exec(error.message)?.[1] : undefined;
  return {
    code: said("code") ?? inWords,
    path: said("path"),
    errcode: typeof errcode === "number" ? errcode : undefined,
  };
}

/** Whether an error is of the disk, the system's limits or a file's rights: nothing that is wrong with what was to be written. */
export function isDiskTrouble(error: unknown): boolean {
  const { code, errcode } = toldBy(error);
  if (errcode !== undefined) return (errcode & 0xff) in sqliteCodes;
  return code !== undefined && (code in refusals || code in denials || code in shortages);
}

/**
 * A sentence for whoever gave the command.
 * @param otherwise the place that is meant where the error names none
 * @returns undefined where the disk is not at fault
 */
export function diskTrouble(error: unknown, otherwise: string): string | undefined {
  if (!isDiskTrouble(error)) return undefined;
  const { code = "", path = otherwise, errcode } = toldBy(error);
  if (errcode !== undefined)
    return `The disk that holds ${otherwise} ${sqliteCodes[errcode & 0xff] ?? "refuses"}${freeOn(otherwise)}.`;
  if (code in shortages) return shortages[code];
  if (code in refusals)
    return `The disk that holds ${path} ${refusals[code] ?? ""}${code === "ENOSPC" ? freeOn(path) : ""}.`;
  return `${path} ${denials[code] ?? ""}.`;
}

/** A sentence about a disk that is full, whatever it was that failed on it. */
export const fullDisk = (path: string): string =>
  `The disk that holds ${path} ${refusals["ENOSPC"] ?? ""}${freeOn(path)}.`;

/** What is still free there, as the end of a sentence. */
function freeOn(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      const { bavail, bsize, blocks } = statfsSync(folder);
      return `: ${megabytes(bavail * bsize)} of ${megabytes(blocks * bsize)} are free`;
    } catch {
      if (folder === dirname(folder)) return "";
    }
  }
}

export function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} MB`;
}

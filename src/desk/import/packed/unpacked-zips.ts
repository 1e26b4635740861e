/** Exports as systems give them, in a zip: each in a folder of its own for as long as an import and its report take. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GivenFile } from "../import-settings.ts";
import { toldFault } from "../told-fault.ts";
import { unpackZip } from "./unpack-zip.ts";
import { zipEntries } from "./zip-entries.ts";

/** A file that every office document, and every book, has in its zip. */
const ofDocuments = new Set(["[Content_Types].xml", "mimetype"]);

export class UnpackedZips {
  readonly #made: string[] = [];
  readonly #folders = new Map<string, string>();

  /** A file as it was given, or the folder that was made of it. @throws where the disk refuses */
  taken(given: GivenFile): GivenFile {
    try {
      if (!isExport(given.path)) return given;
      const into = mkdtempSync(join(tmpdir(), "dateline-zip-"));
      this.#made.push(into);
      const { folder, asides } = unpackZip(given.path, into);
      this.#folders.set(`${given.name}/`, folder);
      return { path: folder, name: given.name, unpacked: asides };
    } catch (error) {
      return { ...given, refused: toldFault(error) };
    }
  }

  /** Where a file lies that is named with its zip before it; undefined where it is in none. */
  pathOf(name: string): string | undefined {
    for (const [zip, folder] of this.#folders) if (name.startsWith(zip)) return join(folder, name.slice(zip.length));
    return undefined;
  }

  remove(): void {
    for (const folder of this.#made) rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether it is a zip, and no document that is packed as one. */
function isExport(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return false;
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(4);
    readSync(file, head, 0, 4, 0);
    if (head.toString("latin1") !== "PK\u0003\u0004") return false;
    return !zipEntries(file, found.size).some(({ name }) => ofDocuments.has(name));
  } finally {
    closeSync(file);
  }
}

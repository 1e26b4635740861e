import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { noteRendition } from "./rendition-record.ts";

/** With this begin the names of files that are being written. */
export const makingStart = ".making-";

/** Notes a rendition in its record and writes it beside its place, where it is then put in one step: a run that is killed leaves no half one. */
export async function writeRendition(folder: string, mark: string, file: string, bytes: Uint8Array): Promise<void> {
  const making = join(folder, makingStart + randomUUID());
  try {
    await writeFile(making, bytes, { flag: "wx" });
    noteRendition(folder, mark, file, bytes);
    await rename(making, join(folder, file));
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}

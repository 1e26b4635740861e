/**
 * An imported article is written so that a kill at any instant leaves it whole and known, or not there at all: first beside
 * its place, then the list says that it was imported, then it gets its name. The next import, or what is taken in by itself
 * next, ends what this one had begun.
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bytesOf } from "../../kept/read-whole.ts";
import { putNew } from "../../kept/write-whole.ts";
import { folderWithin } from "../files/folder-within.ts";
import { hashOf } from "./addresses/lead-on.ts";
import type { ImportedStory, ImportRegister } from "./register.ts";
import { toldFault } from "./told-fault.ts";

/** Always the same for an article, so that it is found again: hidden, and on the same disk. */
const besideOf = (content: string, file: string): string =>
  join(content, dirname(file), `.${basename(file)}.importing`);

/**
 * @param key of the story in the register
 * @returns a sentence where the article cannot stand in its place; then nothing was written
 * @throws where the disk refuses
 */
export function writeArticle(
  { key, imported, text }: { key: string; imported: ImportedStory; text: string },
  content: string,
  register: ImportRegister,
): string | undefined {
  const folder = folderWithin(content, dirname(imported.file));
  if ("refused" in folder) return folder.refused;
  const beside = besideOf(content, imported.file);
  try {
    // What lies there was cut off, or is a link of which nobody knows where it leads.
    rmSync(beside, { force: true });
    writeFileSync(beside, text, { flag: "wx" });
    register.keepStory(key, imported);
  } catch (error) {
    // On a full disk: an article of which nobody knows that it was imported would be left alone for ever.
    rmSync(beside, { force: true });
    return toldFault(error);
  }
  try {
    putNew(beside, join(content, imported.file));
    return undefined;
  } catch (error) {
    register.keepStory(key, { ...imported, begun: true });
    rmSync(beside, { force: true });
    return toldFault(error);
  }
}

/** Gives the article its name that an import had written when it was killed. @throws where the disk refuses */
export function endBegunArticle(content: string, { last }: ImportRegister): void {
  if (!last) return;
  const beside = besideOf(content, last.file);
  const text = bytesOf(beside)?.toString("utf8");
  if (text === undefined) return;
  const path = join(content, last.file);
  if (hashOf(text) === last.hash && !existsSync(path)) putNew(beside, path);
  else rmSync(beside, { force: true });
}

/** Copies a picture into `content/photos/` under a name that an article can write, and never over another. */
import { existsSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { bytesOf } from "../../kept/read-whole.ts";
import { writeNewFile } from "../../kept/write-whole.ts";
import { slugOf } from "../../paper/slug-of.ts";
import { folderWithin } from "./folder-within.ts";
import type { PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import { pictureKinds, sniffPicture } from "../../photos/picture-kind.ts";
import { readPhoto } from "../../photos/read-photo.ts";

export interface TakenPicture {
  /** Its name in `content/photos/`. */
  file: string;
  facts: PhotoFacts;
  /** Whether the same picture lay there already, so that nothing was copied. */
  known: boolean;
}

/**
 * @param named its name there, if not the one that it has, and the language whose spelling it follows
 * @returns a sentence for the editor where the file is no picture that can be printed
 */
export async function takePicture(
  path: string,
  content: string,
  named: { wanted?: string; language?: string } = {},
): Promise<TakenPicture | { refused: string }> {
  const bytes = bytesOf(path);
  const facts = await readPhoto(path, bytes);
  if ("fault" in facts) return { refused: facts.reason };
  if (!bytes) return { refused: `${basename(path)} cannot be read from the disk.` };
  const { kind } = sniffPicture(bytes);
  if (kind === "other") return { refused: `${basename(path)} is no picture.` };
  const written = extname(path).slice(1).toLowerCase();
  const endings: readonly [string, ...string[]] = pictureKinds[kind].endings;
  const ending = endings.includes(written) ? written : endings[0];
  const name = slugOf(named.wanted ?? basename(path, extname(path)), named.language) || "picture";
  const within = folderWithin(content, "photos");
  if ("refused" in within) return within;
  const folder = within.path;
  // On some disks two names that differ only in capitals are one.
  const taken = new Map(readdirSync(folder).map((file) => [file.normalize("NFC").toLowerCase(), file]));
  for (let number = 1; ; number++) {
    const file = `${name}${number > 1 ? `-${number}` : ""}.${ending}`;
    const there = taken.get(file);
    if (there === undefined || !existsSync(join(folder, there))) {
      writeNewFile(join(folder, file), bytes);
      return { file, facts, known: false };
    }
    if (bytesOf(join(folder, there))?.equals(bytes)) return { file: there, facts, known: true };
  }
}

/** Looks for a picture's file beside what was imported, and in folders that the editor names. Nothing is fetched. */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { liesBelow } from "../../../kept/path-rules.ts";
import { filesWithin } from "../sites/site-files.ts";
import { baseName, withoutSize } from "./picture-names.ts";
import { decodedPart } from "../../../paper/safe/percent-decoded.ts";

export class PictureFinder {
  readonly #folders: string[];
  #index: Map<string, string[]> | undefined;

  /** @param folders absolute; they are searched with all that is in them */
  constructor(folders: readonly string[]) {
    this.#folders = [...folders];
  }

  /**
   * @param source as the story names it
   * @param file that the story was read from
   */
  find(source: string, file: string): string | undefined {
    const name = baseName(source);
    if (name === "" || name === "." || name === "..") return undefined;
    return this.#beside(source, file) ?? this.#named(name, source) ?? this.#named(withoutSize(name), source);
  }

  /** A path from the file, if it does not lead out of the file's own folder. */
  #beside(source: string, file: string): string | undefined {
    const folder = dirname(file);
    const path = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(source) ? undefined : decodedPart(source.replace(/[?#][^]*$/, ""));
    const candidates = [
      ...(path && !path.startsWith("/") ? [resolve(folder, path)] : []),
      join(folder, baseName(source)),
      join(file.replace(/\.[^./\\]*$/, "_files"), baseName(source)),
    ];
    return candidates.find((candidate) => isWithin(candidate, folder) && isFile(candidate));
  }

  /** Of several files with the name, the one whose folders agree with the address furthest. */
  #named(name: string, source: string): string | undefined {
    this.#index ??= this.#read();
    const found = this.#index.get(name.normalize("NFC").toLowerCase()) ?? [];
    const wanted = decodedPart(source).split(/[/\\]/).reverse();
    const agreement = (path: string) =>
      path
        .split(sep)
        .reverse()
        .findIndex((part, at) => part !== wanted[at]);
    return [...found].sort((a, b) => agreement(b) - agreement(a) || (a < b ? -1 : 1))[0];
  }

  #read(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const folder of this.#folders) {
      for (const path of filesWithin(folder)) {
        const key = basename(path).normalize("NFC").toLowerCase();
        const known = index.get(key);
        if (known) known.push(path);
        else index.set(key, [path]);
      }
    }
    return index;
  }
}

/** Links are not followed: one in a saved page's folder could lead anywhere. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function isWithin(path: string, folder: string): boolean {
  try {
    return liesBelow(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}

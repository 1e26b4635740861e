/** What stands in the content folder, and what each file is there for. */
import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { articleIdOf } from "../paper/address.ts";
import { startOf, type Problem } from "../desk/problem.ts";
import { pictureEnding, refusedEnding } from "../photos/picture-kind.ts";
import { editionOfFront, paperFile } from "../desk/settings.ts";

export type FileKind = "article" | "author" | "topic" | "thread" | "page" | "photo" | "refused-photo" | "document" | "paper" | "front";

/** A file as it lies in the folder. */
export interface LyingFile {
  /** Relative to the content folder, with `/` between its parts. */
  file: string;
  kind: FileKind;
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
}

export interface ContentFile extends LyingFile {
  /** The name that others use for it: an article's id, an author's slug, a photo's file name. */
  target: string;
}

const folders: [folder: string, kind: FileKind, ending: RegExp][] = [
  ["articles", "article", /\.md$/],
  ["authors", "author", /\.md$/],
  ["topics", "topic", /\.md$/],
  ["threads", "thread", /\.md$/],
  ["pages", "page", /\.md$/],
  ["photos", "photo", pictureEnding],
  // Whoever names one is told that it is there, and of what kind it is.
  ["photos", "refused-photo", refusedEnding],
  ["documents", "document", /^[^.].*\.[a-z0-9]+$/i],
];

/**
 * Lists the files that make the paper; hidden files, READMEs and folders that begin with a dot are not of it.
 * @param strays is given the links that lead out of the folder: nothing is read through them, or a commit could publish
 *   whatever else lies on the disk of the machine that builds
 */
export function lyingFiles(content: string, strays: string[] = []): LyingFile[] {
  const found: LyingFile[] = [];
  const fronts = namesIn(content).filter((file) => editionOfFront(file) !== undefined).map((file) => [file, "front"] as const);
  for (const [file, kind] of [[paperFile, "paper"] as const, ...fronts]) {
    if (leadsAway(content, file)) {
      strays.push(file);
      continue;
    }
    const stat = statSync(join(content, file), { throwIfNoEntry: false });
    if (stat?.isFile()) found.push({ file, kind, size: stat.size, mtime: stat.mtimeMs });
  }
  for (const [folder, kind, ending] of folders) {
    if (leadsAway(content, folder)) strays.push(folder);
    else walk(content, folder, kind, ending, found, strays);
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether a file or folder is a link to what is not in the content folder, or nowhere. */
function leadsAway(content: string, file: string): boolean {
  const path = join(content, file);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    return !realpathSync(path).startsWith(realpathSync(content) + sep);
  } catch {
    return true;
  }
}

export function strayProblem(file: string): Problem {
  return { ...startOf(file), severity: "error", rule: "link-outside", message: "This is a symbolic link that leads out of the content folder, or nowhere. Put the file itself here." };
}

function walk(content: string, folder: string, kind: FileKind, ending: RegExp, found: LyingFile[], strays: string[]): void {
  let entries;
  try {
    entries = readdirSync(join(content, folder), { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "README.md") continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink() && leadsAway(content, file)) strays.push(file);
    else if (entry.isDirectory()) walk(content, file, kind, ending, found, strays);
    else if (ending.test(entry.name)) {
      const stat = statSync(join(content, file), { throwIfNoEntry: false });
      if (stat?.isFile()) found.push({ file, kind, size: stat.size, mtime: stat.mtimeMs });
    }
  }
}

/** The same file with its name for others. Not worked out for all: of a large archive few files have changed. */
export const named = (lying: LyingFile): ContentFile => ({ ...lying, target: targetOf(lying) });

function targetOf({ file, kind }: LyingFile): string {
  if (kind === "paper" || kind === "front") return file;
  if (kind === "article") return articleIdOf(file) ?? file;
  // Macs, and archives that they pack, write é as two characters: who names the file writes the one.
  const name = file.slice(file.indexOf("/") + 1).normalize("NFC");
  return kind === "photo" || kind === "refused-photo" || kind === "document" ? name : name.replace(/\.md$/, "");
}

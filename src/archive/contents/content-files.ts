/** What stands in the content folder, and what each file is there for. */
import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { articleIdOf } from "../../paper/addresses/address.ts";
import { startOf, type Problem } from "../../desk/problem.ts";
import { pictureEnding, refusedEnding } from "../../photos/picture-kind.ts";
import { paperFile } from "../../desk/settings.ts";
import { frontOf, frontsFolder } from "../../paper/front-plan.ts";
import { ingestFile } from "../../desk/import/ingest/read-ingest.ts";
import { registerFile } from "../../desk/import/register.ts";
import { liesBelow } from "../../kept/path-rules.ts";
import { readWhole } from "../../kept/read-whole.ts";

export type FileKind =
  | "article"
  | "author"
  | "topic"
  | "thread"
  | "page"
  | "photo"
  | "refused-photo"
  | "document"
  | "paper"
  | "front"
  | "register";

/** A file as it lies in the folder. */
export interface LyingFile {
  /** Relative to the content folder, with `/` between its parts. */
  file: string;
  kind: FileKind;
  size: number;
  /** Milliseconds since 1970; 0 where it was written just now. */
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
  [frontsFolder, "front", /\.ya?ml$/],
  ["photos", "photo", pictureEnding],
  // Whoever names one is told that it is there, and of what kind it is.
  ["photos", "refused-photo", refusedEnding],
  ["documents", "document", /^[^.][^]*\.[a-z0-9]+$/i],
];

const ofMarkdown: ReadonlySet<FileKind> = new Set<FileKind>(["article", "author", "topic", "thread", "page"]);

/**
 * Lists the files that make the paper; hidden files but that of imports, READMEs and folders that begin with a dot are not of it.
 * @param strays is told what is none of them and was meant to be: links that lead out of the folder (nothing is read
 *   through them, or a commit could publish whatever else lies on the disk of the machine that builds), what is no file,
 *   names that no other disk could hold
 */
export function lyingFiles(content: string, strays: Problem[] = []): LyingFile[] {
  const found: LyingFile[] = [];
  const names = namesIn(content);
  strays.push(...misspelt(names));
  const fronts = names.filter((file) => frontOf(file) !== undefined).map((file) => [file, "front"] as const);
  for (const [file, kind] of [[paperFile, "paper"] as const, [registerFile, "register"] as const, ...fronts]) {
    if (leadsAway(content, file)) {
      strays.push(strayLink(file));
      continue;
    }
    const stat = statSync(join(content, file), { throwIfNoEntry: false });
    if (stat?.isFile()) take({ file, kind, ...sizeAndTime(stat) }, found, strays);
    else if (stat) strays.push(noFile(file, stat));
  }
  for (const [folder, kind, ending] of folders) {
    if (leadsAway(content, folder)) strays.push(strayLink(folder));
    else {
      const told: Problem[] = [];
      walk({ content, folder, kind, ending }, found, told);
      // A folder that holds files of two kinds is gone through for each.
      strays.push(
        ...told.filter(
          ({ file, message }) => !strays.some((stray) => stray.file === file && stray.message === message),
        ),
      );
    }
  }
  return found;
}

/** Files beside the folders that would be read, were they called `.yaml`. */
const misspelt = (names: readonly string[]): Problem[] =>
  names.flatMap((file) => {
    const meant = file.replace(/\.yml$/, ".yaml");
    const isRead = meant === paperFile || meant === ingestFile || frontOf(meant) !== undefined;
    return isRead && !names.includes(meant)
      ? [stray(file, "file-name", `Nothing reads a file of this name. Name it ${meant}.`)]
      : [];
  });

/** What lies in a folder, in the order of names; nothing where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether a file or folder is a link to what is not in the content folder, or nowhere. */
export function leadsAway(content: string, file: string): boolean {
  const path = join(content, file);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    return !liesBelow(realpathSync(content), realpathSync(path));
  } catch {
    return true;
  }
}

const stray = (
  file: string,
  rule: "link-outside" | "file-name" | "too-much" | "unreadable",
  message: string,
): Problem => ({ ...startOf(file), severity: "error", rule, message });

export const strayLink = (file: string) =>
  stray(
    file,
    "link-outside",
    "This is a symbolic link that leads out of the content folder, or nowhere. Put the file itself here.",
  );

/** A file or folder that is there, and that the machine will not let anybody read. */
export const unreadable = (file: string): Problem =>
  stray(
    file,
    "unreadable",
    "This is there and cannot be read: the machine does not allow it, its disk is damaged, or another program writes it all the while. Give back the right to read it, or run the command again.",
  );

/** Bytes of a file that is read as text; what is more than a hundredth of it is refused at its place. */
const largestText = 50_000_000;

function take(lying: LyingFile, found: LyingFile[], strays: Problem[]): void {
  const isText = lying.kind !== "photo" && lying.kind !== "refused-photo" && lying.kind !== "document";
  if (isText && lying.size > largestText)
    strays.push(
      stray(
        lying.file,
        "too-much",
        `This file has ${Math.round(lying.size / 1_000_000)} MB, and no text has. Is it a picture or a document under another name?`,
      ),
    );
  else found.push(lying);
}

/** How long ago a file must have been written for its time to tell it from what is written next. */
const settled = { precise: 20, inSeconds: 3000 };

/**
 * What tells that a file was changed. One that was written just now may be written once more within the same tick of the disk's
 * clock, of as many bytes: it has no time yet, and is looked into again. Some disks count in seconds.
 */
function sizeAndTime({ size, mtimeMs }: { size: number; mtimeMs: number }): Pick<LyingFile, "size" | "mtime"> {
  const tick = mtimeMs % 1000 === 0 ? settled.inSeconds : settled.precise;
  return { size, mtime: mtimeMs > Date.now() - tick ? 0 : mtimeMs };
}

/** The bytes of a file of the paper; undefined where there is none, and what is wrong where it is not to be read. */
export function readOwn(content: string, file: string): Buffer | Problem | undefined {
  if (leadsAway(content, file)) return strayLink(file);
  const path = join(content, file);
  const read = readWhole(path, largestText);
  if (typeof read !== "string") return read;
  if (read === "missing") return undefined;
  const stat = statSync(path, { throwIfNoEntry: false });
  return read === "no-file" && stat ? noFile(file, stat) : unreadable(file);
}

/** Opening a pipe or a device would wait for ever, or read what is no part of the paper. */
function noFile(file: string, stat: { isDirectory(): boolean }): Problem {
  return stray(
    file,
    "file-name",
    stat.isDirectory()
      ? "This is a folder with the name of a file. Give it a name without an ending, or put its file here."
      : "This is no file but a pipe, a socket or a device. Take it away.",
  );
}

/** How a name is known to disks that tell neither capitals nor the ways to write an accent apart. */
const onAnyDisk = (name: string) => name.normalize("NFC").toLowerCase();

/** A folder of the paper, and which files are looked for in it. */
interface Walk {
  content: string;
  folder: string;
  kind: FileKind;
  ending: RegExp;
}

const noError = { throwIfNoEntry: false } as const;

/** Endings that Markdown has elsewhere, and those of word processors. */
const markdownEnding = /\.(?:md|markdown|mdown|mkdn?|mdx|txt|text)$/i;
const otherTextEnding = /\.(?:html?|docx?|odt|rtf)$/i;

/** What is told of a file among articles, authors or the like that was meant to be read; what machines leave there is nobody's. */
function whyUnread(name: string): string | undefined {
  if (markdownEnding.test(name))
    return `Nothing reads a file of this name. Name it ${name.replace(markdownEnding, ".md")}.`;
  if (otherTextEnding.test(name))
    return "Nothing reads a file of this kind. Save its text as Markdown, in a file that ends in .md.";
  return pictureEnding.test(name)
    ? "Nothing reads a picture here. Put it into photos/, where articles name it."
    : undefined;
}

function walk({ content, folder, kind, ending }: Walk, found: LyingFile[], strays: Problem[]): void {
  let entries;
  const place = join(content, folder);
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) strays.push(unreadable(folder));
    return;
  }
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "README.md") continue;
    const file = `${folder}/${entry.name}`;
    // Put together by hand: of a hundred thousand files, to have each path looked through takes as long as to ask for its time.
    const path = place + sep + entry.name;
    const relevant = entry.isDirectory() || ending.test(entry.name);
    const unread = relevant || !ofMarkdown.has(kind) ? undefined : whyUnread(entry.name);
    if (unread !== undefined) strays.push(stray(file, "file-name", unread));
    // Of two articles it is told that they have one address.
    if (relevant && (entry.isDirectory() || kind !== "article")) {
      const twin = names.get(onAnyDisk(entry.name));
      if (twin !== undefined)
        strays.push(
          stray(
            file,
            "file-name",
            `This and “${twin}” beside it have one name on the disks of most computers, which would keep one of the two: they differ only in capitals, or in how accents are written. Rename one.`,
          ),
        );
      names.set(onAnyDisk(entry.name), entry.name);
    }
    if (entry.isSymbolicLink() && leadsAway(content, file)) strays.push(strayLink(file));
    else if (relevant && entry.name.includes("\ufffd") && !lstatSync(path, { throwIfNoEntry: false })) {
      strays.push(
        stray(
          file,
          "file-name",
          "The name of this file is not in UTF-8, and cannot be said: � stands for what is none. Give it a name of letters, digits and hyphens.",
        ),
      );
    } else if (entry.isDirectory()) {
      if (ending.test(entry.name)) strays.push(noFile(file, entry));
      else walk({ content, folder: file, kind, ending }, found, strays);
    } else if (relevant || entry.isSymbolicLink()) {
      const stat = statSync(path, noError);
      if (entry.isSymbolicLink() && stat?.isDirectory())
        strays.push(
          stray(
            file,
            "link-outside",
            "This is a symbolic link to a folder, and is not followed. Put the files themselves here.",
          ),
        );
      else if (relevant && stat?.isFile()) take({ file, kind, ...sizeAndTime(stat) }, found, strays);
      else if (relevant && stat) strays.push(noFile(file, stat));
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

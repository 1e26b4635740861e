/** What stands in the content folder, and what each file is there for. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { articleIdOf } from "../paper/address.ts";
import { frontFile, paperFile } from "../desk/settings.ts";

export type FileKind = "article" | "author" | "topic" | "page" | "photo" | "document" | "paper" | "front";

export interface ContentFile {
  /** Relative to the content folder, with `/` between its parts. */
  file: string;
  kind: FileKind;
  /** The name that others use for it: an article's id, an author's slug, a photo's file name. */
  target: string;
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
}

const folders: [folder: string, kind: FileKind, ending: RegExp][] = [
  ["articles", "article", /\.md$/],
  ["authors", "author", /\.md$/],
  ["topics", "topic", /\.md$/],
  ["pages", "page", /\.md$/],
  ["photos", "photo", /\.(jpe?g|png|webp|avif|tiff?)$/i],
  ["documents", "document", /^[^.].*\.[a-z0-9]+$/i],
];

/** Lists the files that make the paper; hidden files, READMEs and folders that begin with a dot are not of it. */
export function contentFiles(content: string): ContentFile[] {
  const found: ContentFile[] = [];
  for (const [file, kind] of [[paperFile, "paper"], [frontFile, "front"]] as const) {
    const stat = statSync(join(content, file), { throwIfNoEntry: false });
    if (stat?.isFile()) found.push({ file, kind, target: file, size: stat.size, mtime: stat.mtimeMs });
  }
  for (const [folder, kind, ending] of folders) walk(content, folder, kind, ending, found);
  return found;
}

function walk(content: string, folder: string, kind: FileKind, ending: RegExp, found: ContentFile[]): void {
  let entries;
  try {
    entries = readdirSync(join(content, folder), { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "README.md") continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(content, file, kind, ending, found);
    else if (ending.test(entry.name)) {
      const stat = statSync(join(content, file), { throwIfNoEntry: false });
      if (stat?.isFile()) found.push({ file, kind, target: targetOf(file, kind), size: stat.size, mtime: stat.mtimeMs });
    }
  }
}

function targetOf(file: string, kind: FileKind): string {
  if (kind === "article") return articleIdOf(file) ?? file;
  const name = file.slice(file.indexOf("/") + 1);
  return kind === "photo" || kind === "document" ? name : name.replace(/\.md$/, "");
}

/**
 * Reads what is new in the folders of `ingest.yaml`, file by file, in the order of their names: of several versions of a
 * story the last one stays. A file that was read to its end is not read again.
 */
import { createHash } from "node:crypto";
import { createReadStream, lstatSync, realpathSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { liesBelow } from "../../../kept/path-rules.ts";
import type { IngestSource } from "../../../paper/ingest.ts";
import { slugOf } from "../../../paper/slug-of.ts";
import type { ImportEvent } from "../import-event.ts";
import type { ImportSettings } from "../import-settings.ts";
import { importStories } from "../import-stories.ts";
import { ImportRegister, RegisterElsewhere } from "../register.ts";
import { filesWithin, folderFile } from "../sites/site-files.ts";
import { toldFault } from "../told-fault.ts";

export type IngestEvent =
  | { event: "source"; source: IngestSource; files: number; read: number }
  /** A folder or a list that cannot be read. */
  | { event: "unread"; source?: IngestSource; message: string }
  | { event: "import"; source: IngestSource; told: ImportEvent };

export interface IngestSettings extends Pick<ImportSettings, "content" | "paper" | "now" | "dry"> {
  /** The paper's folder, in which the folders of sources lie. */
  folder: string;
  sources: readonly IngestSource[];
}

export async function* runIngest(settings: IngestSettings): AsyncGenerator<IngestEvent> {
  for (const source of settings.sources) yield* ingest(source, settings);
}

async function* ingest(source: IngestSource, settings: IngestSettings): AsyncGenerator<IngestEvent> {
  let files: string[];
  let unread: { path: string; digest: string }[];
  try {
    files = filesOf(source.from, settings.folder);
    unread = await notReadYet(files, source, settings);
  } catch (error) {
    yield { event: "unread", source, message: error instanceof RegisterElsewhere ? error.message : toldFault(error) };
    return;
  }
  yield { event: "source", source, files: files.length, read: files.length - unread.length };
  for (const { path, digest } of unread) {
    let isWhole = true;
    for await (const told of importStories(importOf(path, source, settings))) {
      if (told.event === "refused" || (told.event === "story" && told.outcome === "refused")) isWhole = false;
      yield { event: "import", source, told };
    }
    // What could not be read is tried again, and told again.
    if (isWhole && !settings.dry) keepRead(digest, path, settings);
  }
}

function importOf(
  path: string,
  { sections, section, kind, byline, hold, publish, updates, kills, photos, from }: IngestSource,
  { content, paper, now, dry, folder }: IngestSettings,
): ImportSettings {
  return {
    content,
    paper,
    now,
    files: [{ path, name: relative(folder, path).split(sep).join("/") }],
    photos: [photos ?? from].map((each) => join(folder, each)).filter(isFolder),
    sections: {
      named: new Map(Object.entries(sections).map(([name, id]) => [slugOf(name) || name.toLowerCase(), id])),
      otherwise: section,
    },
    ...(kind && { kind }),
    ...(byline && { byline }),
    hold: hold * 60,
    taking: { updates, kills },
    draft: publish === "draft",
    again: false,
    dry,
  };
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The files of a source that may hold stories. @throws where there is no such folder within the paper's */
function filesOf(from: string, folder: string): string[] {
  const path = join(folder, from);
  const there = lstatSync(path, { throwIfNoEntry: false });
  // Nothing has come yet: git keeps no empty folders.
  if (!there) return [];
  if (!liesBelow(realpathSync(folder), realpathSync(path)))
    throw new Error(`${from} leads out of the paper’s folder: nothing is read there.`);
  if (there.isFile()) return [path];
  if (!there.isDirectory()) throw new Error(`${from} is a link, a pipe or a device. Name a folder or a file.`);
  return [...filesWithin(path)]
    .filter((file) => folderFile(basename(file), { system: "folder" }) === "story")
    .map((file) => ({ file, name: relative(path, file) }))
    .sort((a, b) => inOrder.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
    .map(({ file }) => file);
}

/** `update-2.xml` before `update-10.xml`. */
const inOrder = new Intl.Collator("en", { numeric: true });

async function notReadYet(
  files: readonly string[],
  source: IngestSource,
  { content }: IngestSettings,
): Promise<{ path: string; digest: string }[]> {
  const register = new ImportRegister(content, { writes: false });
  const digests = [];
  for (const path of files) digests.push({ path, digest: await digestOf(path, source) });
  return digests.filter(({ digest }) => !register.hasRead(digest));
}

async function digestOf(path: string, { name }: IngestSource): Promise<string> {
  const hash = createHash("sha256").update(`${name}\n`);
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk)) hash.update(chunk);
  return hash.digest("hex").slice(0, 32);
}

function keepRead(digest: string, path: string, { content, folder }: IngestSettings): void {
  const register = new ImportRegister(content, { writes: true });
  try {
    register.keepRead(digest, relative(folder, path).split(sep).join("/"));
  } finally {
    register.close();
  }
}

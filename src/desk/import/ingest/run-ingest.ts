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
import { leadsWithin } from "../../files/folder-within.ts";
import { ArticlesThere } from "../addresses/articles-there.ts";
import { BeyondStory } from "../html/beyond-story.ts";
import type { ImportEvent } from "../import-event.ts";
import type { ImportSettings } from "../import-settings.ts";
import { damagedIn } from "../damaged-lines.ts";
import { importInto } from "../import-stories.ts";
import { ImportRegister, RegisterElsewhere } from "../register.ts";
import { filesWithin, folderFile } from "../sites/site-files.ts";
import { toldFault } from "../told-fault.ts";
import { endBegunArticle } from "../whole-article.ts";

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
  let register;
  try {
    register = new ImportRegister(settings.content, { writes: !settings.dry });
  } catch (error) {
    if (!(error instanceof RegisterElsewhere)) throw error;
    yield { event: "unread", message: error.message };
    return;
  }
  try {
    if (!settings.dry) endBegunArticle(settings.content, register);
    const there = new ArticlesThere(settings.content);
    for (const source of settings.sources) yield* ingest(source, settings, { register, there });
  } finally {
    register.close();
  }
}

async function* ingest(
  source: IngestSource,
  settings: IngestSettings,
  { register, there }: { register: ImportRegister; there: ArticlesThere },
): AsyncGenerator<IngestEvent> {
  const { folder } = settings;
  let files: string[];
  let unread: { path: string; digest: string }[];
  let photos: string[];
  try {
    files = filesOf(source.from, folder);
    photos = photosOf(source, folder);
    unread = await notReadYet(files, source, register);
  } catch (error) {
    yield { event: "unread", source, message: toldFault(error) };
    return;
  }
  yield { event: "source", source, files: files.length, read: files.length - unread.length };
  if (unread.length > 0) for (const told of damagedIn(register)) yield { event: "import", source, told };
  for (const { path, digest } of unread) {
    const file = { path, name: relative(folder, path).split(sep).join("/") };
    let isWhole = true;
    for await (const told of importInto(register, importOf(file, photos, source, settings), there)) {
      if (told.event === "refused" || (told.event === "story" && told.outcome === "refused")) isWhole = false;
      yield { event: "import", source, told };
    }
    // What could not be read is tried again, and told again.
    if (isWhole && !settings.dry) register.keepRead(digest, file.name);
  }
}

function importOf(
  file: { path: string; name: string },
  photos: string[],
  { sections, section, kind, byline, hold, publish, updates, kills }: IngestSource,
  { content, paper, now, dry }: IngestSettings,
): ImportSettings {
  return {
    content,
    paper,
    now,
    files: [file],
    photos,
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

/** The folder in which a source's pictures lie, where there is one. @throws where it is not within the paper's */
function photosOf({ from, photos = from }: IngestSource, folder: string): string[] {
  const path = join(folder, photos);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  // A folder above it may be a link.
  if (!leadsWithin(folder, path)) throw new BeyondStory(leadsOut(photos));
  return [path];
}

const leadsOut = (name: string): string => `${name} leads out of the paper’s folder: nothing is read there.`;

/** The files of a source that may hold stories. @throws where there is no such folder within the paper's */
function filesOf(from: string, folder: string): string[] {
  const path = join(folder, from);
  const there = lstatSync(path, { throwIfNoEntry: false });
  // Nothing has come yet: git keeps no empty folders.
  if (!there) return [];
  if (!liesBelow(realpathSync(folder), realpathSync(path))) throw new BeyondStory(leadsOut(from));
  if (there.isFile()) return [path];
  if (!there.isDirectory()) throw new BeyondStory(`${from} is a link, a pipe or a device. Name a folder or a file.`);
  return [...filesWithin(path)]
    .filter((file) => folderFile(basename(file), { system: "folder", config: {} }) === "story")
    .map((file) => ({ file, name: relative(path, file) }))
    .sort((a, b) => inOrder.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
    .map(({ file }) => file);
}

/** `update-2.xml` before `update-10.xml`. */
const inOrder = new Intl.Collator("en", { numeric: true });

async function notReadYet(
  files: readonly string[],
  source: IngestSource,
  register: ImportRegister,
): Promise<{ path: string; digest: string }[]> {
  const digests = [];
  for (const path of files) digests.push({ path, digest: await digestOf(path, source) });
  return digests.filter(({ digest }) => !register.hasRead(digest));
}

async function digestOf(path: string, { name }: IngestSource): Promise<string> {
  const hash = createHash("sha256").update(`${name}\n`);
  for await (const chunk of createReadStream(path)) if (Buffer.isBuffer(chunk)) hash.update(chunk);
  return hash.digest("hex").slice(0, 32);
}

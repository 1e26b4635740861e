/** The way into this room: opens the archive, brings it up to date, and hands out what asks it. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../kept/read-whole.ts";
import { renamedArticles, type Rename } from "../desk/git/renames.ts";
import { touchedFiles, type Touched } from "../desk/git/touched.ts";
import { changedAddresses } from "./versions/address-changed.ts";
import { Archive } from "./archive.ts";
import { ChangedFacts } from "./ledger/changed-facts.ts";
import { programHash } from "./program-hash.ts";
import {
  archiveFile,
  closeDatabase,
  copyDatabase,
  discardDatabase,
  isDamage,
  openDatabase,
  sealLongLog,
} from "./database.ts";
import { FoundProblems } from "./checks/found-problems.ts";
import { readHistory } from "./versions/history.ts";
import type { KnownPages } from "./contents/known-pages.ts";
import { Ledger } from "./ledger/ledger.ts";
import { refresh } from "./refresh.ts";
import { Statements } from "./rows.ts";

/**
 * What an archive's records and problems depend on besides the content folder: where it changes, everything is read anew.
 * Of views it is what tells which pages there are, for the check of links. A test follows the imports, and fails where a
 * file is missing here (`tests/unit/press/plan/depends-on.test.ts`).
 */
export const readsContent: readonly string[] = [
  "src/paper",
  "src/kept",
  "src/desk",
  "src/photos",
  "src/recordings",
  "src/archive",
  "src/views/kinds",
  "src/views/kinds.ts",
  "src/views/pages.ts",
  "src/views/reader-lists.ts",
  "package-lock.json",
];

export interface ArchiveOptions {
  /** The pages that are made from the archive: links to them are checked. */
  pages: KnownPages;
  /** The program's own folder: its source is part of what an archive depends on. */
  program: string;
  content: string;
  cache: string;
  now: number;
  /** Drafts and articles that wait for their hour are shown: at the writing desk and in previews. */
  showHeld: boolean;
  /** The commit with which addresses are compared; without one they are not. */
  comparedWith?: string;
  /** The writing desk shows articles under embargo too; a preview only where `paper.yaml` marks previews as internal. */
  internal?: boolean;
  /** Whether git is read for what was changed after publication; what was read of it before is there all the same. */
  readsHistory?: boolean;
  onHistory?: (done: number, of: number) => void;
  /** In CI, what a small clone has left out is brought from the remote. */
  inCi?: boolean;
  onProgress?: (done: number, of: number) => void;
}

export interface OpenArchive {
  /** Absent where `paper.yaml` cannot be read: the problems say why. */
  archive?: Archive;
  /** In its place, where `paper.yaml` has mistakes that leave enough of it to check the other files by: nothing is printed from it. */
  rest?: Archive;
  ledger: Ledger;
  problems: FoundProblems;
  /** Files that were read, because they were new or had changed. */
  read: number;
  /** Whether git knew the commit with which addresses were to be compared. */
  compared: boolean;
  remark?: string;
  /** Has the texts ready of pages that other threads and processes print: a saved state has left them out. @param paths of planned pages */
  readBodies: (paths: Iterable<string>) => Promise<void>;
  /** Lays a copy into another cache folder: from there another content folder that differs little is read in no time. */
  copyTo: (cache: string) => Promise<void>;
  /** Why there are no history pages, as a sentence. */
  withoutHistory?: string;
  close: () => void;
}

/** Opens the archive and brings it up to date. One that turns out to be damaged on the way is made again. */
export async function openArchive(options: ArchiveOptions): Promise<OpenArchive> {
  const path = archiveFile(options);
  try {
    return await openAt(path, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    discardDatabase(path);
    return { ...(await openAt(path, options)), remark: "The archive was damaged and is made again." };
  }
}

async function openAt(path: string, options: ArchiveOptions): Promise<OpenArchive> {
  const { database, remark } = openDatabase(path);
  // Commands end where they are done: what they leave is sealed then.
  const atExit = () => closeDatabase(database, path);
  process.once("exit", atExit);
  const close = () => {
    process.off("exit", atExit);
    closeDatabase(database, path);
  };
  try {
    const statements = new Statements(database, () => sealLongLog(database, path));
    // Git looks through the folder meanwhile.
    const comparing = options.comparedWith === undefined ? undefined : compared(options.content, options.comparedWith);
    const code = programHash(options.program, readsContent);
    const refreshed = await refresh(statements, new ChangedFacts(), { ...options, code });
    const paper = refreshed.paper ?? refreshed.rest;
    const withoutHistory =
      options.readsHistory && refreshed.paper
        ? await readHistory(statements, options.content, refreshed.paper, {
            brings: options.inCi ?? false,
            onProgress: options.onHistory,
          })
        : undefined;
    const { touched: touchedSince, renames } = (await comparing) ?? {};
    const moved = paper && renames ? changedAddresses(renames, { ...options, paper }, statements) : [];
    const touched = new Set([...refreshed.changed, ...(touchedSince?.files ?? [])]);
    const archive = paper && Archive.of(statements, { ...options, paper, showsHeld: options.showHeld });
    return {
      ...(archive && (refreshed.paper ? { archive } : { rest: archive })),
      ledger: new Ledger(statements),
      problems: new FoundProblems(statements, touched, [...refreshed.strays, ...moved]),
      read: refreshed.read,
      compared: renames !== undefined,
      ...(remark && { remark }),
      readBodies: async (paths) => refreshed.absent?.readFor(paths),
      copyTo: (cache) => copyDatabase(database, archiveFile({ ...options, cache })),
      ...(withoutHistory && { withoutHistory }),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** What git tells of the difference from a commit; nothing where it cannot. */
async function compared(content: string, base: string): Promise<{ touched?: Touched; renames?: Rename[] }> {
  const touched = await touchedFiles(content, base);
  if (!touched) return {};
  const renames = await renamedArticles(content, base, touched.gone);
  return { touched, ...(renames && { renames }) };
}

/** A line of a file of the content folder, for quoting it. */
export function lineReader(content: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      const isOwn =
        /\.(md|ya?ml|html|css|astro)$/.test(file) &&
        lstatSync(join(content, file), { throwIfNoEntry: false })?.isFile();
      lines =
        (isOwn
          ? bytesOf(join(content, file))
              ?.toString("utf8")
              .split(/\r\n?|\n/)
          : undefined) ?? [];
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

/** The file that holds the archive: an SQLite database which may be thrown away at any time and is then made again. */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { isDiskTrouble } from "../kept/disk-trouble.ts";
import { isThere } from "../kept/kept-folder.ts";
import { ArchiveDamage } from "./damage/archive-damage.ts";
import {
  archiveFiles,
  closeSealed,
  damageOf,
  pageSize,
  sealCopy,
  seal,
  sealHeld,
  whileSealing,
} from "./damage/seal.ts";

const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every file below content/, as it was when it was last read.
CREATE TABLE files (file TEXT PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, blob TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX files_by_target ON files (kind, target);
-- What is wrong with a file, in one row: imported articles have ten warnings each. How many there are by rule is kept beside.
CREATE TABLE problems (file TEXT NOT NULL, origin TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL, found TEXT NOT NULL);
CREATE UNIQUE INDEX problems_by_file ON problems (file, origin);
CREATE INDEX problems_with_errors ON problems (file) WHERE errors > 0;
CREATE TABLE warned (rule TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE file_references (file TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, place TEXT NOT NULL);
CREATE INDEX references_by_file ON file_references (file);
CREATE INDEX references_by_target ON file_references (kind, target);

CREATE TABLE articles (
  id TEXT PRIMARY KEY, published INTEGER NOT NULL, appears INTEGER NOT NULL, embargo INTEGER NOT NULL, draft INTEGER NOT NULL, live INTEGER NOT NULL,
  record TEXT NOT NULL, card_hash TEXT NOT NULL, blocks TEXT NOT NULL, blocks_hash TEXT NOT NULL
);
CREATE INDEX articles_by_appearance ON articles (appears, embargo, draft, live, id);
-- The photos and documents that an article's body shows.
CREATE TABLE shown (article TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article, kind, name)) WITHOUT ROWID;
-- When the entries of a live blog were made, or will be shown, and when its coverage ends: it changes then by itself.
CREATE TABLE live_moments (article TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (article, at)) WITHOUT ROWID;
-- When the picture over a story may be shown no more: pages change then by themselves.
CREATE TABLE picture_ends (article TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX picture_ends_by_time ON picture_ends (at);
-- A topic, an author or a thread that only held articles name waits with them.
CREATE TABLE entries (kind TEXT NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, blocks TEXT NOT NULL, waiting INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (kind, id)) WITHOUT ROWID;
-- What editors placed on the fronts, and what of it only other files tell right from wrong; and when a front changes by itself.
CREATE TABLE fronts (name TEXT PRIMARY KEY, file TEXT NOT NULL, plan TEXT NOT NULL, marks TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE front_moments (at INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, says TEXT NOT NULL);
CREATE INDEX front_moments_by_time ON front_moments (at);
CREATE TABLE photos (name TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
-- Documents that are sound, film, or the words of one.
CREATE TABLE recordings (name TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
-- Pictures that imports have told of: their files may still be to come.
CREATE TABLE awaited (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE redirects (source TEXT PRIMARY KEY, compared TEXT NOT NULL, target TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX redirects_by_compared ON redirects (compared);
CREATE INDEX redirects_by_target ON redirects (target);

-- What git knows of the articles: every version of each file, in the order of commits, under the name that the file has
-- now. A file that was deleted has no blob. The text, compressed, is kept where there is another version to compare it
-- with; words is the number of the first version that says the same.
CREATE TABLE versions (
  number INTEGER PRIMARY KEY, file TEXT NOT NULL, at INTEGER NOT NULL, blob TEXT, text BLOB,
  draft INTEGER NOT NULL DEFAULT 1, appears INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX versions_by_file ON versions (file, number);

-- The live articles in every list they belong to, and how long each list is.
CREATE TABLE listing (list TEXT NOT NULL, published INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (list, published, id)) WITHOUT ROWID;
CREATE TABLE lists (list TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;

-- The press's ledger: which pages there are, what each was made of, and what was printed.
CREATE TABLE pages (path TEXT PRIMARY KEY, number INTEGER UNIQUE NOT NULL, page TEXT NOT NULL, fingerprint TEXT NOT NULL, fields TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, number INTEGER UNIQUE NOT NULL) WITHOUT ROWID;
CREATE TABLE reads (fact INTEGER NOT NULL, page INTEGER NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (fact, page)) WITHOUT ROWID;
CREATE INDEX reads_by_page ON reads (page);
CREATE TABLE printed (path TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, fields TEXT NOT NULL) WITHOUT ROWID;
-- The paths at which the two do not agree: what a build has to do is known without comparing all pages.
CREATE TABLE unprinted (path TEXT PRIMARY KEY) WITHOUT ROWID;
-- Every file of the published edition, as it was laid there; the digest where one was asked for (SHA-1, by which Netlify knows files).
CREATE TABLE laid (file TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, digest BLOB) WITHOUT ROWID;
-- Which pictures each printed page shows: a rendition that no page shows any more is taken out of the paper.
CREATE TABLE pictures (number INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, stem TEXT NOT NULL, files TEXT NOT NULL);
CREATE INDEX pictures_by_stem ON pictures (stem);
CREATE TABLE page_pictures (path TEXT NOT NULL, picture INTEGER NOT NULL, PRIMARY KEY (path, picture)) WITHOUT ROWID;
CREATE INDEX page_pictures_by_picture ON page_pictures (picture);
-- Facts that changed and whose pages have not been looked at yet: a build that is killed in between forgets nothing.
CREATE TABLE pending (fact TEXT PRIMARY KEY, ordinal INTEGER NOT NULL) WITHOUT ROWID;
`;

/** A number for a schema, in the 31 bits that SQLite keeps, and never 0: an archive of another one is made again. */
export const formatOf = (written: string): number => (hash("sha256", written, "buffer").readUInt32BE() >>> 1) | 1;
export const formatVersion = formatOf(schema);

/** Which archive it is: that of what readers see, or the one with what is held. */
export interface ArchivePlace {
  cache: string;
  showHeld: boolean;
}

export const archiveFile = ({ cache, showHeld }: ArchivePlace): string =>
  join(cache, showHeld ? "with-held.sqlite" : "archive.sqlite");

/** The indexes, which can be made again of the tables. */
export const indexes: readonly { name: string; made: string }[] = [
  ...schema.matchAll(/^CREATE (?:UNIQUE )?INDEX (\w+)[^;]*/gm),
].map(([made, name = ""]) => ({ name, made }));

/** The tables, without their indexes. */
export const tables: readonly { name: string; columns: string }[] = [
  ...schema.matchAll(/^CREATE TABLE (\w+) (\([^;]*)/gm),
].map(([, name = "", columns = ""]) => ({ name, columns }));

export interface OpenedDatabase {
  database: DatabaseSync;
  /** Why an existing archive was thrown away, as a sentence; absent where there was nothing to say. */
  remark?: string;
}

/**
 * Opens the archive, or makes an empty one where there is none, or where it is old or damaged.
 * @throws where the disk refuses, or another process writes into it all the time
 */
export function openDatabase(path: string): OpenedDatabase {
  mkdirSync(dirname(path), { recursive: true });
  const remark = isThere(path) ? whyNot(path) : undefined;
  if (existsSync(path) && remark === undefined) return { database: opened(path) };
  return { database: made(path), ...(remark && { remark }) };
}

/** Opens an archive that was just put together, and is not sealed yet. */
export const openAsWritten = (path: string): DatabaseSync => opened(path);

/** Why an archive that is there cannot be used, as a sentence. */
function whyNot(path: string): string | undefined {
  const damage = damageOf(path);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    const version = database.prepare("PRAGMA user_version").get()?.["user_version"];
    if (version !== formatVersion && version !== 0)
      return "The archive was made by another version of Dateline and is made again.";
    const check = database.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE type = 'table'").get();
    return (
      damage ?? (check?.["tables"] === tables.length ? undefined : "The archive was incomplete and is made again.")
    );
  } catch (error) {
    if (damage !== undefined) return damage;
    if (isDiskTrouble(error)) throw error;
    return isDamage(error)
      ? "The archive was damaged and is made again."
      : `The archive could not be read (${error instanceof Error ? error.message : String(error)}) and is made again.`;
  } finally {
    database?.close();
  }
}

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(settings);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An empty archive in place of what is there. */
const made = (path: string): DatabaseSync =>
  whileSealing(path, (held) => {
    discardDatabase(path);
    const database = opened(path);
    try {
      database.exec(`BEGIN; ${schema} PRAGMA user_version = ${formatVersion}; COMMIT;`);
      if (held) sealHeld(database, path);
      return database;
    } catch (error) {
      database.close();
      discardDatabase(path);
      throw error;
    }
  });

/** Connections of this thread that read, by the archive's path: while one is open, what it reads is not written over. */
const readers = new Map<string, DatabaseSync[]>();

/** Opens an archive that is there and in use, for reading. One transaction lasts as long as the connection: without it every query would take the file's lock anew. */
export function openReadOnly(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec("PRAGMA cache_size = -32768; PRAGMA busy_timeout = 5000; BEGIN;");
  readers.set(path, [...(readers.get(path) ?? []), database]);
  return database;
}

/** Closes an archive, sealed, with all that this thread reads of it. */
export function closeDatabase(database: DatabaseSync, path: string): void {
  if (!database.isOpen) return;
  for (const reader of readers.get(path) ?? []) if (reader.isOpen) reader.close();
  readers.delete(path);
  closeSealed(database, path);
}

/** Bytes of a log that is written into the archive before its end: reading through a longer one takes time. */
const longLog = 64_000_000;

/** Said after every transaction. */
export function sealLongLog(database: DatabaseSync, path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > longLog) seal(database, path);
}

export function discardDatabase(path: string): void {
  for (const file of archiveFiles(path)) if (!file.endsWith("-sealing")) rmSync(file, { force: true, recursive: true });
}

/** Pages of the database that are copied at once: enough for a large archive to take few steps. */
const copiedAtOnce = 20_000;

/** Copies an open database to another path, whole, whoever else has it open; what lies there is replaced. */
export async function copyDatabase(database: DatabaseSync, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  discardDatabase(path);
  await backup(database, path, { rate: copiedAtOnce });
  sealCopy(path);
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://www.sqlite.org/rescode.html): the file is damaged, whatever it was asked. */
export function isDamage(error: unknown): boolean {
  if (error instanceof ArchiveDamage) return true;
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    [11, 26].includes(error.errcode & 0xff)
  );
}

/**
 * Patience first: a build that has just ended may still be closing the archive, and what is locked is not damaged. The log
 * is written into the archive by nobody but `seal`.
 */
const settings = `PRAGMA busy_timeout = 5000; PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;`;

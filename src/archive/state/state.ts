/** Saves of an archive what another machine must have to go on with it, and makes one of that again. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  archiveFile,
  closeDatabase,
  discardDatabase,
  formatVersion,
  indexes,
  openDatabase,
  openAsWritten,
  tables,
  type ArchivePlace,
} from "../database.ts";
import { pageSize } from "../damage/seal.ts";
import { absentNote } from "../contents/bodies/body-of.ts";
import { Ledger } from "../ledger/ledger.ts";
import { Statements } from "../rows.ts";
import { readState, writeState } from "./state-file.ts";

export interface SavedState {
  /** The edition that was published last; absent where none was. */
  release?: string;
}

/**
 * Saves the state of an archive.
 * @param file where to
 * @param look told the ledger before it is saved
 */
export async function saveState(
  place: ArchivePlace,
  file: string,
  look: (ledger: Ledger) => void = () => undefined,
): Promise<SavedState> {
  const path = archiveFile(place);
  const { database } = openDatabase(path);
  const copy = `${path}-saving`;
  rmSync(copy, { force: true });
  try {
    const ledger = new Ledger(new Statements(database));
    look(ledger);
    const release = ledger.note("release");
    const saved: SavedState = release === undefined ? {} : { release };
    copyShortened(path, copy);
    mkdirSync(dirname(file), { recursive: true });
    await writeState(file, copy, { archive: formatVersion, ...saved });
    return saved;
  } finally {
    rmSync(copy, { force: true });
    closeDatabase(database, path);
  }
}

/**
 * Makes an archive of a state, in place of the one that is there.
 * @returns what was saved, or a sentence why nothing can be made of it: then what is there stays as it is
 */
export async function loadState(place: ArchivePlace, file: string): Promise<SavedState | { why: string }> {
  const path = archiveFile(place);
  const unpacked = `${path}-loading`;
  mkdirSync(dirname(path), { recursive: true });
  const head = await readState(file, unpacked);
  if ("why" in head) return head;
  if (head.archive !== formatVersion) {
    rmSync(unpacked, { force: true });
    return { why: `${file} was saved by another version of Dateline.` };
  }
  discardDatabase(path);
  renameSync(unpacked, path);
  // Until it is sealed it counts for nothing.
  const database = openAsWritten(path);
  database.exec(`BEGIN; ${unshortened} ${indexes.map(({ made }) => `${made};`).join("\n")} COMMIT;`);
  closeDatabase(database, path);
  return { ...(head.release !== undefined && { release: head.release }) };
}

/**
 * What is saved of a table's column in place of what it holds. Bodies are converted again where they are printed, but those of
 * live blogs, which plans read. Most pages are printed as they were planned: what their fingerprints were made of is written
 * down once.
 */
const shortened: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  articles: { blocks: "CASE WHEN record ->> '$.live' IS NULL THEN '' ELSE blocks END" },
  printed: {
    fields:
      "CASE WHEN fields = (SELECT fields FROM archive.pages WHERE pages.path = printed.path) THEN '=' ELSE fields END",
  },
};
const unshortened = `INSERT OR REPLACE INTO meta (key, value) VALUES ('${absentNote}', '1'); UPDATE printed SET fields = (SELECT fields FROM pages WHERE pages.path = printed.path) WHERE fields = '=';`;

/**
 * Copies an archive without what can be worked out from the rest. By a connection of its own: where the disk refuses, the
 * archive's has nothing begun. @param copy a file that is not there
 */
function copyShortened(path: string, copy: string): void {
  const database = new DatabaseSync(copy);
  try {
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;`);
    database.prepare("ATTACH ? AS archive").run(path);
    database.exec("BEGIN;");
    for (const { name, columns } of tables)
      database.exec(
        `CREATE TABLE ${name} ${columns}; INSERT INTO ${name} SELECT ${selected(database, name)} FROM archive.${name};`,
      );
    database.exec(`PRAGMA user_version = ${formatVersion}; COMMIT;`);
  } finally {
    database.close();
  }
}

/** What is read of a table to be saved. Where nothing of it is shortened it is `*`, by which SQLite copies rows as they lie. */
function selected(database: DatabaseSync, table: string): string {
  const short = shortened[table];
  if (!short) return "*";
  const columns = database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid").all(table);
  return columns.map(({ name }) => short[String(name)] ?? String(name)).join(", ");
}

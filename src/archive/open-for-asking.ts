/** The way into this room for threads and processes that ask only: what reads the content folder is not loaded. */
import type { Paper } from "../paper/paper.ts";
import { Archive } from "./archive.ts";
import { LaidFiles } from "./ledger/laid-files.ts";
import { archiveFile, openReadOnly, type ArchivePlace } from "./database.ts";
import { Statements } from "./rows.ts";

/**
 * Opens an archive that another thread or process keeps up to date. It stands still: what is changed afterwards is not
 * seen.
 * @param options.now seconds since 1970
 */
export function openForAsking(options: ArchivePlace & { paper: Paper; now: number }): Archive {
  return Archive.of(new Statements(openReadOnly(archiveFile(options))), { ...options, showsHeld: options.showHeld });
}

/** The files of the published release, as of now. */
export function openLaidFiles(place: ArchivePlace): LaidFiles {
  return new LaidFiles(new Statements(openReadOnly(archiveFile(place))));
}

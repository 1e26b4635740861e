/** The files of the published release, as they were laid: one that is another since was changed by somebody else. */
import { integer, text, type Row, type Statements } from "../rows.ts";

/** A file of the published release. */
export interface LaidFile {
  file: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
}

export class LaidFiles {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Some files of the published release, in the order of their names, which follow a name. */
  after(file: string, most: number): LaidFile[] {
    return this.#statements
      .all("SELECT file, size, mtime FROM laid WHERE file > ? ORDER BY file LIMIT ?", file, most)
      .map(laidFile);
  }

  /** Those of some files that are in the published release. */
  of(files: readonly string[]): LaidFile[] {
    return files.flatMap((file) =>
      this.#statements.all("SELECT file, size, mtime FROM laid WHERE file = ?", file).map(laidFile),
    );
  }

  put(files: readonly LaidFile[]): void {
    for (const { file, size, mtime } of files)
      this.#statements.run("INSERT OR REPLACE INTO laid (file, size, mtime) VALUES (?, ?, ?)", file, size, mtime);
  }
}

const laidFile = (row: Row): LaidFile => ({
  file: text(row, "file"),
  size: integer(row, "size"),
  mtime: integer(row, "mtime"),
});

/** The files of the published release, as they were laid: one that is another since was changed by somebody else. */
import { integer, text, type Row, type Statements } from "../rows.ts";

/** A file of the published release. */
export interface LaidFile {
  file: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970; 0 where the release does not lie on this machine. */
  mtime: number;
  /** SHA-1 of its bytes, in hexadecimal digits; absent where nobody has asked for it. */
  digest?: string;
}

const columns = "file, size, mtime, lower(hex(digest)) AS digest";

export class LaidFiles {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Some files of the published release, in the order of their names, which follow a name. */
  after(file: string, most: number): LaidFile[] {
    return this.#statements
      .all(`SELECT ${columns} FROM laid WHERE file > ? ORDER BY file LIMIT ?`, file, most)
      .map(laidFile);
  }

  /** Those of some files that are in the published release. */
  of(files: readonly string[]): LaidFile[] {
    return files.flatMap((file) =>
      this.#statements.all(`SELECT ${columns} FROM laid WHERE file = ?`, file).map(laidFile),
    );
  }

  has(file: string): boolean {
    return this.#statements.get("SELECT 1 FROM laid WHERE file = ?", file) !== undefined;
  }

  /** Those below a folder. */
  below(folder: string): LaidFile[] {
    // A slash is followed by 0 in the order of names.
    return this.#statements
      .all(`SELECT ${columns} FROM laid WHERE file > ? AND file < ? ORDER BY file`, `${folder}/`, `${folder}0`)
      .map(laidFile);
  }

  /** Every file, in the order of their names. */
  *all(): Generator<LaidFile> {
    for (const row of this.#statements.iterate(`SELECT ${columns} FROM laid ORDER BY file`)) yield laidFile(row);
  }

  /** The same, whole or not at all. */
  keep(files: readonly LaidFile[]): void {
    this.#statements.transaction(() => this.put(files));
  }

  /** Within a transaction. */
  put(files: readonly LaidFile[]): void {
    for (const { file, size, mtime, digest } of files)
      this.#statements.run(
        "INSERT OR REPLACE INTO laid (file, size, mtime, digest) VALUES (?, ?, ?, unhex(?))",
        file,
        size,
        mtime,
        digest ?? null,
      );
  }
}

const laidFile = (row: Row): LaidFile => {
  const digest = text(row, "digest");
  return {
    file: text(row, "file"),
    size: integer(row, "size"),
    mtime: integer(row, "mtime"),
    ...(digest && { digest }),
  };
};

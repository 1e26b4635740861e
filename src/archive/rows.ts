/** Reads values out of rows: the database holds only what this program wrote, and says so where it does not. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { BodyBlock } from "../desk/blocks.ts";
import { ArchiveDamage } from "./damage/archive-damage.ts";

export type Row = Record<string, SQLInputValue | undefined>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new ArchiveDamage(`The archive's column ${column} holds no text.`);
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new ArchiveDamage(`The archive's column ${column} holds no number.`);
  return value;
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new ArchiveDamage(`The archive's column ${column} holds no bytes.`);
  return value;
}

/** Statements of one database, each prepared once. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #afterTransaction: () => void;
  readonly #prepared = new Map<string, StatementSync>();

  /** @param afterTransaction told whenever one has been written */
  constructor(database: DatabaseSync, afterTransaction: () => void = () => undefined) {
    this.#database = database;
    this.#afterTransaction = afterTransaction;
  }

  /** Where the body of an article is had that a saved state has left out. */
  absentBody: (id: string) => BodyBlock[] | undefined = () => undefined;

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (!statement) this.#prepared.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepare(sql).run(...values);
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values);
  }

  iterate(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#prepare(sql).iterate(...values);
  }

  /** Runs a piece of work whole or not at all. */
  transaction<T>(work: () => T): T {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      this.#afterTransaction();
      return result;
    } catch (error) {
      // On a full disk SQLite has taken it back by itself.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  /** The same for work that waits for others; nobody else uses this connection meanwhile. */
  async transactionOver<T>(work: () => Promise<T>): Promise<T> {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = await work();
      this.#database.exec("COMMIT");
      this.#afterTransaction();
      return result;
    } catch (error) {
      // On a full disk SQLite has taken it back by itself.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}

/** Brings what the archive knows of the articles' history up to date with git, by reading only commits that are new. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { articleIdOf } from "../../paper/addresses/address.ts";
import { formerSource } from "../../paper/addresses/former-address.ts";
import type { Paper } from "../../paper/paper.ts";
import { blobsOf } from "../../desk/git/blobs.ts";
import { commitsOf, type FileChange } from "../../desk/git/commits.ts";
import { GitFailure } from "../../desk/git/run-git.ts";
import { bringBlobs, bringCommits, hasCommit } from "../../desk/git/bring.ts";
import { follows, repositoryOf, shallowWhy } from "../../desk/git/repository.ts";
import { saySame } from "../../desk/versions/told-words.ts";
import { versionOf, type Version } from "../../desk/versions/version.ts";
import { ChangedFacts, fact } from "../ledger/changed-facts.ts";
import { meta, setMeta } from "../meta.ts";
import { keepPending } from "../contents/pending.ts";
import { JsonColumn } from "../json-columns.ts";
import { bytes, integer, text, type Row, type Statements } from "../rows.ts";

/** How far git was read, and by which rules. */
interface Known {
  head: string;
  place: string;
  rules: string;
}

const note = "history";
const knownColumn = new JsonColumn<Known>("value");

export interface HistoryOptions {
  /** Whether what a small clone has left out is brought from the remote, as in CI. */
  brings: boolean;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/** @returns a line for whoever builds, where there is no history to be had, or not all */
export async function readHistory(
  statements: Statements,
  content: string,
  paper: Paper,
  { brings, onProgress }: HistoryOptions,
): Promise<string | undefined> {
  if (!paper.history) return undefined;
  const repository = await repositoryOf(content);
  const noted = meta(statements, note);
  const known = noted ? knownColumn.parsed(noted) : undefined;
  /** @param kept the commit up to which it stays known @returns what is told of it */
  const ended = (why: string, kept?: string): string => {
    if (kept !== undefined) return `What the histories of articles tell ends with commit ${kept.slice(0, 9)}: ${why}`;
    if (known) statements.transaction(() => new HistoryIntake(statements, paper).forgetAll());
    return `There are no history pages: ${why}`;
  };
  if ("why" in repository) return ended(repository.why);
  const { head, place } = repository;
  const rules = meta(statements, "conversion") ?? "";
  const since = known?.place === place && known.rules === rules ? known.head : undefined;
  if (repository.isShallow && since !== head) {
    const isDeepEnough =
      (since !== undefined && (await hasCommit(content, since))) || (brings && (await bringCommits(content, since)));
    if (!isDeepEnough) return ended(shallowWhy, since);
  }
  const goesOnFrom = since !== undefined && (await follows(content, since, head)) ? since : undefined;
  if (goesOnFrom === head) return undefined;
  try {
    await statements.transactionOver(async () => {
      const intake = new HistoryIntake(statements, paper);
      if (goesOnFrom === undefined) intake.forgetAll();
      for await (const { at, changes } of commitsOf(content, head, goesOnFrom)) intake.take(at, changes);
      await intake.readVersions(content, brings, onProgress);
      intake.finish({ head, place, rules });
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return ended(error.message, goesOnFrom);
  }
}

class HistoryIntake {
  readonly #statements: Statements;
  readonly #paper: Paper;
  /** Files whose versions changed. */
  readonly #touched = new Set<string>();
  /** New files of commits that took others away: one of those may be what the new one was called before. */
  readonly #arrivals: { number: number; blob: string; gone: string[] }[] = [];
  #number: number;

  constructor(statements: Statements, paper: Paper) {
    this.#statements = statements;
    this.#paper = paper;
    const last = statements.get("SELECT max(number) AS number FROM versions")?.["number"];
    this.#number = typeof last === "number" ? last : 0;
  }

  /** As if git had never been read: where it has rewritten what it told, or tells nothing any more. */
  forgetAll(): void {
    for (const row of this.#statements.all("SELECT file FROM versions GROUP BY file HAVING count(text) > 0"))
      this.#touched.add(text(row, "file"));
    this.#statements.run("DELETE FROM versions");
    this.#statements.run("DELETE FROM meta WHERE key = ?", note);
    this.#tell();
    this.#number = 0;
  }

  /** Takes in what one commit did. */
  take(at: number, all: readonly FileChange[]): void {
    const changes = all.filter(({ file }) => articleIdOf(file));
    const moved = changes.flatMap(({ file, from }, place) =>
      from === undefined ? [] : [{ file, from, aside: `\0${place}` }],
    );
    // Two files may have changed names with one another.
    for (const { from, aside } of moved) this.#move(from, aside);
    for (const { file, aside } of moved) {
      this.#statements.run("DELETE FROM versions WHERE file = ?", file);
      this.#move(aside, file);
    }
    const gone = changes.filter(({ blob }) => blob === undefined).map(({ file }) => file);
    for (const { file, blob, from } of changes) {
      const last = this.#statements.get(
        "SELECT at, blob FROM versions WHERE file = ? ORDER BY number DESC LIMIT 1",
        file,
      );
      if (last?.["blob"] === (blob ?? null)) {
        this.#touched.add(file);
        continue;
      }
      const number = ++this.#number;
      this.#statements.run(
        "INSERT INTO versions (number, file, at, blob) VALUES (?, ?, ?, ?)",
        number,
        file,
        Math.max(at, last ? integer(last, "at") : at),
        blob ?? null,
      );
      this.#touched.add(file);
      if (!last && from === undefined && blob !== undefined && gone.length > 0)
        this.#arrivals.push({ number, blob, gone });
    }
  }

  #move(from: string, to: string): void {
    this.#statements.run("UPDATE versions SET file = ? WHERE file = ?", to, from);
    if (!from.startsWith("\0")) this.#touched.add(from);
    if (!to.startsWith("\0")) this.#touched.add(to);
  }

  /** Reads the texts of all files that have more than one version, and what they say. */
  async readVersions(content: string, brings: boolean, onProgress?: (done: number, of: number) => void): Promise<void> {
    await this.#joinRenamed(content, brings);
    const chains = [...this.#touched]
      .map((file) =>
        this.#statements.all("SELECT number, at, blob, text, words FROM versions WHERE file = ? ORDER BY number", file),
      )
      .filter((chain) => chain.filter((row) => row["blob"] !== null).length > 1);
    const isNew = (row: Row) => row["blob"] !== null && row["text"] === null;
    const wanted = chains.flatMap((chain) => chain.filter(isNew).map((row) => text(row, "blob")));
    if (brings) await bringBlobs(content, wanted);
    const texts = blobsOf(content, wanted);
    let done = 0;
    for (const chain of chains) {
      const before = new Map<string, number>();
      let last: { version: Version; words: number } | undefined;
      for (const [place, row] of chain.entries()) {
        if (row["blob"] === null) continue;
        const [blob, number] = [text(row, "blob"), integer(row, "number")];
        if (!isNew(row)) {
          const words = integer(row, "words");
          before.set(blob, words);
          // Only what a new version is compared with need be unpacked.
          const next = chain.slice(place + 1).find((each) => each["blob"] !== null);
          if (next && isNew(next))
            last = { version: versionOf(inflateRawSync(bytes(row, "text")), this.#paper), words };
          continue;
        }
        const found = (await texts.next()).value;
        onProgress?.(++done, wanted.length);
        const version = found ? versionOf(found, this.#paper) : { matter: "", body: "" };
        const words = before.get(blob) ?? (last && saySame(last.version, version, this.#paper) ? last.words : number);
        before.set(blob, words);
        last = { version, words };
        this.#statements.run(
          "UPDATE versions SET text = ?, draft = ?, appears = ?, words = ? WHERE number = ?",
          deflateRawSync(found ?? Buffer.alloc(0), { level: 1 }),
          version.fields && !version.fields.draft ? 0 : 1,
          version.fields?.appears ?? 0,
          words,
          number,
        );
      }
    }
  }

  /** A file that was renamed and rewritten at once is known by the address that it says it had. */
  async #joinRenamed(content: string, brings: boolean): Promise<void> {
    const arrived = this.#arrivals.map(({ blob }) => blob);
    if (brings) await bringBlobs(content, arrived);
    const texts = blobsOf(content, arrived);
    for (const { number, gone } of this.#arrivals) {
      const found = (await texts.next()).value;
      const formerly = (found ? versionOf(found, this.#paper).fields?.formerly : undefined) ?? [];
      const before = gone.find((file) => formerly.some((old) => formerSource(old) === articleIdOf(file)));
      const row = before && this.#statements.get("SELECT file FROM versions WHERE number = ?", number);
      if (!before || !row) continue;
      this.#statements.run("DELETE FROM versions WHERE file = ? AND blob IS NULL AND number < ?", before, number);
      this.#statements.run(
        "UPDATE versions SET file = ? WHERE file = ? AND number < ?",
        text(row, "file"),
        before,
        number,
      );
      this.#statements.run(
        "UPDATE versions SET at = max(at, (SELECT max(at) FROM versions WHERE file = ?1 AND number < ?2)) WHERE file = ?1 AND number >= ?2",
        text(row, "file"),
        number,
      );
      this.#touched.add(before);
    }
  }

  finish(known: Known): void {
    setMeta(this.#statements, note, knownColumn.written(known));
    this.#tell();
  }

  #tell(): void {
    const changed = new ChangedFacts();
    for (const file of this.#touched) changed.add(fact.history(articleIdOf(file) ?? file));
    keepPending(this.#statements, changed);
  }
}

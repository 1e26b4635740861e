/** Which files are looked at again because of what changed in others, and the looking. */
import { editionsOf } from "../../paper/edition.ts";
import { pathOf } from "../../paper/page.ts";
import { comparedSource } from "../../paper/addresses/former-address.ts";
import type { Paper } from "../../paper/paper.ts";
import type { Archive } from "../archive.ts";
import { checkReferences } from "../checks/check-references.ts";
import { replaceProblems } from "../checks/file-problems.ts";
import type { ChangedFacts } from "../ledger/changed-facts.ts";
import { text, type Row, type Statements } from "../rows.ts";
import type { KnownPages } from "./known-pages.ts";
import { Spellings } from "./one-spelling.ts";

export class Recheck {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #files = new Set<string>();
  readonly #targets = new Map<string, Set<string>>();
  /** Topics and threads that files name, or named. */
  readonly #spelled = { topic: new Set<string>(), thread: new Set<string>() };
  /** Whether anything changed that fronts are held against. */
  #fronts = false;

  constructor(statements: Statements, changed: ChangedFacts) {
    this.#statements = statements;
    this.#changed = changed;
  }

  /** One file is looked at again. */
  file(file: string): void {
    this.#files.add(file);
  }

  /** All files are looked at again that refer to something. */
  referring(kind: string, target: string): void {
    // All files are checked again then.
    if (this.#changed.everything) return;
    const targets = this.#targets.get(kind) ?? new Set();
    this.#targets.set(kind, targets.add(target));
  }

  /** All files are looked at again that name a topic or a thread, in whatever spelling. */
  spelled(kind: "topic" | "thread", name: string): void {
    this.#spelled[kind].add(name);
  }

  /**
   * Fronts are looked at again, since an article, a topic or a thread changed, or an hour has come: which stories stand
   * there is the plan's to say; which pictures they have, and whether a list has any stories, is not.
   */
  fronts(): void {
    this.#fronts = true;
  }

  /** Looks at the files again, now that all that changed is known. */
  check(paper: Paper, archive: Archive, pages: KnownPages): void {
    const statements = this.#statements;
    const spellings = new Spellings(statements);
    // Which of two spellings is the right one, others decide with this file.
    for (const kind of ["topic", "thread"] as const)
      for (const name of this.#spelled[kind]) {
        const others = spellings.of(kind, name).filter((other) => other !== name);
        for (const each of others.length > 0 ? [name, ...others] : []) this.referring(kind, each);
      }
    if (this.#changed.everything) this.#all();
    else this.#affected(archive, pages);
    if (this.#fronts) this.#add(statements.all("SELECT file FROM files WHERE kind = 'front'"));
    const checking = { statements, paper, editions: editionsOf(paper), archive, pages, spellings };
    for (const file of this.#files) replaceProblems(statements, file, "reference", checkReferences(file, checking));
  }

  #all(): void {
    this.#add(this.#statements.all("SELECT DISTINCT file FROM file_references"));
  }

  #affected(archive: Archive, pages: KnownPages): void {
    for (const [changed, ordinal] of this.#changed)
      for (const key of pages.pagesOf(changed, ordinal, archive)) {
        this.referring("page", pathOf(key));
        // An old address may be that of a page which is there now.
        this.referring("formerly", comparedSource(pathOf(key).replace(/^\/|\/$/g, "")));
      }
    for (const [kind, targets] of this.#targets)
      for (const target of targets)
        this.#add(
          kind === "page"
            ? this.#linking(target)
            : this.#statements.all(
                "SELECT DISTINCT file FROM file_references WHERE kind = ? AND target = ?",
                kind,
                target,
              ),
        );
  }

  /** Files that link to a page, to one below it (a story's history, older stories of a list), or to either in the lite edition. */
  #linking(path: string): Row[] {
    return ["", "/lite"].flatMap((before) =>
      this.#statements.all(
        "SELECT DISTINCT file FROM file_references WHERE kind = 'page' AND target >= ? AND target < ?",
        before + path,
        `${before}${path}\u{10ffff}`,
      ),
    );
  }

  #add(rows: readonly Row[]): void {
    for (const row of rows) this.#files.add(text(row, "file"));
  }
}

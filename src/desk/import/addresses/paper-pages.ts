/** Pages that a paper has besides its articles: sections, standing pages, people and topics with a file. */
import { join } from "node:path";
import { editionsOf, nameIn } from "../../../paper/edition.ts";
import { pageAt } from "../../../paper/page.ts";
import type { Paper } from "../../../paper/paper.ts";
import { filesBelow } from "../../files/files-below.ts";

/** Kinds of pages that stand where there are stories or files for them; whether there are is asked apart. */
const madeOfStories: ReadonlySet<string> = new Set([
  "article",
  "document",
  "history",
  "lite",
  "list",
  "older",
  "redirect",
  "search",
  "standing",
  "updates",
  "updates-list",
]);

export class PaperPages {
  readonly #content: string;
  readonly #paper: Paper;
  /** Names of files, by their folders. */
  readonly #folders = new Map<string, Set<string>>();

  constructor(content: string, paper: Paper) {
    this.#content = content;
    this.#paper = paper;
  }

  /** A path without what the addresses of its edition begin with. @returns the edition's name too; empty for the first */
  withinEdition(path: string): { edition: string; path: string } {
    const { edition, prefix } = editionsOf(this.#paper).find(
      ({ prefix }) => prefix !== "" && path.startsWith(`${prefix}/`),
    ) ?? { edition: "", prefix: "" };
    return { edition, path: path.slice(prefix.length) };
  }

  /** Whether there is a page of the paper's own at a path. */
  has(whole: string): boolean {
    const { edition, path } = this.withinEdition(whole);
    const parts = /^\/(?:([^/]+)\/(?:([^/]+)\/?)?)?$/.exec(path);
    if (!parts) return false;
    const [, name = "", within] = parts;
    if (within === undefined)
      return (
        this.#paper.sections.some(({ id }) => id === name) ||
        ["", "archive", "authors", "corrections", "live", "opinion", "topics"].includes(name) ||
        this.#hasFile("pages", nameIn(edition, `${name}.md`))
      );
    return (
      (["authors", "topics", "threads"].includes(name) &&
        (this.#hasFile(name, `${within}.md`) || this.#hasFile(name, nameIn(edition, `${within}.md`)))) ||
      (name === "documents" && this.#hasFile("documents", within.replace(/\/$/, "")))
    );
  }

  #hasFile(folder: string, file: string): boolean {
    const files = this.#folders.get(folder) ?? new Set(filesBelow(join(this.#content, folder)));
    this.#folders.set(folder, files);
    return files.has(file);
  }

  /** Whether the paper may have a page or a file of its own there one day, whatever stories it has. */
  mayPrint(path: string): boolean {
    const editions = editionsOf(this.#paper);
    return [path, path.slice(0, -1)].some((each) => {
      const page = pageAt(each, editions)?.page;
      return page !== undefined && !madeOfStories.has(page);
    });
  }
}

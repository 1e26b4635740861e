/** A small content folder for tests, and the archive made from it. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import type { FoundProblems } from "../../../src/archive/checks/found-problems.ts";
import { openArchive, type OpenArchive } from "../../../src/archive/open-archive.ts";
import { knownPages } from "../../../src/views/pages.ts";
import type { Problem } from "../../../src/desk/problem.ts";
import type { ArticleRecord } from "../../../src/desk/records.ts";
import { root, smallPaper, writePaper } from "../../built-site.ts";

/** Noon of the day at which tests take place, in seconds since 1970. */
export const noon = Date.parse("2026-11-24T12:00:00Z") / 1000;

/** Front matter and body of a story, by its fields; what is not said is plain. */
export function story(fields: Readonly<Record<string, string>> = {}, body = "Text."): string {
  const all = {
    headline: "A story",
    summary: "What it is about.",
    section: "world",
    published: "2026-11-24 06:30",
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([field, value]) => `${field}: ${value}`)
    .join("\n")}\n---\n${body}\n`;
}

export interface Opened extends Omit<OpenArchive, "problems"> {
  archive: Archive;
  /** All of them. */
  problems: Problem[];
  told: FoundProblems["told"];
  toldWhole: FoundProblems["toldWhole"];
}

interface Opening {
  now?: number;
  showHeld?: boolean;
  cache?: string;
  comparedWith?: string;
}

export class TestPaper {
  readonly folder: string;
  readonly content: string;
  readonly cache: string;

  /** Makes a paper of these files (and plain settings); it is removed when the test ends. */
  constructor(files: Record<string, string | Uint8Array> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), "dateline-archive-"));
    this.content = join(this.folder, "content");
    this.cache = join(this.folder, "cache");
    this.write({ "paper.yaml": smallPaper, ...files });
  }

  write(files: Record<string, string | Uint8Array>): void {
    writePaper(this.content, files);
  }

  delete(file: string): void {
    rmSync(join(this.content, file));
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.content, to)), { recursive: true });
    renameSync(join(this.content, from), join(this.content, to));
  }

  /** Gives a file another time without changing it. */
  touch(file: string): void {
    utimesSync(join(this.content, file), new Date(), new Date(Date.now() + 60_000));
  }

  /** Opens the archive as a build would, does something with it, and closes it again. @throws where there is no paper to print */
  open<T>(work: (opened: Opened) => T | Promise<T>, options: Opening = {}): Promise<T> {
    return this.openUnprintable((opened) => {
      const { archive } = opened;
      const problems = opened.problems.all();
      if (!archive) throw new Error(problems.map(({ message }) => message).join("\n"));
      return work({
        ...opened,
        archive,
        problems,
        told: () => opened.problems.told(),
        toldWhole: () => opened.problems.toldWhole(),
      });
    }, options);
  }

  /** The same where there need be no paper that could be printed. */
  async openUnprintable<T>(work: (opened: OpenArchive) => T | Promise<T>, options: Opening = {}): Promise<T> {
    const opened = await openArchive({
      program: root,
      pages: knownPages,
      content: this.content,
      cache: options.cache ?? this.cache,
      now: options.now ?? noon,
      showHeld: options.showHeld ?? false,
      ...(options.comparedWith !== undefined && { comparedWith: options.comparedWith }),
    });
    try {
      return await work(opened);
    } finally {
      opened.close();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A paper that is removed when the test is over. */
export function testPaper(files: Record<string, string | Uint8Array> = {}): TestPaper {
  const paper = new TestPaper(files);
  onTestFinished(() => paper.remove());
  return paper;
}

/** A paper that the tests of a file ask and none of them changes: its files are read once. It is removed after the last of them. */
export function sharedPaper(files: Record<string, string | Uint8Array>): TestPaper {
  const paper = new TestPaper(files);
  afterAll(() => paper.remove());
  return paper;
}

export const ids = (records: readonly ArticleRecord[]): string[] => records.map(({ id }) => id);

/** A live article that must be there. */
export function article(archive: Archive, id: string): ArticleRecord {
  const record = archive.stories.card(id);
  if (!record) throw new Error(`There is no live article ${id}.`);
  return record;
}

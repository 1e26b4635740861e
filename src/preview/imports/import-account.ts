/** What an import said, gathered for its report: every story with what became of it, and what was told of many alike. */
import { apart } from "../../desk/import/apart.ts";
import type { ImportEvent, ImportOutcome } from "../../desk/import/import-event.ts";

export type ToldStory = Extract<ImportEvent, { event: "story" }>;
export type ImportEnd = Extract<ImportEvent, { event: "end" }>;

/** A sentence that is told of many stories, but for what it names. */
export interface OftenTold {
  /** As it was told first. */
  example: string;
  count: number;
}

/** Of so many stories a sentence is told once for all of them. */
const often = 5;

export class ImportAccount {
  readonly stories: ToldStory[] = [];
  readonly files: { name: string; what: string }[] = [];
  readonly refused: { name: string; message: string }[] = [];
  readonly asides: { place: string; message: string }[] = [];
  end: ImportEnd | undefined;
  readonly #notes = new Map<string, string>();

  note(event: ImportEvent): void {
    switch (event.event) {
      case "story":
        this.stories.push(this.#kept(event));
        break;
      case "file":
        this.files.push(event);
        break;
      case "refused":
        this.refused.push(event);
        break;
      case "aside":
        this.asides.push({ place: placeOf(event), message: event.message });
        break;
      case "damaged":
        this.asides.push({ place: `.imported.jsonl:${event.line}`, message: event.message });
        break;
      case "end":
        this.end = event;
    }
  }

  /** A story without the file that it was read from: what is told of it quotes that, and would keep all of it in memory. */
  #kept({ headline, notes, file, ...story }: ToldStory): ToldStory {
    return {
      ...story,
      headline: apart(headline),
      notes: notes.map((note) => this.#once(note)),
      ...(file !== undefined && { file: apart(file) }),
    };
  }

  /** Many stories are told the same, which is kept once. */
  #once(note: string): string {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const own = apart(note);
    this.#notes.set(own, own);
    return own;
  }

  /** How many stories had each outcome: together they are all that were in the files. */
  get counts(): ReadonlyMap<ImportOutcome, number> {
    const counts = new Map<ImportOutcome, number>();
    for (const { outcome } of this.stories) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return counts;
  }

  /** Sentences that many stories share, most first. */
  get oftenTold(): OftenTold[] {
    const told = new Map<string, OftenTold>();
    for (const { notes } of this.stories)
      for (const note of new Set(notes)) {
        const known = told.get(alikeNote(note));
        if (known) known.count++;
        else told.set(alikeNote(note), { example: note, count: 1 });
      }
    return [...told.values()].filter(({ count }) => count >= often).sort((a, b) => b.count - a.count);
  }

  /** Stories that an editor must look at, what went wrong first, then those of which most is told that is told of few. */
  get first(): { story: ToldStory; own: string[] }[] {
    const common = new Set(this.oftenTold.map(({ example }) => alikeNote(example)));
    return this.stories
      .map((story) => ({ story, own: story.notes.filter((note) => !common.has(alikeNote(note))) }))
      .filter(({ story, own }) => gravity[story.outcome] > 0 || own.length > 0)
      .sort((a, b) => gravity[b.story.outcome] - gravity[a.story.outcome] || b.own.length - a.own.length);
  }
}

/** How much an outcome asks for somebody: what was not imported, and what is there otherwise. */
const gravity: Readonly<Record<ImportOutcome, number>> = {
  refused: 4,
  empty: 3,
  taken: 2,
  "source-changed": 1,
  gone: 1,
  killed: 3,
  beside: 2,
  updated: 0,
  older: 0,
  edited: 0,
  twice: 0,
  unchanged: 0,
  written: 0,
};

/** Where a story stands: its file, which in a folder has the folder before it, and its line. */
export const placeOf = ({ name, line }: { name: string; line?: number }): string =>
  `${name}${line === undefined ? "" : `:${line}`}`;

/** Two sentences are alike that differ in what they quote, in numbers and in addresses. */
const alikeNote = (note: string): string =>
  note
    .replace(/“[^“”]*”/g, "“…”")
    .replace(/\S*[/.]\S*/g, "…")
    .replace(/\d+/g, "0");

/** What all questions to the archive have in common: who asks, when, and who is told what was read to answer. */
import type { Block, BodyBlock } from "../desk/blocks.ts";
import type { ArticleRecord, EntryRecord } from "../desk/records.ts";
import { Memory } from "../kept/memory.ts";
import type { Edition } from "../paper/edition.ts";
import type { PhotoFacts } from "../photos/metadata/photo-facts.ts";
import { Neighbours } from "./contents/neighbours.ts";
import type { Statements } from "./rows.ts";

/** Is told every fact that a query reads. */
export type Witness = (fact: string, ordinal: number) => void;

export interface Asking {
  readonly statements: Statements;
  /** The edition that asks: lists hold its stories, and the paper has its name and sections there. */
  readonly paper: Edition;
  /** The editions of the paper, the first one first. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** Seconds since 1970. */
  readonly now: number;
  /** Whether drafts and articles that wait for their hour are shown. */
  readonly showsHeld: boolean;
  /** Whether a body is given as its hash only: enough to tell whether it changed, without reading it. */
  readonly bodiesAsHashes: boolean;
  readonly witness: Witness | undefined;
  readonly known: Known;
}

/** Values of a kind: enough for what neighbouring pages share, few enough for each of several threads to keep them. */
const most = 5000;

/** Of a story all forms are made one after the other, and of a day's stories its files; a body is many times as large as a card. */
const mostBodies = 200;

/**
 * What was read once: an archive does not change while it is open for asking, and cards stand on many pages. All editions
 * share it.
 */
export class Known {
  readonly neighbours: Neighbours;
  readonly cards = new Memory<string, ArticleRecord | undefined>(most);
  readonly bodies = new Memory<string, BodyBlock[]>(mostBodies);
  readonly photos = new Memory<string, PhotoFacts | undefined>(most);
  readonly entries = new Memory<string, { record: EntryRecord; blocks: Block[] } | undefined>(most);

  constructor(statements: Statements) {
    this.neighbours = new Neighbours(statements);
  }
}

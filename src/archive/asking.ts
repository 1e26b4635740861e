/** What all questions to the archive have in common: who asks, when, and who is told what was read to answer. */
import type { Block } from "../desk/blocks.ts";
import type { ArticleRecord, EntryRecord } from "../desk/records.ts";
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

/**
 * What was read once: an archive does not change while it is open for asking, and cards stand on many pages. All editions
 * share it.
 */
export class Known {
  readonly neighbours: Neighbours;
  readonly cards = new Map<string, ArticleRecord | undefined>();
  readonly photos = new Map<string, PhotoFacts | undefined>();
  readonly entries = new Map<string, { record: EntryRecord; blocks: Block[] } | undefined>();

  constructor(statements: Statements) {
    this.neighbours = new Neighbours(statements);
  }
}

/** How many values are kept at most: enough for what neighbouring pages share, few enough for each of several threads to keep them. */
const remembered = 5000;

/** A value that was read before, or is read now and kept. */
export function remember<T>(known: Map<string, T | undefined>, key: string, read: () => T | undefined): T | undefined {
  const found = known.get(key);
  // That there is nothing is worth remembering, too: most topics have no file.
  if (found !== undefined || known.has(key)) return found;
  const value = read();
  if (known.size >= remembered) known.clear();
  known.set(key, value);
  return value;
}

/** What stands around a story: related ones, the parts of its thread, and the one to go on to. */
import type { ArticleRecord } from "../../desk/records.ts";
import { nameIn } from "../../paper/edition.ts";
import type { Asking } from "../asking.ts";
import { fact } from "../ledger/changed-facts.ts";
import { lookAhead, lookBack } from "./listing.ts";
import type { Lists } from "./lists.ts";
import { rankRelated, type Neighbour, type Neighbourhood } from "./related.ts";
import type { Stories } from "./stories.ts";

export interface NextStory {
  record: ArticleRecord;
  reason: "thread" | "section" | "paper";
}

/** Parts of a thread about one of them, oldest first. */
export interface ThreadParts {
  before: ArticleRecord[];
  after: ArticleRecord[];
  /** Whether there are older parts than these. */
  more: boolean;
}

export class Around {
  readonly #asking: Asking;
  readonly #stories: Stories;
  readonly #lists: Lists;

  constructor(asking: Asking, stories: Stories, lists: Lists) {
    this.#asking = asking;
    this.#stories = stories;
    this.#lists = lists;
  }

  /**
   * The parts of a story's thread that are nearest to it in time: few before it and fewer after, so that a thread of
   * any length settles.
   */
  parts(article: ArticleRecord): ThreadParts {
    if (!article.thread) return { before: [], after: [], more: false };
    const parts = (direction: "older" | "newer", count: number) =>
      this.#neighbours(`thread:${article.thread}`, article, direction, count).map(({ id }) => id);
    const before = parts("older", lookBack);
    return {
      before: this.#stories.cards(before.slice(0, lookBack - 1).reverse()),
      after: this.#stories.cards(parts("newer", lookAhead)),
      more: before.length === lookBack,
    };
  }

  /** What stands beside a story: an editor's choice first, the rest computed. Never the story itself, never one twice. */
  related(article: ArticleRecord, count: number, leaveOut: readonly string[]): ArticleRecord[] {
    const chosen = article.related.flatMap((id) => this.#stories.here(id) ?? []).filter(({ id }) => id !== article.id);
    // What is paid for has no place among the news, from which its neighbours could be told.
    if (chosen.length >= count || article.kind === "sponsored") return chosen;
    const taken = new Set([...chosen.map(({ id }) => id), ...leaveOut, article.id]);
    const lists = [...article.topics.map((topic) => `topic:${topic}`), `section:${article.section}`];
    const neighbourhoods = lists.map((list): Neighbourhood => {
      const ahead = list.startsWith("section:") ? 0 : lookAhead;
      return {
        list,
        older: this.#neighbours(list, article, "older", lookBack),
        newer: this.#neighbours(list, article, "newer", ahead),
      };
    });
    return [...chosen, ...this.#stories.cards(rankRelated(article, neighbourhoods, taken, count - chosen.length))];
  }

  /**
   * The story to go on to: the next part of the thread; else the one before in the section, after news the one that is
   * news, and from the oldest on to the newest again; else the one before in the paper. Parts of a thread that went on are passed over: they would lead
   * forward again, and reading on would run in a circle.
   */
  next(article: ArticleRecord): NextStory | undefined {
    const next = this.#next(article);
    if (next) this.#asking.witness?.(fact.opening(next.record.id), 0);
    return next;
  }

  #next(article: ArticleRecord): NextStory | undefined {
    if (article.kind === "sponsored") return undefined;
    const neighbour = (list: string, direction: "older" | "newer") =>
      this.#stories.cards(this.#neighbours(list, article, direction, 1).map(({ id }) => id))[0];
    const part = article.thread ? neighbour(`thread:${article.thread}`, "newer") : undefined;
    if (part) return { record: part, reason: "thread" };
    for (const [list, reason] of [
      [`section:${article.section}`, "section"],
      ["all", "paper"],
    ] as const) {
      const other =
        this.#olderEnd(list, article, true) ??
        this.#olderEnd(list, article, false) ??
        neighbour(list, "older") ??
        this.#lists.newest(list, 1)[0];
      if (other && other.id !== article.id) return { record: other, reason };
    }
    return undefined;
  }

  /**
   * The story before in a list that is the end of its thread, or of none.
   * @param alike whether news is to go on with news, and opinion with opinion
   */
  #olderEnd(list: string, article: ArticleRecord, alike: boolean): ArticleRecord | undefined {
    const opinion = article.kind === "opinion";
    for (const { id } of this.#neighbours(list, article, "older", lookBack)) {
      const record = this.#stories.card(id);
      if (record && (!alike || (record.kind === "opinion") === opinion) && !this.#goesOn(record)) return record;
    }
    return undefined;
  }

  /** Whether a story's thread has a later part. */
  #goesOn(record: ArticleRecord): boolean {
    return record.thread !== undefined && this.#neighbours(`thread:${record.thread}`, record, "newer", 1).length > 0;
  }

  #neighbours(name: string, article: ArticleRecord, direction: "older" | "newer", count: number): Neighbour[] {
    const { witness, known, paper } = this.#asking;
    witness?.(fact.around(article.id), 0);
    return count === 0 ? [] : known.neighbours.of(nameIn(paper.edition, name), article, direction, count);
  }
}

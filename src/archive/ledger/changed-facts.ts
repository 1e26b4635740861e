/**
 * What changed in the archive, said as facts that pages may have read. A fact may have an ordinal: a page that reads
 * page 7 of a list is touched by a change from page 7 on or earlier, one that shows the newest 5 by a change among them.
 */

/** How many stories a page of an old list holds. Lists are counted from the oldest, so that full pages never shift. */
export const olderPageSize = 20;

export class ChangedFacts {
  /** Set when so much changed that every page is to be looked at; no fact is noted from then on. */
  everything = false;
  readonly #lowest = new Map<string, number>();

  /** A fact changed for all pages that read it with this ordinal or a higher one. */
  add(fact: string, ordinal = 0): void {
    if (this.everything) return;
    const known = this.#lowest.get(fact);
    if (known === undefined || ordinal < known) this.#lowest.set(fact, ordinal);
  }

  [Symbol.iterator](): IterableIterator<[fact: string, ordinal: number]> {
    return this.#lowest.entries();
  }

  get size(): number {
    return this.#lowest.size;
  }
}

/** Names of facts, in one place so that writers and readers agree. */
export const fact = {
  /** Everything of an article, its body too. */
  article: (id: string) => `article:${id}`,
  /** What other pages say of an article. */
  card: (id: string) => `card:${id}`,
  /** The first sentences of an article, which the page of the story before it shows, and no other. */
  opening: (id: string) => `opening:${id}`,
  author: (id: string) => `author:${id}`,
  topic: (id: string) => `topic:${id}`,
  thread: (id: string) => `thread:${id}`,
  page: (id: string) => `page:${id}`,
  photo: (name: string) => `photo:${name}`,
  document: (name: string) => `document:${name}`,
  /** The newest of a list; the ordinal is how many. */
  newest: (list: string) => `newest:${list}`,
  /** A page of a list counted from the oldest; the ordinal is its number. */
  older: (list: string) => `older:${list}`,
  size: (list: string) => `size:${list}`,
  /** The lists of the same kind before and after one: the days about a day. */
  beside: (list: string) => `beside:${list}`,
  /** The stories before and after an article in the lists it stands in. */
  around: (id: string) => `around:${id}`,
  /** How an article was changed after publication. */
  history: (id: string) => `history:${id}`,
  redirect: (source: string) => `redirect:${source}`,
  /** Which of the articles that are shown are drafts or wait for their hour: in previews some do. */
  held: "held",
  frontPlan: (edition: string) => `front-plan:${edition}`,
} as const;

/** By this name a fact is of all lists of a list's kind: which there are, and how large. */
export const allOfKind = (list: string): string => `${list.slice(0, list.indexOf(":") + 1)}*`;

export const isOfAll = (name: string): boolean => name.endsWith(":*");

/** The kinds of facts: how their names begin. */
export type FactKind = Exclude<keyof typeof fact, "held" | "frontPlan">;

export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(fact, kind);

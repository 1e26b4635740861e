/**
 * The search index, read from its newest bundle back: what is found lately is shown before older years are fetched at all.
 */
import { isChinese, queriesOf, type Understanding } from "../../paper/searching/searched-words.ts";
import { nearestWords, type KnownWord } from "../../paper/searching/spelling.ts";
import { daysBetween, daysOf, monthsBetween, type Asked } from "./search-address.ts";

/** As `/search/bundles.json` lists them, newest first. */
interface Bundle {
  path: string;
  language: string;
  stories: number;
  first: string;
  last: string;
}

/** The part of Pagefind that is used (https://pagefind.app/docs/api/). */
interface Pagefind {
  createInstance: (options: typeof excerpts & { basePath: string }) => Index;
}

interface Index {
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  mergeIndex: (path: string, options: typeof excerpts) => Promise<void>;
  search: (
    words: string | null,
    options: { filters: Filters; sort: Record<string, string> },
  ) => Promise<{ results: Result[] }>;
}

type Filters = Record<string, string | { any: string[] }>;

interface Result {
  id: string;
  data: () => Promise<SearchedStory>;
}

export interface SearchedStory {
  url: string;
  /** With `mark` about what matches; only `<` and `>` of the text itself are written otherwise. */
  excerpt: string;
  content: string;
  meta: Record<string, string | undefined>;
}

export interface Found {
  stories: (() => Promise<SearchedStory>)[];
  /** The month from which on stories were sought, where there are older ones to look through. */
  backTo?: string;
  /** What was looked for instead, where no story says what was typed. */
  spelt?: string;
}

/** Stories looked through before the first answer; each time a reader looks further back it is twice as many more. */
const firstLook = 1200;

/** Words of a story that are shown about what matches. */
const excerpts = { excerptLength: 26, excerptEllipsis: "…" };

const list = new Map<string, Promise<{ program: string; bundles: Bundle[] }>>();

/** Fetched once; a failure is not remembered. */
function listAt(address: string): Promise<{ program: string; bundles: Bundle[] }> {
  const known = list.get(address);
  if (known) return known;
  const fetched = fetch(address).then((response): Promise<{ program: string; bundles: Bundle[] }> =>
    response.ok ? response.json() : Promise.reject(new Error(`${response.status} ${address}`)),
  );
  fetched.catch(() => list.delete(address));
  list.set(address, fetched);
  return fetched;
}

/** What a page needs to know of its language to find words: the table of Chinese characters comes to Chinese pages only. */
export const understandingOf = async (language: string): Promise<Understanding> => ({
  language,
  ...(isChinese(language) && { simplify: (await import("../../paper/searching/simplify.ts")).simplifyFor(language) }),
});

/** One search, which can be carried on into the past. */
export class Search {
  readonly #asked: Asked;
  readonly #index: Index;
  readonly #understanding: Understanding;
  /** The words as the index has them, and in which form they are sought where nothing is found; `null` where there are none. */
  #queries: readonly (string | null)[];
  /** What is sought in the place of what was typed. */
  #spelt: string | undefined;
  readonly #days: { first: string; last: string };
  /** Bundles that were looked through. */
  readonly #looked: Bundle[] = [];
  /** Bundles that are still to be looked through, newest first. */
  readonly #bundles: Bundle[];
  readonly #newest: string;
  #look = firstLook;
  /** What was found so far, in order, by Pagefind's names. */
  readonly #found = new Map<string, Result>();

  private constructor(asked: Asked, understanding: Understanding, index: Index, bundles: Bundle[]) {
    this.#asked = asked;
    this.#understanding = understanding;
    this.#queries = asked.words ? queriesOf(asked.words, understanding) : [null];
    this.#days = daysOf(asked, Date.now());
    this.#index = index;
    this.#bundles = bundles;
    this.#newest = bundles[0]?.last ?? "";
  }

  /**
   * @param lies where the list of bundles lies, and by which name its own are called there
   * @throws where the program or the list cannot be fetched
   */
  static async begin(
    asked: Asked,
    lies: { bundles: string; index: string },
    understanding: Understanding,
  ): Promise<Search> {
    const { program, bundles } = await listAt(lies.bundles);
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- Pagefind's own program, which came with the index
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${program}pagefind.js`);
    const { first, last } = daysOf(asked, Date.now());
    const own = bundles.filter(
      (bundle) => bundle.language === lies.index && bundle.first <= last && bundle.last >= first,
    );
    const index = pagefind.createInstance({ basePath: program, ...excerpts });
    await index.init();
    return new Search(asked, understanding, index, own);
  }

  /** Looks through the next stories back, and goes on until there is something to show or nothing left. */
  async further(): Promise<Found> {
    for (;;) {
      const bundles = this.#next();
      const oldest = bundles.at(-1)?.first;
      if (oldest === undefined) return { stories: [] };
      this.#looked.push(...bundles);
      // Pagefind knows an order within each index only: to have the newest first, indexes are asked one after the other.
      for (const part of this.#byDate ? bundles.map((bundle) => [bundle]) : [bundles]) await this.#ask(part, oldest);
      const more = this.#bundles.length > 0;
      if (this.#found.size === 0 && !more) await this.#lookNearby(oldest);
      if (this.#found.size > 0 || !more)
        return {
          stories: [...this.#found.values()].map(({ data }) => data),
          ...(more && { backTo: oldest.slice(0, 7) }),
          ...(this.#spelt !== undefined && { spelt: this.#spelt }),
        };
    }
  }

  /** Where no story says what was typed, words that stories do say and that are spelt much like it are looked for. */
  async #lookNearby(oldest: string): Promise<void> {
    const typed = this.#asked.words;
    if (!typed || this.#spelt !== undefined) return;
    const lists = await Promise.all(this.#looked.slice(0, mostLists).map(({ path }) => wordsAt(path)));
    for (const spelt of nearestWords(typed, merged(lists), this.#understanding)) {
      this.#queries = queriesOf(spelt, this.#understanding);
      for (const result of await this.#results(oldest)) this.#found.set(result.id, result);
      if (this.#found.size === 0) continue;
      this.#spelt = spelt;
      return;
    }
  }

  end(): void {
    void this.#index.destroy();
  }

  /** Without words there is no better match than another. */
  get #byDate(): boolean {
    return this.#asked.sort === "date" || !this.#asked.words;
  }

  /** The next bundles back: a few, and every time twice as many. */
  #next(): Bundle[] {
    let count = 0;
    for (let stories = 0; stories < this.#look && count < this.#bundles.length; count++)
      stories += this.#bundles[count]?.stories ?? 0;
    this.#look *= 2;
    return this.#bundles.splice(0, count);
  }

  async #ask(bundles: readonly Bundle[], oldest: string): Promise<void> {
    await Promise.all(bundles.map(({ path }) => this.#index.mergeIndex(path, excerpts)));
    const results = await this.#results(oldest);
    // By date, what is new comes after what was found in newer indexes; else all is put in order anew.
    if (!this.#byDate) this.#found.clear();
    for (const result of results) if (!this.#found.has(result.id)) this.#found.set(result.id, result);
  }

  async #results(oldest: string): Promise<Result[]> {
    for (const query of this.#queries) {
      const { results } = await this.#index.search(query, {
        filters: this.#filters(oldest),
        sort: this.#byDate ? { published: "desc" } : {},
      });
      if (results.length > 0) return results;
    }
    return [];
  }

  #filters(oldest: string): Filters {
    const { section, author, from, to, past } = this.#asked;
    const { first, last } = this.#days;
    const months =
      from || to
        ? { any: monthsBetween(first > oldest ? first : oldest, last < this.#newest ? last : this.#newest) }
        : undefined;
    return {
      ...(section && { section }),
      ...(author && { author }),
      ...(months && { month: months }),
      ...(past && { day: { any: daysBetween(first, last) } }),
    };
  }
}

/** Lists of words that are fetched at most: those of the newest stories. */
const mostLists = 4;

/** The words of a bundle's stories, most used first. Where there is no list, nothing is known. */
async function wordsAt(path: string): Promise<string[]> {
  const response = await fetch(`${path}words.txt`).catch(() => undefined);
  return response?.ok ? (await response.text()).split(" ").filter(Boolean) : [];
}

/** Several lists as one: a word is as much used as where it is used most. */
function merged(lists: readonly (readonly string[])[]): KnownWord[] {
  const known = new Map<string, number>();
  for (const list of lists)
    for (const [rank, word] of list.entries()) known.set(word, Math.min(rank, known.get(word) ?? rank));
  return [...known].map(([word, rank]) => ({ word, rank }));
}

/** The words that the stories of a bundle use, for readers who spell one otherwise: it lies beside the index, and is fetched only where nothing is found. */
import type { SearchRecord } from "../../views/search/search-record.ts";
import { isParted } from "./pagefind-record.ts";

const words = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export class UsedWords {
  /** Of each word in small letters: in how many stories it is, and whether it was ever met so. */
  readonly #known = new Map<string, { stories: number; small: boolean; shown: string; named: boolean }>();

  /** Takes in what a story says. */
  add({ content, meta, language }: SearchRecord): void {
    if (isParted(language)) return;
    const named = new Set(Object.values(meta).flatMap((text) => text.match(words) ?? []));
    // A word that begins a sentence here and stands within another there is one word of one story.
    const met = new Set<string>();
    for (const shown of new Set([...named, ...(content.match(words) ?? [])])) {
      if (shown.length < 3 || /^\p{N}+$/u.test(shown)) continue;
      const key = shown.toLocaleLowerCase(language);
      const known = this.#known.get(key) ?? { stories: 0, small: false, shown, named: false };
      this.#known.set(key, {
        stories: known.stories + (met.has(key) ? 0 : 1),
        small: known.small || shown === key,
        shown: known.shown,
        named: known.named || named.has(shown),
      });
      met.add(key);
    }
  }

  /** Those that are in a headline, a summary or a byline, or in two stories, most used first: a word that stands once may be misspelt itself. */
  list(): string {
    return [...this.#known]
      .filter(([, { stories, named }]) => named || stories > 1)
      .sort(([a, one], [b, other]) => other.stories - one.stories || (a < b ? -1 : 1))
      .map(([key, { small, shown }]) => (small ? key : shown))
      .join(" ");
  }
}

/** A story as Pagefind indexes it, and as its results show it. */
import type { SearchRecord } from "../../views/search/search-record.ts";
import { indexedText, searchedWords, shownText, type Understanding } from "../../paper/searching/searched-words.ts";

/** Languages of scripts without spaces. Pagefind, too, would part their words, but in one way here and in another in the browser. */
export const isParted = (language: string): boolean => ["ja", "th", "zh"].includes(language);

/** What Pagefind is told instead: it then takes words as they are given. */
export const noLanguage = "und";

export interface PagefindRecord {
  indexed: Omit<SearchRecord, "shown">;
  /** What stands in the record’s fragment afterwards, instead of what was indexed. */
  shown: { content: string; meta: Record<string, string> };
}

/** Words are indexed in the forms in which they are found, and shown as they were written. */
export function pagefindRecord(
  { shown, ...record }: SearchRecord,
  simplify: Understanding["simplify"],
): PagefindRecord {
  const understanding = { language: record.language, simplify };
  const content = searchedWords(record.content, understanding);
  return {
    indexed: {
      ...record,
      language: isParted(record.language) ? noLanguage : record.language,
      content: indexedText(content),
      meta: Object.fromEntries(
        Object.entries(record.meta).map(([name, text]) => [name, indexedText(searchedWords(text, understanding))]),
      ),
    },
    shown: { content: shownText(content), meta: { ...record.meta, ...shown } },
  };
}

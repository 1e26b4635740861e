/** A story as Pagefind indexes it, and as its results show it. */
import type { SearchRecord } from "../../views/search/search-record.ts";
import type { Understanding } from "../../paper/searching/searched-words.ts";
import { indexedTexts } from "./indexed-texts.ts";

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
  const content = indexedTexts(record.content, understanding);
  return {
    indexed: {
      ...record,
      language: isParted(record.language) ? noLanguage : record.language,
      content: content.indexed,
      meta: Object.fromEntries(
        Object.entries(record.meta).map(([name, text]) => [name, indexedTexts(text, understanding).indexed]),
      ),
    },
    shown: { content: content.shown, meta: { ...record.meta, ...shown } },
  };
}

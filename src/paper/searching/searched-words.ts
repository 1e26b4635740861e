/** The words of a text as the search index has them, and those of what a reader types: the same here and in the browser. */
import { baseLanguage } from "../base-language.ts";
import { formsOf, type WordForms } from "./word-forms.ts";

export interface SearchedWord extends WordForms {
  /** The word as it stands in the text, with the signs about it; all of them together are the text. */
  shown: string;
}

export interface Understanding {
  /** Of the index, whatever the text's own: whoever looks for it types in that. */
  language: string;
  /** Makes traditional characters the simplified ones, where the index is Chinese. */
  simplify?: ((text: string) => string) | undefined;
}

/** Scripts that have no spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether an index can be asked in traditional characters and in simplified ones. */
export const isChinese = (language: string): boolean => ["yue", "zh"].includes(baseLanguage(language));

/** Where a line may be broken, and nothing else. */
const breaks = /[\u00ad\u200b\u2060]/g;

/** What spaces part. Each is understood by itself, whatever stands beside it. */
export const chunksOf = (text: string): string[] => text.replace(breaks, "").split(/\s+/).filter(Boolean);

/** Words parted by spaces, or, where the script has none, by `Intl.Segmenter`. */
export const searchedWords = (text: string, understanding: Understanding): SearchedWord[] =>
  chunksOf(text).flatMap((chunk) => wordsOfChunk(chunk, understanding));

/** The words of what stands between two spaces. */
export function wordsOfChunk(chunk: string, { language, simplify }: Understanding): SearchedWord[] {
  // Both kinds of characters are parted alike, and are as long as one another.
  const parts = spaceless.test(chunk) ? partsOf(simplify ? simplify(chunk) : chunk) : [chunk];
  let done = 0;
  return parts.map((part) => {
    const shown = chunk.slice(done, (done += part.length));
    return { shown: done === chunk.length ? `${shown} ` : shown, ...formsOf(part, language) };
  });
}

/** Kept: to make one takes longer than to part a sentence. */
let segmenter: Intl.Segmenter | undefined;

/** What stands between words goes with the one before. */
function partsOf(chunk: string): string[] {
  // Firefox has it from version 125 on. Without it Chinese and Japanese are sought by their characters.
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- older browsers lack it, whatever the types say
  if (!Intl.Segmenter) return [chunk];
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  const parts: string[] = [];
  let before = "";
  for (const { segment, isWordLike } of segmenter.segment(chunk)) {
    if (isWordLike) {
      parts.push(before + segment);
      before = "";
    } else if (parts.length > 0) parts[parts.length - 1] += segment;
    else before += segment;
  }
  return parts.length > 0 ? parts : [chunk];
}

/** For Pagefind, which counts by spaces, and has words that hyphens join in one place. */
export const indexedText = (words: readonly SearchedWord[]): string =>
  words.map(({ indexed }) => indexed.map((form) => form.replace(/\s/g, "")).join("-")).join(" ");

/** Whether any of some words is of a script without spaces. */
export const isSpaceless = (words: readonly SearchedWord[]): boolean =>
  words.some(({ shown }) => spaceless.test(shown));

/** The text in the same number of words, for excerpts: Pagefind counts by a sign without width where there is one. */
export const shownText = (words: readonly SearchedWord[]): string =>
  isSpaceless(words)
    ? words
        .map(({ shown }) => shown)
        .join("\u200b")
        .trimEnd()
    : words.map(({ shown }) => shown.trimEnd()).join(" ");

/** What is asked of the index where a reader types something: the words as they are typed, and then, if nothing is found, without what is written as one with them. */
export function queriesOf(typed: string, understanding: Understanding): string[] {
  const quoted = /^\s*["“”](.+)["“”]\s*$/u.exec(typed)?.[1];
  const words = searchedWords(quoted ?? typed, understanding);
  const queries = [words.map(({ sought: [exact = ""] }) => exact), words.map(({ sought }) => sought.at(-1) ?? "")].map(
    (forms) => forms.join(" ").trim(),
  );
  return [...new Set(queries)].filter(Boolean).map((query) => (quoted === undefined ? query : `"${query}"`));
}

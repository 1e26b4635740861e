/** What a reader may have meant who typed a word that no story has: words that stories have, and that are spelt much like it. */
import { formsOf } from "./word-forms.ts";
import { isChinese, type Understanding } from "./searched-words.ts";

export interface KnownWord {
  word: string;
  /** How many words are used more. */
  rank: number;
}

/** Words that are tried at most for one that is not known. */
const tried = 3;

/** Letters by which a word may differ: short words are near to too many others. */
const mayDiffer = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * What was typed with each unknown word put in the place of a known one, nearest first, among words as near the one that is
 * used most. Nothing where all words are known, or one has no neighbour.
 */
export function nearestWords(typed: string, known: readonly KnownWord[], { language }: Understanding): string[] {
  // Characters are not spelt.
  if (isChinese(language) || language === "ja") return [];
  const plain = (word: string) => (formsOf(word, language).sought[0] ?? word).toLowerCase();
  const forms = known.map((each) => ({ ...each, form: [...plain(each.word)] }));
  const all = new Set(forms.map(({ form }) => form.join("")));
  const words = typed.replace(/["“”]/g, "").split(/\s+/).filter(Boolean);
  const unknown = words.findIndex((word) => !all.has(plain(word)));
  const found: string[] = [];
  for (let choice = 0; unknown >= 0 && choice < tried; choice++) {
    const spelt = words.map((word, at) => {
      const form = [...plain(word)];
      if (all.has(form.join(""))) return word;
      // Of several unknown words all but the first are put in order by their nearest.
      return nearest(form, forms)[at === unknown ? choice : 0]?.word;
    });
    if (spelt.every((word) => word !== undefined)) found.push(spelt.join(" "));
  }
  return found;
}

function nearest(form: readonly string[], known: readonly (KnownWord & { form: readonly string[] })[]): KnownWord[] {
  const most = mayDiffer(form.length);
  if (most === 0) return [];
  return known
    .filter((each) => Math.abs(each.form.length - form.length) <= most && each.form.length > 2)
    .map((each) => ({ ...each, far: distance(form, each.form, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || a.rank - b.rank)
    .slice(0, tried);
}

/**
 * How many letters are put in, left out, taken for others or written in the wrong order (Damerau and Levenshtein, in the form
 * in which no two letters change places twice). More than `most` is told as `most + 1`.
 */
export function distance(one: readonly string[], other: readonly string[], most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1);
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

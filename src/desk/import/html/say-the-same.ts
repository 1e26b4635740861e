/** Whether two ways of finding the text of a page have found the same. */
import type { Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";

/** Shares of words: what the one must have of the other, and how much more. */
const [leastShared, mostForeign] = [0.97, 0.05];

/** Whether two bodies hold the same words, but for a few. */
export function sayTheSame(one: Root, other: Root): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared >= others.length * leastShared && words.length - shared <= words.length * mostForeign;
}

/** Blocks are no part of one another’s words. */
const wordsOf = ({ children }: Root): string[] =>
  children
    .map((child) => plainText(child, { includeImageAlt: false }))
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

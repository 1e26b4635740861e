/**
 * The address of a passage: a text fragment (https://wicg.github.io/scroll-to-text-fragment/), which browsers look up
 * and mark. Short passages are given whole, long ones by their first and last words; where the words also stand
 * elsewhere in the story, those before them tell which are meant.
 */

/** Letters up to which a passage is given whole. */
const whole = 180;
/** Words that stand for the beginning and the end of a longer one. */
const few = 5;
/** Words more that may be taken to tell a passage from an earlier one that begins alike. */
const more = 8;

export interface QuotedPassage {
  /** What is selected in its first paragraph, in whole words. */
  start: string;
  /** What is selected in its last paragraph, if that is another one: no part of a fragment may go over a paragraph's end. */
  end?: string;
  /** What stands before it in its first paragraph. */
  before: string;
  /** The story up to it. */
  earlier: string;
}

/** What follows `#` in an address that leads to the passage. */
export function textFragment({ start, end, before, earlier }: QuotedPassage): string {
  const words = wordsIn(start);
  const asWhole = end === undefined && (start.trim().length <= whole || words.length <= 2 * few);
  const last = asWhole ? [] : wordsIn(end ?? start).slice(-few);
  const told = plain(earlier);
  const isFirst = (tried: readonly string[]) => !told.includes(plain(tried.join(" ")));
  const longest = asWhole ? words.length : Math.min(words.length, few + more);
  let count = asWhole ? words.length : Math.min(words.length, few);
  while (count < longest && !isFirst(words.slice(0, count))) count++;
  const first = words.slice(0, count);
  const context: string[] = [];
  for (const word of wordsIn(before).reverse().slice(0, more)) {
    if (isFirst([...context, ...first])) break;
    context.unshift(word);
  }
  const parts = [
    ...(context.length > 0 ? [`${encodedWords(context)}-`] : []),
    encodedWords(first),
    ...(last.length > 0 ? [encodedWords(last)] : []),
  ];
  return `:~:text=${parts.join(",")}`;
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const plain = (text: string): string => wordsIn(text).join(" ").toLowerCase();

/** A hyphen has a meaning of its own in a fragment. */
const encodedWords = (words: readonly string[]): string => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

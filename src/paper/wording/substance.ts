/** Tells a small edit, which only mends how a text is written, from one that changes what it says. */
import type { RedlinePassage } from "./redline.ts";

export type Substance = "none" | "small" | "substantial";

/**
 * How much a redline changes. Small is, and nothing else is:
 * - punctuation, hyphens, spaces, capitals and accents, words joined or parted, a word that stood twice;
 * - a slip of the hand within a word of four letters or more: two letters in the wrong order, one too many, one missing;
 *   in a word of seven or more, one that is another. First and last letter stay, and the word has small letters only.
 *
 * Always substantial are figures (with their signs, points and currencies), names, quotation marks that come or go, and
 * question marks. In scripts without small letters (Arabic, Hebrew, Chinese) one letter makes another word, so there
 * every change of a letter is substantial. Where in doubt, a change is substantial.
 */
export function substanceOf(passages: readonly RedlinePassage[]): Substance {
  if (passages.every(({ kind }) => kind === "kept")) return "none";
  return stretchesOf(passages).every(([before, after]) => isSmall(before, after)) ? "small" : "substantial";
}

type Stretch = [before: string, after: string];

/** The changes, each with all of the words that it stands in, and the word before: it may be the same. */
function stretchesOf(passages: readonly RedlinePassage[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  let edge = "";
  for (const { kind, text } of passages) {
    if (kind === "kept") {
      const start = /^\S*/.exec(text)?.[0] ?? "";
      if (open) {
        open[0] += start;
        open[1] += start;
      }
      if (start.length === text.length) edge += open ? "" : text;
      else {
        open = undefined;
        edge = /(?:(?<!\S)\S+|(?<!\s))\s*$/.exec(text)?.[0] ?? "";
      }
      continue;
    }
    if (!open) stretches.push((open = [edge, edge]));
    edge = "";
    open[kind === "deleted" ? 0 : 1] += text;
  }
  return stretches;
}

function isSmall(before: string, after: string): boolean {
  const pairs = [marksOf, figuresOf].map((read) => [read(before), read(after)]);
  if (pairs.some(([old, now]) => old !== now)) return false;
  const [old, now] = [wordsAndNumbers(before), wordsAndNumbers(after)];
  if (old.map(plain).join("") === now.map(plain).join("")) return true;
  const [once, nowOnce] = [onceEach(old), onceEach(now)];
  return (
    once.length === nowOnce.length &&
    once.every((word, at) => plain(word) === plain(nowOnce[at] ?? "") || isSlip(word, nowOnce[at] ?? ""))
  );
}

/** How much is quoted, and how much is asked, whatever the style of the marks. An apostrophe is neither. */
const marksOf = (text: string): string =>
  ['“”„«»"「」『』', "‘‚‹›", "?؟？"].map((marks) => [...text].filter((sign) => marks.includes(sign)).length).join();

/** Words with a figure or a sign for money in them, but for the punctuation about them. */
function figuresOf(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => /[\p{N}\p{Sc}]/u.test(word))
    .map((word) => word.replace(/^[\p{Ps}\p{Pi}"'‚„]+|(?<![\p{Pe}\p{Pf}"'.,;:!?،؛…])[\p{Pe}\p{Pf}"'.,;:!?،؛…]+$/gu, ""))
    .join(" ");
}

const wordsAndNumbers = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];

/** Without capitals, and without the accents and vowel signs of the scripts that can be written without them. */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(
      /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+|['’]/gu,
      "$1",
    )
    .toLowerCase();

const onceEach = (words: readonly string[]): string[] =>
  words.filter((word, at) => at === 0 || plain(word) !== plain(words[at - 1] ?? ""));

const shortest = 4;
const shortestForAnother = 7;

function isSlip(before: string, after: string): boolean {
  if (!/^\p{Ll}+$/u.test(before) || !/^\p{Ll}+$/u.test(after) || Math.min(before.length, after.length) < shortest)
    return false;
  if (before.at(0) !== after.at(0) || before.at(-1) !== after.at(-1)) return false;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (old.length + now.length === 1) return true;
  if (old.length === 1 && now.length === 1) return Math.min(before.length, after.length) >= shortestForAnother;
  return old.length === 2 && now.length === 2 && old.at(0) === now.at(1) && old.at(1) === now.at(0);
}

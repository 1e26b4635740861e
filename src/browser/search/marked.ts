/** Words that match, marked: as text and elements, so that nothing a story says can become markup. */
import {
  queriesOf,
  searchedWords,
  type SearchedWord,
  type Understanding,
} from "../../paper/searching/searched-words.ts";

/** Pagefind's excerpt: text with `mark` about what matches, in which only `<` and `>` are written otherwise. */
export function markedExcerpt(excerpt: string): (string | Node)[] {
  // Split by an expression with a group, every second part is what the group held.
  return excerpt.split(/<mark>([^<]*)<\/mark>/).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 === 1 ? mark(text) : text;
  });
}

/** Words that are marked in a story at most. */
const mostMarked = 4;

/** What follows a story's address so that browsers mark in it what was found (https://wicg.github.io/scroll-to-text-fragment/). */
export function foundIn(excerpt: string): string {
  const found = new Set(
    [...excerpt.matchAll(/<mark>([^<]*)<\/mark>/g)]
      .map(([, words = ""]) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ""))
      .filter(Boolean),
  );
  // A hyphen has a meaning of its own there.
  const texts = [...found]
    .slice(0, mostMarked)
    .map((words) => `text=${encodeURIComponent(words).replaceAll("-", "%2D")}`);
  return texts.length > 0 ? `#:~:${texts.join("&")}` : "";
}

/** A headline, with the words marked that are those sought or begin as they do. */
export function markedTitle(title: string, words: string, understanding: Understanding): (string | Node)[] {
  const sought = queriesOf(words, understanding).flatMap((query) => (query.match(word) ?? []).map(plain));
  const isFound = ({ indexed }: SearchedWord) => indexed.some((form) => sought.some((each) => kin(plain(form), each)));
  return title.split(wordApart).flatMap((part, at) =>
    at % 2 === 0
      ? [part]
      : searchedWords(part, understanding).map((each) => {
          const shown = each.shown.trimEnd();
          return isFound(each) ? mark(shown) : shown;
        }),
  );
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** With a group: what it holds is kept when a text is split. */
const wordApart = /([\p{L}\p{N}\p{M}]+)/u;

/** Without case and accents, as Pagefind finds words. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether two words are one in other forms, as far as their beginnings tell: at most three letters differ at the end. */
export function kin(a: string, b: string): boolean {
  if (a.startsWith(b)) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && a.length - same <= 3 && b.length - same <= 3;
}

function mark(text: string): Node {
  const element = document.createElement("mark");
  element.textContent = text;
  return element;
}

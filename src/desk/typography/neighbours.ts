/** What stands before and after a mark, as far as it tells which way the mark turns. */

/**
 * - `edge`: a space, a broken line, the beginning or the end
 * - `opens`: what a quotation may follow directly: an opening bracket, a slash, an inverted question mark
 * - `closes`: what ends words: a full stop, a closing bracket
 * - `letter`: a letter, a digit, a sign that belongs to words, or something that is no text
 * - `unspaced`: a letter of a script that sets no spaces between words
 * - `dash`, `ellipsis`: may stand on either side of either mark
 * - `elision`: an apostrophe behind a letter
 */
export type Neighbour = "edge" | "opens" | "closes" | "letter" | "unspaced" | "dash" | "ellipsis" | "elision";

/** Stands in a run for what is no text: code, a picture, an address. It is a word to what stands beside it. */
export const hole = "\ufffc";

/** Signs that take no room, and accents: the character before them is meant. */
const weightless = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const opening = /[\p{Ps}\p{Pi}¿¡/\\|=<>]/u;
const wordSign = /[\p{L}\p{M}\p{N}\p{S}@#&*§†‡¶•·%‰′″‴\ufffc]/u;

/** The kind of a character by itself; marks of quotation are judged by whoever reads them. */
function kindOf(character: string): Neighbour {
  if (character === "" || /[\s\u00a0\u202f\u3000]/.test(character)) return "edge";
  if (character === "…" || character === "⋯") return "ellipsis";
  if (/\p{Pd}/u.test(character)) return "dash";
  if (opening.test(character)) return "opens";
  if (unspaced.test(character)) return "unspaced";
  return wordSign.test(character) ? "letter" : "closes";
}

/** The character that ends before a place, or begins at it, past at most a few that take no room. */
export function characterBefore(text: string, at: number): string {
  for (let end = at, steps = 0; end > 0 && steps < 8; steps++) {
    const low = text.charCodeAt(end - 1);
    const size = low >= 0xdc00 && low < 0xe000 && end > 1 ? 2 : 1;
    const character = text.slice(end - size, end);
    if (!weightless.test(character)) return character;
    end -= size;
  }
  return "";
}

export function characterAfter(text: string, at: number): string {
  for (let from = at, steps = 0; from < text.length && steps < 8; steps++) {
    const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
    if (!weightless.test(character)) return character;
    from += character.length;
  }
  return "";
}

export function neighbourBefore(text: string, at: number): Neighbour {
  return text.endsWith("...", at) ? "ellipsis" : kindOf(characterBefore(text, at));
}

/** @param at past the marks that stand together with the one that is looked at */
export function neighbourAfter(text: string, at: number): Neighbour {
  if (text.startsWith("...", at)) return "ellipsis";
  // A full stop that begins a word: “.com”, “.5”.
  if (text.charAt(at) === "." && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return "letter";
  return kindOf(characterAfter(text, at));
}

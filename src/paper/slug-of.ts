import { slugPattern } from "./address.ts";

/** Characters; what is longer is cut between words. */
const longest = 60;
/** Bytes of UTF-8, of which letters of some scripts take three: with day and ending the name must fit on any disk. */
const mostBytes = 180;

/** Latin letters that are no other letter with an accent. */
const folded: Record<string, string> = { æ: "ae", œ: "oe", ø: "o", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/**
 * A headline as a name in an address: small letters, digits and hyphens. Latin letters lose their accents, so that the
 * address can be typed anywhere; letters of other scripts stay as they are typed.
 * @returns nothing where the headline has neither letters nor digits
 */
export function slugOf(headline: string): string {
  const plain = headline
    .toWellFormed()
    .toLowerCase()
    // What makes a picture of a character is no part of a word.
    .replace(/[\u20d0-\u20ff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, "")
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    // Arabic is typed without its vowel signs, and without the stroke that only stretches a word.
    .replace(/[\u064b-\u0652\u0670\u0640]/g, "")
    .replace(/[æœøßłđðþı]/g, (letter) => folded[letter] ?? letter)
    .replace(/['’ʼ‘`]/g, "");
  let slug = "";
  for (const [word] of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const next = slug ? `${slug}-${word}` : word;
    if (next.length > longest || new TextEncoder().encode(next).length > mostBytes) {
      if (!slug) slug = cut(word);
      break;
    }
    slug = next;
  }
  return slugPattern.test(slug) ? slug : "";
}

/** The beginning of a single word that is too long, between characters. */
function cut(word: string): string {
  let kept = "";
  for (const character of word) {
    if (kept.length + character.length > longest || new TextEncoder().encode(kept + character).length > mostBytes)
      break;
    kept += character;
  }
  return kept;
}

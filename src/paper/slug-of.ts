import { slugPattern } from "./addresses/address.ts";
import { baseLanguage } from "./base-language.ts";
import { foldedLetters } from "./wording/folded-letters.ts";

/** Characters; what is longer is cut between words. */
const longest = 60;
/** Bytes of UTF-8, of which letters of some scripts take three: with day and ending the name must fit on any disk. */
const mostBytes = 180;

/** As ICAO writes the names in passports (Doc 9303, part 3, section 6), and as these languages do where they lack the letter. */
const german = { ä: "ae", ö: "oe", ü: "ue" };
const danish = { å: "aa", ø: "oe" };

/** Letters for which a language has a spelling of its own; what stands beside a letter is part of it in Catalan. */
const spelt: Record<string, Record<string, string>> = {
  de: german,
  da: danish,
  nb: danish,
  nn: danish,
  no: danish,
  ca: { ["l·l"]: "ll" },
};

/** Names that Windows keeps for devices, whatever stands behind them. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * A headline as a name in an address: small letters, digits and hyphens. Latin letters lose their accents, or are spelt
 * out as their language does (`Überraschung` is `ueberraschung` in German), so that the address can be typed anywhere;
 * letters of other scripts stay as they are typed.
 * @param language in which the headline is written, where that is known
 * @returns nothing where the headline has neither letters nor digits
 */
export function slugOf(headline: string, language?: string): string {
  const typed = inItsLanguage(headline.toWellFormed().toLowerCase().normalize("NFC"), language);
  const plain = foldedLetters(withoutAccents(typed))
    // Arabic and Hebrew are typed without their vowel signs, Arabic without the stroke that only stretches a word.
    .replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u064b-\u0652\u0670\u0640]/g, "")
    // Marks of Hebrew abbreviations stand within a word, typed as quotation marks too.
    .replace(/['’ʼ‘`׳״]|(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew})/gu, "")
    // Joiners only choose the form of a letter; between letters of Arabic they part a word.
    .replace(/(?<!\p{Script=Arabic})[\u200c\u200d]/gu, "");
  let slug = "";
  for (const [word] of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const next = slug ? `${slug}-${word}` : word;
    if (!fits(next)) {
      if (!slug) slug = cut(word, language);
      break;
    }
    slug = next;
  }
  if (device.test(slug)) return `${slug}-1`;
  return slugPattern.test(slug) ? slug : "";
}

function inItsLanguage(text: string, language: string | undefined): string {
  let spelled = text;
  for (const [letter, letters] of Object.entries(spelt[baseLanguage(language ?? "")] ?? {}))
    spelled = spelled.replaceAll(letter, letters);
  return spelled;
}

const withoutAccents = (text: string): string =>
  text
    // What makes a picture of a character is no part of a word.
    .replace(/[\u20d0-\u20ff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, "")
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC");

const fits = (slug: string): boolean => slug.length <= longest && new TextEncoder().encode(slug).length <= mostBytes;

/** The beginning of what has no spaces and is too long: between words, where the script has none between them, else between characters. */
function cut(word: string, language: string | undefined): string {
  for (const granularity of ["word", "grapheme"] as const) {
    let kept = "";
    for (const { segment } of new Intl.Segmenter(language, { granularity }).segment(word)) {
      if (!fits(kept + segment)) break;
      kept += segment;
    }
    if (kept) return kept;
  }
  return "";
}

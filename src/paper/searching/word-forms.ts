/** The forms in which a word is found: as it is typed without the signs of its language, and without the little words that are written as one with it. */
import { baseLanguage } from "../base-language.ts";
import { foldedLetters } from "../wording/folded-letters.ts";

export interface WordForms {
  /** Under all of these the index has the word; the first is the word itself. */
  indexed: string[];
  /** What is looked for, one after the other until something is found, where a reader types the word. */
  sought: string[];
}

const german: readonly [RegExp, string][] = [
  [/ä|ae/gi, "a"],
  [/ö|oe/gi, "o"],
  [/ü|ue/gi, "u"],
];
const danish: readonly [RegExp, string][] = [
  [/ø|oe/gi, "o"],
  [/å|aa/gi, "a"],
];

/** Where a letter is also spelt with two, all are found as the letter that stands behind it: Brücke, Bruecke, Brucke. */
const spellings: Record<string, readonly [RegExp, string][]> = {
  de: german,
  da: danish,
  nb: danish,
  nn: danish,
  no: danish,
};

/** The noughts of scripts that have digits of their own; the other nine follow each. */
const noughts = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០";

const arabicLetters: readonly [RegExp, string][] = [
  [/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, ""],
  [/[أإآٱ]/g, "ا"],
  [/ؤ/g, "و"],
  // Persian parts what is written as one word by a sign without width.
  [/\u200c/g, "-"],
];
/** Letters that Arabic, Persian and Urdu write otherwise, and keyboards mix. */
const asInArabic: readonly [RegExp, string][] = [
  [/[ىیئ]/g, "ي"],
  [/ک/g, "ك"],
  [/[ةہ]/g, "ه"],
];
const asInPersian: readonly [RegExp, string][] = [
  [/[ىيئ]/g, "ی"],
  [/ك/g, "ک"],
  [/[ةہ]/g, "ه"],
];

/** Articles and prepositions that lose their vowel before another: they are words of their own. */
const elided =
  /^\P{L}*(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|un|[dns]ell|[dc]?all|quell|quest|sull|bell|sant|tutt|anch)['’](?=\p{L})/iu;
/** Languages that part a name from its endings: İstanbul’da. */
const suffixed: ReadonlySet<string> = new Set(["az", "tr"]);
const elides: ReadonlySet<string> = new Set(["ca", "fr", "it", "oc"]);

/** @param language of the index in which the word stands, or is looked for */
export function formsOf(word: string, language: string): WordForms {
  const base = baseLanguage(language);
  if (/\p{Script=Han}/u.test(word)) return ofHan(word);
  if (/\p{Script=Arabic}/u.test(word)) return ofArabic(word, base);
  if (/\p{Script=Hebrew}/u.test(word)) return ofHebrew(word);
  const form = inLatinLetters(inLatinDigits(word), base);
  return { indexed: [form], sought: [form] };
}

const alike = (text: string, pairs: readonly (readonly [RegExp, string])[]): string =>
  pairs.reduce((said, [letters, letter]) => said.replace(letters, letter), text);

function inLatinDigits(text: string): string {
  if (!/(?!\d)\p{Nd}/u.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    for (const nought of noughts) {
      const value = code - (nought.codePointAt(0) ?? 0);
      if (value >= 0 && value <= 9) return String(value);
    }
    return digit;
  });
}

function inLatinLetters(text: string, base: string): string {
  const spelt = alike(text.normalize("NFC"), spellings[base] ?? []);
  const bare = elides.has(base) ? spelt.replace(elided, "") : spelt;
  // Of letters with an accent Pagefind knows the one without.
  return foldedLetters(bare)
    .replaceAll("ʼ", "’")
    .replace(suffixed.has(base) ? /['’]\p{L}+/gu : "", "");
}

/** Signs about a word, but not within it. */
const bareOf = (word: string): string => /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(word)?.[0] ?? word;

/** Characters are found by themselves too: what is a word differs from one program to another. */
function ofHan(word: string): WordForms {
  const bare = inLatinDigits(bareOf(word));
  const characters = [...new Set(bare.match(/\p{Script=Han}/gu))];
  return bare.length > 1 && characters.length > 0
    ? { indexed: [bare, ...characters], sought: [bare, characters.join(" ")] }
    : { indexed: [bare], sought: [bare] };
}

/** “And”, “the” and prepositions of one letter are written as one with a word. */
function ofArabic(word: string, base: string): WordForms {
  const letters = bareOf(inLatinDigits(alike(word, [...arabicLetters, ...(base === "ar" ? asInArabic : asInPersian)])));
  if (base !== "ar") return { indexed: [letters], sought: [letters.replaceAll("-", "")] };
  return without(letters, [/^[وف](?=\p{L}{3})/u, /^(?:[بك]?ال|لل)(?=\p{L}{2})/u, /^[بكل](?=\p{L}{4})/u]);
}

function ofHebrew(word: string): WordForms {
  const letters = bareOf(word.replace(/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g, ""))
    .replaceAll("־", "-")
    .replace(/['’"”׳״]/g, "");
  const little = /^[והבלמכש](?=\p{L}{3})/u;
  return without(letters, [little, little, little]);
}

function without(word: string, beginnings: readonly RegExp[]): WordForms {
  const indexed = [word];
  let rest = word;
  for (const beginning of beginnings) {
    const shorter = rest.replace(beginning, "");
    if (shorter !== rest) indexed.push(shorter);
    rest = shorter;
  }
  return { indexed, sought: rest === word ? [word] : [word, rest] };
}

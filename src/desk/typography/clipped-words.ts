/** Words that begin with an apostrophe, not with a quotation, by language. */

const clippedWords: Readonly<Record<string, RegExp>> = {
  af: /^[ntk](?![\p{L}\p{N}'])/u,
  cy: /^(?:r|n|i|u|w|na|ma|ta|di|da|dyn)(?![\p{L}\p{N}'])/iu,
  de: /^(?:s|n|ne|nen|nem|ner|nes|rein|raus|rauf|runter|rum|rüber|ran)(?![\p{L}\p{N}'])/iu,
  en: /^(?:tis|twas|twere|twill|twould|til|em|n|nuff|(?:cause|round)(?!'))(?![\p{L}\p{N}])/iu,
  it: /^(?:ndranghet\p{L}*|ndrin\p{L}*|st[oaie](?!')|\d00)(?![\p{L}\p{N}])/iu,
  nap: /^(?:o|a|e|i|u|na|nu|no|sta|sto|mmiezo)(?![\p{L}\p{N}'])/iu,
  nl: /^(?:[stnkmr]|ns|ie|er|em)(?![\p{L}\p{N}'])/iu,
};

/** Decades lose their century in every language that writes them in figures: ’90s. */
const decade = /^\d0s(?![\p{L}\p{N}])/u;

/** A year without its century, ’96: unless a quotation that begins with the number is clearly closed. */
const year = /^\d\d(?![\p{L}\p{N}%])(?![.,:]\d)/u;

/** @param following what stands after the mark, some twenty characters of it */
export function clipped(following: string, language: string): "certainly" | "perhaps" | undefined {
  if (decade.test(following) || clippedWords[language]?.test(following)) return "certainly";
  return year.test(following) ? "perhaps" : undefined;
}

/** Letters of an alphabet that a keyboard has only as an apostrophe. */
const letterApostrophes: Readonly<Record<string, { before?: RegExp; after?: RegExp; letter: string }>> = {
  // The ʻokina stands before a vowel: Hawaiian, Tongan, Samoan.
  haw: { after: /[aeiouāēīōū]/i, letter: "ʻ" },
  to: { after: /[aeiouāēīōū]/i, letter: "ʻ" },
  sm: { after: /[aeiouāēīōū]/i, letter: "ʻ" },
  // Oʻ and gʻ are letters; the tutuq belgisi in other places is an apostrophe.
  uz: { before: /[og]/i, letter: "ʻ" },
};

/** The letter that an apostrophe stands for between two characters, if the language has one. */
export function letterFor(before: string, after: string, language: string): string | undefined {
  const rule = letterApostrophes[language];
  return rule && (!rule.before || rule.before.test(before)) && (!rule.after || rule.after.test(after))
    ? rule.letter
    : undefined;
}

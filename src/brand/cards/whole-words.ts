/** Where lines may end in scripts that write no spaces: between words, which Pango looks for in Thai and Chinese as little as we could by hand. */

/** Scripts whose lines end between words only, though nothing stands there (UAX #14, class SA). */
const spaceless = "[\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]";
/** Scripts whose lines may end anywhere, and are read better where they end between words. */
const anywhere = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]";

const isSpaceless = new RegExp(spaceless, "u");
const isAnywhere = new RegExp(anywhere, "u");
const betweenSpaceless = new RegExp(`${spaceless}\\p{M}*$`, "u");
/** What says nothing alone stays with the word before it: Japanese particles and endings. */
const isEnding = /^\p{sc=Hira}+$/u;

const mayEnd = "\u200b";
const mayNotEnd = "\u2060";

/** @param language BCP 47 @returns the same words, with signs that show nothing where lines may end and where they may not */
export function inWholeWords(text: string, language: string): string {
  if (!isSpaceless.test(text) && !isAnywhere.test(text)) return text;
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const graphemes = new Intl.Segmenter(language, { granularity: "grapheme" });
  let set = "";
  let before = "";
  for (const { segment, isWordLike } of words.segment(text)) {
    const isOfAnywhere = isWordLike === true && isAnywhere.test(segment);
    if (betweenSpaceless.test(before) && isSpaceless.test(segment.slice(0, 1))) set += mayEnd;
    else if (isOfAnywhere && isEnding.test(segment) && isAnywhere.test(before.slice(-1))) set += mayNotEnd;
    set += isOfAnywhere ? [...graphemes.segment(segment)].map((letter) => letter.segment).join(mayNotEnd) : segment;
    before = segment;
  }
  return set;
}

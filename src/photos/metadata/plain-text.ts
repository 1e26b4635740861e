/** The most characters (UTF-16 code units) that one metadata text may have. */
export const LONGEST_TEXT = 2000;

/**
 * A stranger's metadata value as one line of text that is safe to keep, or
 * undefined when nothing legible is left.
 *
 * Line ends and tabs become spaces and runs of them one space; control
 * characters go, and so do the characters that XML 1.0 cannot hold, unpaired
 * surrogates, and the direction overrides U+202A–202E, with which a credit
 * could turn round the text that follows it on the page (Unicode UAX #9; the
 * isolates U+2066–2069, which end with their paragraph, stay). At most
 * `LONGEST_TEXT` characters, cut between characters.
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  // The first cut is only so that a megabyte of text is not cleaned in vain.
  const text = cut(value, LONGEST_TEXT * 4)
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, " ")
    .replace(/[\p{Cc}\u202A-\u202E\uFEFF\uFFFD-\uFFFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return cut(text, LONGEST_TEXT).trimEnd() || undefined;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const endsInHalfACharacter = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, endsInHalfACharacter ? length - 1 : length);
}

/** Geresh and gershayim (U+05F3, U+05F4), which a Hebrew keyboard has as apostrophe and quotation mark. */

const letter = /[\u05d0-\u05ea\ufb1d-\ufb4f]/;
/** Prefixes that are written together with a word, and so with the quotation mark before it: in “Haaretz” is ב”הארץ”. */
const prefixed = /(?:^|[^\u05d0-\u05ea])[והבכלמש]{1,3}$/;

/**
 * What a mark within a Hebrew word stands for; undefined where it is a mark of quotation. Gershayim stand before the
 * last letter of an abbreviation, or before the last of its stem: צה״ל, מנכ״לית. (Academy of the Hebrew Language)
 */
export function hebrewWithin(text: string, at: number): "׳" | "״" | undefined {
  if (!letter.test(text.charAt(at - 1))) return undefined;
  if (text.charAt(at) === "'") return "׳";
  if (!letter.test(text.charAt(at + 1))) return undefined;
  const word = /^[\u05d0-\u05ea]*/.exec(text.slice(at + 1, at + 31))?.[0] ?? "";
  const opens = word.length > 1 && prefixed.test(text.slice(Math.max(0, at - 4), at)) && text.includes('"', at + 1);
  return opens ? undefined : "״";
}

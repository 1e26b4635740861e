/** Which script a language is written in, by what its tag says or what most of its texts are in. */

const known = new Map<string, string>();

/**
 * As ISO 15924 names it: `Latn`. Every page and every dateline asks; to ask `Intl` each time took longer than to set either.
 * @param tag BCP 47 @throws a `RangeError` where it is none
 */
export function likelyScript(tag: string): string {
  const found = known.get(tag) ?? new Intl.Locale(tag).maximize().script ?? "Latn";
  known.set(tag, found);
  return found;
}

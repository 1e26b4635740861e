/** Sentences with a number in them, handed over to scripts: one for each of a language's plural categories. */

/** Up to this number every category of every language that whole numbers need has one (Unicode CLDR, “Language Plural Rules”). */
const enough = 100;

/**
 * @param sentence says a number in words
 * @returns by the name of the plural category, the sentence with `{count}` in the place of the number, if it says it
 */
export function countForms(sentence: (count: number) => string, language: string): Record<string, string> {
  const rules = new Intl.PluralRules(language);
  const forms: Record<string, string> = {};
  // The larger a number, the less is it found in a sentence by chance.
  for (let count = enough; count >= 0; count--) {
    const said = sentence(count);
    const written = [new Intl.NumberFormat(language).format(count), String(count)].find((number) =>
      said.includes(number),
    );
    forms[rules.select(count)] ??= written === undefined ? said : said.replace(written, "{count}");
  }
  return forms;
}

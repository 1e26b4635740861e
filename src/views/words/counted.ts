/** Words that change with a number, in languages that have more forms of them than two. */

/** What a number needs in a language that tells these categories apart, besides `other` (Unicode CLDR, plural rules). */
type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | "other", string>>;

/**
 * Makes messages of a language that hold a number.
 * @param language whose rules are followed; give its categories as the type, so that none of their forms is forgotten
 * @returns takes the forms, in which `#` stands for the number
 */
export function counted<Category extends Intl.LDMLPluralRule>(
  language: string,
): (forms: Forms<Category>) => (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return (forms) => (count) => {
    const byCategory: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { other: string } = forms;
    return (byCategory[rules.select(count)] ?? byCategory.other).replace("#", String(count));
  };
}

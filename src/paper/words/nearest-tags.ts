/** By which tags what is made for a language is looked for: its words, and its edition. */

/** What stands in for a language of which there is nothing (CLDR, parent locales: Portuguese outside Brazil is that of Portugal). */
const standIns: Readonly<Record<string, string>> = { pt: "pt-PT", no: "nb", nn: "nb" };

const known = new Map<string, readonly string[]>();

/** A language’s own tag, and those that say less of it, the nearest first: of `zh-TW` `zh-TW`, `zh-Hant-TW` and `zh-Hant`. @param language BCP 47 */
export function tagsOf(language: string): readonly string[] {
  const found = known.get(language) ?? findTags(language);
  known.set(language, found);
  return found;
}

function findTags(language: string): string[] {
  const { baseName, language: primary, region, script } = new Intl.Locale(language);
  const likely = new Intl.Locale(baseName).maximize();
  // A language in another script than its usual one is another language to whoever reads it: Serbian in Latin letters.
  const isUsual = likely.script === new Intl.Locale(primary).maximize().script;
  const named = (...parts: (string | undefined)[]) => [primary, ...parts.filter(Boolean)].join("-");
  const tags = [
    baseName,
    named(script ?? likely.script, region ?? likely.region),
    named(script ?? likely.script),
    named(region ?? likely.region),
    ...(isUsual ? [primary, standIns[primary]] : []),
  ];
  return [...new Set(tags.filter((tag) => tag !== undefined))];
}

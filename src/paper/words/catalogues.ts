/** Which catalogues a language’s words are looked for in, the nearest first. */
import { languages } from "./languages.ts";
import { englishMessages, messagesIn, type Messages, type OwnWords } from "./messages.ts";

export interface Catalogue {
  /** The tag of the language that its messages are written in. */
  tag: string;
  messages: Messages;
}

const shipped = new Map<string, Messages>();

function shippedIn(tag: string): Messages | undefined {
  const tree = languages.get(tag);
  const known = shipped.get(tag);
  if (known || !tree) return known;
  const messages = new Map(messagesIn(tree));
  shipped.set(tag, messages);
  return messages;
}

/** Of each language the paper’s own words go before ours; those for a region or a script before those of the language. */
export function cataloguesOf(language: string, own: OwnWords = {}): Catalogue[] {
  return tagsOf(language).flatMap((tag) => {
    const words = own[tag];
    const messages = shippedIn(tag);
    return [
      ...(words ? [{ tag, messages: new Map(Object.entries(words)) }] : []),
      ...(messages ? [{ tag, messages }] : []),
    ];
  });
}

/** How many messages nobody has put into a language. */
export function missingIn(language: string, own?: OwnWords): number {
  const catalogues = cataloguesOf(language, own);
  return [...englishMessages.keys()].filter((key) => !catalogues.some(({ messages }) => messages.has(key))).length;
}

/** What stands in for a language that has no catalogue of its own (CLDR, parent locales: Portuguese outside Brazil is that of Portugal). */
const standIns: Readonly<Record<string, string>> = { pt: "pt-PT", no: "nb", nn: "nb" };

/** The names that a catalogue for a language may have: of `zh-TW` `zh-TW`, `zh-Hant-TW`, `zh-Hant` and `zh`. */
export function tagsOf(language: string): string[] {
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

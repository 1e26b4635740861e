/** Which catalogues a language’s words are looked for in, the nearest first. */
import { languages } from "./languages.ts";
import { englishMessages, messagesIn, type Messages, type OwnWords } from "./messages.ts";
import { tagsOf } from "./nearest-tags.ts";

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

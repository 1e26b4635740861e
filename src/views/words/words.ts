/** What the templates say in a language. */
import { cataloguesOf, type Catalogue } from "../../paper/words/catalogues.ts";
import { englishMessages, type MessageKey, type OwnWords } from "../../paper/words/messages.ts";
import { wordsSaid, type Words } from "./catalogue.ts";
import { spokenWords } from "./own-words.ts";
import { sayIn, type FoundMessage } from "./say.ts";

const spoken = new WeakMap<OwnWords, Map<string, Words>>();

/**
 * What the paper says in a language: in its own words, else in ours, else in English.
 * @param language a BCP 47 tag, whose region and numerals decide how numbers are set: `ar-u-nu-arab`
 */
export function wordsFor(language: string): Words {
  const own = spokenWords();
  let ofPaper = spoken.get(own);
  if (!ofPaper) spoken.set(own, (ofPaper = new Map<string, Words>()));
  let words = ofPaper.get(language);
  if (!words) ofPaper.set(language, (words = wordsIn(language, cataloguesOf(language, own))));
  return words;
}

function wordsIn(language: string, catalogues: readonly Catalogue[]): Words {
  const find = (key: MessageKey): FoundMessage => {
    for (const { tag, messages } of catalogues) {
      const message = messages.get(key);
      if (message !== undefined) return { message, language: tag };
    }
    return { message: englishMessages.get(key) ?? key, language: "en" };
  };
  return wordsSaid(sayIn(language, find));
}

/** The catalogue of everything the templates say in their own voice. A language is one file that fills it, named by its tag. */
import type { ArticleKind } from "../../paper/article.ts";
import { catalogues } from "./catalogues.ts";
import english from "./en.ts";

export interface Words {
  skipToStory: string;
  menu: string;
  sections: string;
  home: string;
  latest: string;
  opinion: string;
  by: string;
  and: string;
  published: string;
  updated: string;
  correctedNotice: string;
  corrections: string;
  corrected: string;
  topics: string;
  topic: string;
  author: string;
  related: string;
  readNext: string;
  nextInThread: string;
  /** `name` is the section's. */
  nextInSection: (name: string) => string;
  continueReading: string;
  moreFrom: (name: string) => string;
  olderStories: string;
  newerStories: string;
  page: (number: number) => string;
  archive: string;
  allTopics: string;
  allAuthors: string;
  earlier: string;
  later: string;
  stories: (count: number) => string;
  noteToReaders: string;
  loadVideo: string;
  /** Where the video can be seen on its own page only. */
  watchVideo: string;
  /** `host` is where the video comes from. */
  videoFrom: (host: string) => string;
  postBy: (name: string) => string;
  seePost: (host: string) => string;
  document: string;
  footnotes: string;
  backToText: string;
  photoCredit: string;
  notFoundHeading: string;
  notFoundText: string;
  movedHeading: string;
  movedText: string;
  feeds: string;
  aboutThisPaper: string;
  noCorrections: string;
  draft: string;
  scheduledFor: (when: string) => string;
  embargoedUntil: (when: string) => string;
  breadcrumb: string;
  languages: string;
  /** Words over the headline of an article that is not news. */
  kinds: Record<Exclude<ArticleKind, "news">, string>;
}

/** The catalogue of a language where there is one; of `pt-BR` that of `pt` too. */
export function catalogueOf(language: string): Words | undefined {
  const { language: primary, region } = new Intl.Locale(language);
  return catalogues.get(`${primary}-${region ?? ""}`) ?? catalogues.get(primary);
}

const spoken = new Map<string, Words>();

/**
 * What the paper says in a language; English where it has no catalogue.
 * @param language a BCP 47 tag, whose region and numerals decide how numbers are set: `ar-u-nu-arab`
 */
export function wordsFor(language: string): Words {
  const known = spoken.get(language);
  if (known) return known;
  const words = inFigures(catalogueOf(language) ?? english, language);
  spoken.set(language, words);
  return words;
}

/** The same words, with every number that a message is given set in the language's own figures. */
function inFigures(catalogue: Words, language: string): Words {
  const format = new Intl.NumberFormat(language, { useGrouping: "min2" });
  return new Proxy(catalogue, {
    get(words, name, receiver) {
      const message: unknown = Reflect.get(words, name, receiver);
      if (typeof message !== "function") return message;
      return (...values: unknown[]) => {
        const said: string = Reflect.apply(message, undefined, values);
        return values.reduce((text: string, value) => (typeof value === "number" ? text.replace(new RegExp(`(?<![\\d.])${value}(?![\\d.]\\d|\\d)`), format.format(value)) : text), said);
      };
    },
  });
}

/** The catalogue of everything the templates say in their own voice. A language is one file that fills it. */
import type { ArticleKind } from "../../paper/article.ts";
import { english } from "./en.ts";

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
  /** Words over the headline of an article that is not news. */
  kinds: Record<Exclude<ArticleKind, "news">, string>;
}

const catalogues: Record<string, Words> = { en: english };

/** The catalogue for a BCP 47 language tag; English where there is none. */
export function wordsFor(language: string): Words {
  return catalogues[language] ?? catalogues[language.split("-")[0] ?? ""] ?? english;
}

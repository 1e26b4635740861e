/** The catalogue of everything the templates say in their own voice. A language is one file that fills it. */
import type { ArticleKind } from "../../paper/article.ts";
import type { ArticlePart } from "../../paper/article-words.ts";
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
  /** `name` is the thread's. */
  nextInThread: (name: string) => string;
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
  thread: {
    /** What a thread's page is. */
    label: string;
    all: string;
    soFar: string;
    earlierParts: string;
    /** Before the sentence on what this part adds. */
    thisPart: string;
    /** `headline` is the first part's. */
    beginning: (headline: string) => string;
  };
  /** Said while the next story is on its way. */
  fetchingStory: string;
  search: {
    heading: string;
    description: (paper: string) => string;
    field: string;
    submit: string;
    hint: string;
    narrow: string;
    section: string;
    allSections: string;
    author: string;
    allAuthors: string;
    from: string;
    to: string;
    year: string;
    month: string;
    anyYear: string;
    anyMonth: string;
    order: string;
    bestFirst: string;
    newestFirst: string;
    clear: string;
    results: string;
    searching: string;
    found: (count: number) => string;
    none: string;
    noneHint: string;
    failed: string;
    more: string;
    /** `{month}` is put in by the script. */
    backTo: string;
    further: string;
    noScript: string;
    ways: string;
  };
  /** The page that tells how an article was changed. */
  history: {
    heading: string;
    /** On the article, as a link. */
    changed: (times: number) => string;
    /** What counts as small. */
    note: string;
    small: string;
    substantial: string;
    /** Said aloud before what was taken out and put in; readers see it by how it is set. */
    deleted: string;
    inserted: string;
    parts: Record<ArticlePart, string>;
  };
  /** Words over the headline of an article that is not news. */
  kinds: Record<Exclude<ArticleKind, "news">, string>;
}

const catalogues: Record<string, Words> = { en: english };

/** The catalogue for a BCP 47 language tag; English where there is none. */
export function wordsFor(language: string): Words {
  return catalogues[language] ?? catalogues[language.split("-")[0] ?? ""] ?? english;
}

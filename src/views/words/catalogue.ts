/** The catalogue of everything the templates say in their own voice. A language is one file that fills it, named by its tag. */
import type { ArticleKind } from "../../paper/article.ts";
import type { ArticlePart } from "../../paper/wording/article-words.ts";

/** What the scripts say that stand beside a story: they are handed these in the page. `{…}` is filled in by the script. */
export interface ReadingWords {
  text: string;
  textSize: string;
  smaller: string;
  larger: string;
  /** `{size}` is a number of pixels. */
  sizeNow: string;
  face: string;
  serif: string;
  sans: string;
  spacing: string;
  close: string;
  normal: string;
  wide: string;
  theme: string;
  system: string;
  light: string;
  dark: string;
  sepia: string;
  reset: string;
  listen: string;
  pause: string;
  resume: string;
  stop: string;
  readingAloud: string;
  share: string;
  copyLink: string;
  linkCopied: string;
  quote: string;
  quoteCopied: string;
  copyFailed: string;
  /** `{number}` of `{count}`. */
  picture: string;
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  shut: string;
}

/** What the button says that saves a story on the device. */
export interface SavingWords {
  save: string;
  isSaved: string;
  removed: string;
  failed: string;
}

/** What the script beside a story is handed. */
export interface StoryToolWords extends ReadingWords {
  /** The tag by which numbers are set in figures. */
  language: string;
  /** Absent where stories cannot be saved. */
  saving?: SavingWords;
}

/** What the script says on the page of saved stories. */
export interface SavedPageWords {
  none: string;
  noneLately: string;
  /** `{time}` is put in by the script, here and below. */
  savedAt: string;
  readAt: string;
  remove: string;
  removed: string;
  removedAll: string;
  failed: string;
}

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
  /** Sound and film of the paper's own. */
  recording: { transcript: string; captions: string; hear: string };
  /** Over the list of an article's headings. */
  contents: string;
  footnotes: string;
  /** From a note to where it is referred to; `reference` is its number, `1-2` where it is referred to a second time. */
  backToText: (reference: string) => string;
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
  /** Over every page of a preview. */
  preview: string;
  previewNote: string;
  breadcrumb: string;
  languages: string;
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
  /** The paper as text, for slow lines. */
  lite: {
    name: string;
    /** Where the browser says that data is to be saved. */
    offer: string;
    /** The way back to the page with its pictures. */
    full: string;
    /** Before a caption, where the picture is a link. */
    picture: string;
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
  skipToFoot: string;
  enlargePicture: string;
  /** Over the addresses of a story's links, on paper. */
  linksInStory: string;
  /** On paper: where and when the story was published. */
  printedFrom: (paper: string, date: string) => string;
  reading: ReadingWords;
  saving: SavingWords;
  saved: {
    heading: string;
    standfirst: string;
    stories: string;
    lately: string;
    /** Of the switch, and what it does. */
    keepLately: string;
    keepLatelyNote: string;
    removeAll: string;
    removeAllNote: string;
    noScript: string;
    cannot: string;
    /** Over a page that could not be fetched; `{time}` is put in by the worker. */
    asItWas: string;
    notHere: string;
    page: SavedPageWords;
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
  /** Live blogs. */
  live: {
    /** Over the headline, once the coverage has ended. */
    ended: string;
    endedAt: (when: string) => string;
    keyEvents: string;
    keyEvent: string;
    updates: string;
    /** To the pages of old entries, and from the newest of them back. */
    older: string;
    newest: string;
    /** `when` is the entry's time. */
    linkTo: (when: string) => string;
    /** The quarters of a day. */
    afterMidnight: (day: string) => string;
    morning: (day: string) => string;
    afternoon: (day: string) => string;
    evening: (day: string) => string;
    /** What an open page offers. */
    newUpdates: (count: number) => string;
    failed: string;
  };
  /** Words over the headline of an article that is not news. */
  kinds: Record<Exclude<ArticleKind, "news">, string>;
}

/** One plain object for each page of the site: all that the page says, and nothing that it does not. */
import type { Italics } from "../paper/emphasis.ts";
import type { BlockView } from "./block.ts";
import type { CardView, NextStoryView } from "./card.ts";
import type { EntryView } from "./entry.ts";
import type { FrameView, LinkView, TimeView } from "./frame.ts";
import type { FigureView } from "./picture.ts";
import type { ThreadView } from "./thread.ts";
import type { ArticleKind } from "../paper/article.ts";
import type { ArticlePart } from "../paper/article-words.ts";
import type { Passage } from "../paper/redline.ts";

export interface ArticleView {
  template: "article";
  frame: FrameView;
  kind: ArticleKind;
  /** The section with its address, or the kind where the article is not news. */
  kicker: LinkView;
  headline: string;
  standfirst: string;
  italics?: Italics;
  /** Our own writers, who have pages, and agencies, which have none. */
  byline: { name: string; path?: string; role?: string; language?: string }[];
  published: TimeView;
  updated?: TimeView;
  lead?: FigureView;
  /** The dateline stands inside the first paragraph, in `span.dateline`. */
  blocks: BlockView[];
  /** Of a live blog: what stands below its summary. */
  live?: LiveView;
  /** Newest last. Announced at the top, told in full at the foot. `html` is sanitised. */
  corrections: { at: TimeView; html: string }[];
  /** How often it was changed after publication, and where that is told; absent where it was not. */
  history?: { path: string; times: number };
  topics: LinkView[];
  thread?: ThreadView;
  related: CardView[];
  next?: NextStoryView;
  /** Shown in previews and at the writing desk only: why readers do not see this yet. */
  held?: { reason: "draft" | "scheduled" | "embargoed"; until?: TimeView };
}

/** What a live blog has beside an article's text. */
export interface LiveView {
  /** Where an open page learns what is new; absent once the coverage has ended. */
  updates?: string;
  ended?: TimeView;
  /** Newest first; links to the place on the page where the entry stands there. */
  keyEvents: (LinkView & { at: TimeView })[];
  /** The newest, newest first. */
  entries: EntryView[];
  /** The page of the newest entry that does not stand here. */
  older?: LinkView;
}

/** Old entries of a live blog: those of a quarter of a day, newest first. */
export interface UpdatesView {
  template: "updates";
  frame: FrameView;
  article: LinkView;
  published: TimeView;
  /** The day and its quarter in words. */
  name: string;
  entries: EntryView[];
  older?: LinkView;
  /** The quarter after it that has entries; after the last one the live blog itself. */
  newer: LinkView;
}

/** How an article was changed after its publication, newest first. */
export interface HistoryView {
  template: "history";
  frame: FrameView;
  article: LinkView;
  published: TimeView;
  changes: HistoryChangeView[];
}

export interface HistoryChangeView {
  at: TimeView;
  /** Whether it only mends how the text is written. */
  small: boolean;
  /** What changed of it, part by part; of each only the paragraphs that changed. */
  parts: { part: ArticlePart; paragraphs: Passage[][] }[];
}

/** The front page: places filled by an editor or, where none chose, by the newest stories. */
export interface FrontView {
  template: "front";
  frame: FrameView;
  /** The date of the newest story: the edition's date. */
  date?: TimeView;
  lead?: CardView;
  /** Stories that stand beside the lead. */
  seconds: CardView[];
  opinion: CardView[];
  /** The newest of the whole paper but opinion, newest first; those at the head of the page are not told again. */
  latest: CardView[];
  sections: { section: LinkView; cards: CardView[] }[];
}

/** A list that leads on to older ones: a section, topic, author, thread or kind. */
export interface ListView {
  template: "list";
  frame: FrameView;
  /** What kind of list: it gives the small words over the heading. */
  of: "section" | "topic" | "author" | "thread" | "opinion" | "live";
  heading: string;
  /** An author's role. */
  role?: string;
  standfirst?: string;
  /** Background of a topic or thread, life of an author. */
  blocks: BlockView[];
  /** Newest first. */
  cards: CardView[];
  /** Of a thread, its first part. */
  beginning?: LinkView;
  /** The page of older stories before these, if there is one. */
  older?: LinkView;
}

/** A page of an old list, counted from the oldest story, so that it never shifts. */
export interface OlderView {
  template: "older";
  frame: FrameView;
  heading: string;
  /** The list that this page belongs to. */
  list: LinkView;
  /** 1 holds the oldest stories. */
  number: number;
  cards: CardView[];
  older?: LinkView;
  newer: LinkView;
}

/** The archive: of all years, of a year (its months), a month (its days), or a day (its stories). */
export interface ArchiveView {
  template: "archive";
  frame: FrameView;
  heading: string;
  /** From the whole archive down to the page that holds this one. */
  trail: LinkView[];
  /** Years, months or days, newest first, with how many stories each holds. */
  periods: (LinkView & { stories: number })[];
  /** A day's stories, newest first. */
  cards: CardView[];
  earlier?: LinkView;
  later?: LinkView;
}

export interface CorrectionsView {
  template: "corrections";
  frame: FrameView;
  heading: string;
  /** Newest first. `html` is sanitised. */
  corrections: { article: LinkView; at: TimeView; html: string }[];
  /** The months before, one page each. */
  months: LinkView[];
}

/** A standing page: about, contact, corrections policy. */
export interface StandingView {
  template: "standing";
  frame: FrameView;
  heading: string;
  standfirst?: string;
  blocks: BlockView[];
}

/** All topics by letter, all threads or all authors: the way in for readers who look for a name. */
export interface DirectoryView {
  template: "directory";
  frame: FrameView;
  heading: string;
  groups: { letter: string; links: (LinkView & { note?: string })[] }[];
}

/** Where readers search: the form, and the ways in that need no script. */
export interface SearchPageView {
  template: "search";
  frame: FrameView;
  heading: string;
  sections: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  /** Years that have stories, newest first. */
  years: { id: string; name: string }[];
  /** The names of the twelve months. */
  months: string[];
  ways: LinkView[];
  /** Sentences with a number in them, by the language's plural categories (Unicode CLDR); the number's place is `{count}`. */
  found: Record<string, string>;
  /** Where readers go who have no script. */
  archive: string;
  /** The address of the list of bundles. */
  bundles: string;
}

/** What a reader has on the device: stories that were saved, and pages that were read lately. A script fills it in. */
export interface SavedView {
  template: "saved";
  frame: FrameView;
  heading: string;
  /** Where readers go who have no script. */
  archive: LinkView;
}

export interface NotFoundView {
  template: "not-found";
  frame: FrameView;
  latest: CardView[];
}

/** An address that a page used to have. */
export interface RedirectView {
  template: "redirect";
  frame: FrameView;
  to: LinkView;
}

/** A page that readers see as HTML. */
export type PageView =
  | ArticleView
  | HistoryView
  | UpdatesView
  | FrontView
  | ListView
  | OlderView
  | ArchiveView
  | CorrectionsView
  | StandingView
  | DirectoryView
  | SearchPageView
  | SavedView
  | NotFoundView
  | RedirectView;

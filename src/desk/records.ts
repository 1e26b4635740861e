/** What is kept of each checked file: plain values that JSON can carry. Times are whole seconds since 1970. */
import type { ArticleKind, workTypes } from "../paper/article.ts";
import type { Italics } from "../paper/wording/emphasis.ts";
import type { LiveCoverage } from "../paper/live-entry.ts";
import type { BodyBlock } from "./blocks.ts";
import type { Sanitised } from "./sanitised.ts";

/** The picture over a story. */
export interface LeadPhoto {
  file: string;
  alt?: string;
  caption?: string;
  credit?: string;
  focus?: { x: number; y: number };
  /** Whether it may be passed on in feeds; said only where it may not. */
  distributable?: false;
  /** The first instant at which it may not be shown any more but on its own page. */
  expires?: number;
}

export interface ArticleRecord {
  id: string;
  file: string;
  headline: string;
  /** For cards on other pages; and for search engines and where it is shared. */
  shortHeadline?: string;
  webHeadline?: string;
  standfirst: string;
  italics?: Italics;
  section: string;
  kind: ArticleKind;
  topics: string[];
  authors: string[];
  /** An agency or a desk, where no author of the paper's own is named. */
  byline?: string;
  /** As it stands at the start of the body, dash and all. */
  dateline?: string;
  /** As the editor wrote it, for machines: `Halden, Norway`. */
  place?: string;
  /** When readers could first read it: the time that the editor gave, or the end of a later embargo. */
  published: number;
  updated?: number;
  /** The first instant at which readers may see anything of it: that of publication. */
  appears: number;
  embargo?: number;
  draft: boolean;
  /** Whether readers are shown how it was changed after publication. */
  history: boolean;
  thread?: string;
  /** What this part adds to its thread. */
  adds?: string;
  photo?: LeadPhoto;
  /** The same where its time is over: it stands on the article's own page and nowhere else. */
  expiredPhoto?: LeadPhoto;
  /** Of a live blog only. */
  live?: LiveCoverage;
  /** Of a review only. */
  review?: { work: string; type: (typeof workTypes)[number]; by?: string; rating?: number; best: number };
  /** Of an obituary only; days are `1935-03-14`. */
  life?: { name: string; born: string; died: string };
  /** Who paid for it: of a sponsored article, and of no other. */
  sponsor?: string;
  /** What matters most, in a few sentences before the text. */
  points?: string[];
  related: string[];
  corrections: ({ at: number } & Sanitised)[];
  language: string;
  translationOf?: string;
  formerly: string[];
  opening: string;
}

/** What is told of an author besides name, role and summary. */
export interface PersonRecord {
  portrait?: { file: string; alt: string; credit?: string; focus?: { x: number; y: number } };
  /** BCP 47. */
  languages: string[];
  expertise: string[];
  email?: string;
  links: string[];
  fediverse?: string;
}

/** An author, a topic, a thread or a standing page: a name, a few words and a text. */
export interface EntryRecord {
  /** Without its edition. */
  id: string;
  file: string;
  /** Name of the author, topic or thread, title of the page. */
  name: string;
  summary?: string;
  role?: string;
  /** Of an author, where anything is said. */
  person?: PersonRecord;
  /** Of a standing page, when it was last changed, where it says so. */
  updated?: number;
  /** A standing page that only the newsroom may see. */
  draft?: true;
  language: string;
}

/** A record with its body, as conversion leaves it. */
export interface Converted<R> {
  record: R;
  blocks: BodyBlock[];
}

/** A story as another system wrote it, before it becomes an article of the paper. Every format is read into this. */
import type { Root } from "mdast";
import type { ArticleKind } from "../../paper/article.ts";
import { isLanguageTag } from "../../paper/language.ts";

/** A picture as its source names it. Where it lies is found out later. */
export interface SourcePicture {
  /** An address, or a path from the file that was read; absent where only its caption is told. */
  source?: string;
  /** The same picture in other sizes, or under other addresses. */
  others?: string[];
  alt?: string;
  /** Without the credit. */
  caption?: string;
  credit?: string;
}

export interface Story {
  /** What tells it from every other story, wherever it is read again: its guid, its address, or a hash of its words. */
  key: string;
  /** Where it begins in its file, counted from 1, if its format has lines. */
  line?: number;
  headline: string;
  summary?: string;
  /** Names of people, as they are written. */
  authors: string[];
  /** An agency or a desk. */
  agency?: string;
  /** Where it was reported from, as its source says apart from the text. */
  dateline?: string;
  /** Times as `readMoment` reads them. */
  published?: string;
  updated?: string;
  embargo?: string;
  /** Names or ids of sections, the likeliest first. */
  sections: string[];
  topics: string[];
  /** What is a section here if the paper has one of that name, and a topic if not: categories of a feed. */
  categories: string[];
  kind?: ArticleKind;
  /** The address of the thread that it is a part of, and what it adds to it. */
  thread?: string;
  adds?: string;
  language?: string;
  /** The address of the same story in the language in which it was written. */
  original?: string;
  /** What it has in common with the same story in other languages, where one of them need not be the original. */
  translations?: string;
  draft?: boolean;
  corrections: { at: string; text: string }[];
  /** Its address on the site that it comes from. */
  address?: string;
  /** Whether that site is another's, an agency's, and never was the paper's own. */
  elsewhere?: true;
  /** Its name in that address. */
  slug?: string;
  /** Other paths of that site that lead to it, and its own where the site's host is not known. */
  formerly?: string[];
  /** Addresses by which files beside it name it, which nobody else follows. */
  links?: string[];
  /** What an agency says became of it, in its own word: usable, canceled. */
  status?: string;
  /** How its agency names it among its stories: port-strike. */
  slugline?: string;
  /** Notes and signals to editors. */
  advice?: string[];
  /** Whether there is so little in its text that nothing may be left of it: nothing leads to a story that comes to nothing. */
  mayBeEmpty?: () => boolean;
  /** Asked for when the story is written, and not while stories are only being counted. */
  body: (note: TakeNote) => StoryBody;
  /** Names of its fields that say something and that nothing was made of; asked for when its body was. */
  left?: () => string[];
  /** What was noticed while it was read. */
  notes: string[];
}

export interface StoryBody {
  /** Pictures in it have their source as `url` and “caption (credit)” as `title`. */
  tree: Root;
  photo?: SourcePicture;
  /**
   * Set where another paper of this program tells the story: nothing in it is looked for or put right; whether its dateline
   * stands in the text is known.
   */
  settled?: { dateline: boolean };
}

/** Takes a sentence on what could not be understood, or was changed. */
export type TakeNote = (message: string) => void;

/** What a file holds that is no story, in a sentence. */
export interface Aside {
  aside: string;
  line?: number;
  /** Whether it would have been a story, and could not be read. */
  lost?: boolean;
}

export const isAside = (read: Story | Aside): read is Aside => "aside" in read;

/** The language of a story as a tag; undefined where none is said, or what is said is none: others write `zh_cn`, and languages that nobody registered. */
export function languageTag({ language }: Pick<Story, "language">): string | undefined {
  const tag = language?.trim().replaceAll("_", "-");
  return tag && isLanguageTag(tag) ? tag : undefined;
}

/** A story with nothing told but its headline and what tells it apart. */
export const emptyStory = (key: string, headline: string): Omit<Story, "body"> => ({
  key,
  headline,
  authors: [],
  sections: [],
  topics: [],
  categories: [],
  corrections: [],
  notes: [],
});

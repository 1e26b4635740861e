/** What one file says of others: whether the other is there is known only when all files are. */
import type { WarningName } from "../paper/warning-names.ts";
import type { Place } from "./problem.ts";

export type ReferenceKind =
  | "photo"
  | "article"
  | "translation"
  | "page"
  | "author"
  | "document"
  | "topic"
  | "thread"
  | "formerly"
  | "address"
  | "captions"
  | "transcript";

export interface Reference extends Place {
  kind: ReferenceKind;
  /** A photo’s or document’s file name, an article’s id, an author’s, topic’s or thread’s slug, a page’s path, an address in lower case, an old one as it is compared. */
  target: string;
  /** As the file has it, where the target is in the form in which such are compared. */
  written?: string;
  /** The target's name alone, where another may be put in its place. */
  named?: Place;
  /** Of a page, the place on it that is meant: the id of a heading. */
  fragment?: string;
  /** What is written with a photo. */
  picture?: WrittenPicture;
  /** Warnings that the article which refers has switched off. */
  allowed?: readonly WarningName[];
}

/** What an article says of a picture; the picture's own metadata fill what it leaves out. */
export interface WrittenPicture {
  /** It stands over the story. */
  lead: boolean;
  language: string;
  /** Where the alt text is, or belongs. */
  altPlace: Place;
  alt?: WrittenText;
  caption?: WrittenText;
  credit?: string;
  /** The last day on which it may be shown. */
  expires?: WrittenText;
}

/** Words as an editor wrote them, and where. */
export interface WrittenText {
  text: string;
  place: Place;
}

/** How addresses of pages are said: what an address is, and the few forms that most have. */
import type { AddressBook } from "./list-addresses.ts";

/** A file of the content folder by its kind and its name: `climate` of the kind `topic`; of an edition, `ar/climate`. */
export interface ContentName {
  kind: "article" | "author" | "topic" | "thread" | "page" | "document";
  name: string;
}

/** How one kind of page is addressed. `Fields` is the little that tells a page from the others of its kind. */
export interface Address<Fields> {
  /** Whether each edition has such pages. What is not of an edition has one address in the whole paper. */
  ofEdition: boolean;
  /** Whether the lite edition has it too. */
  lite: boolean;
  /** Names at the root of the site that these pages take: no section and no standing page is named so. */
  takes: readonly string[];
  /** Within its edition. */
  path: (fields: Fields) => string;
  /** The inverse of `path`: undefined where no page of this kind can stand. */
  parse: (path: string, book: AddressBook) => Fields | undefined;
  /** The file that a page is made from, where it is made from one: without it there is no such page, unless stories name what it is of. */
  file?: (fields: Fields) => ContentName | undefined;
}

/** Reads the groups of a pattern of whole paths. */
export function reading<Fields>(
  pattern: RegExp,
  fields: (first: string, second: string) => Fields,
): (path: string) => Fields | undefined {
  return (path) => {
    const match = pattern.exec(path);
    return match ? fields(match[1] ?? "", match[2] ?? "") : undefined;
  };
}

/** What the key of a page has beside, of which each edition has one: the edition's name, where it is not the first. */
export interface InEdition {
  edition?: string;
}

/** A kind of which there is one page, in the paper or in each edition. */
export const only = <More extends Pick<Address<object>, "ofEdition" | "lite" | "takes">>(path: string, more: More) => ({
  ...more,
  path: (_fields: More["ofEdition"] extends true ? InEdition : object) => path,
  parse: (asked: string) => (asked === path ? {} : undefined),
});

export const inFull = { ofEdition: true, lite: true } as const;
export const inFullOnly = { ofEdition: true, lite: false } as const;
export const ofPaper = { ofEdition: false, lite: true } as const;
export const ofPaperOnly = { ofEdition: false, lite: false } as const;

/**
 * What the archive asks of the pages that are made from it: whether they stand, so that it can check links to them. It is
 * handed to the archive, which holds what pages are made of and knows none of them.
 */
import type { PageKey } from "../../paper/page.ts";
import type { Archive } from "../archive.ts";

export interface KnownPages {
  /** Whether the paper has a page. @param archive as the first edition asks it */
  stands: (key: PageKey, archive: Archive) => boolean;
  /** The pages of an edition that one may have meant who wrote an address wrong, besides those of files. */
  meant: (archive: Archive) => Iterable<PageKey>;
  /** The pages that a changed fact can bring into being, or take away. */
  pagesOf: (fact: string, ordinal: number, archive: Archive) => Iterable<PageKey>;
}

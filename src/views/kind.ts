/** What a kind of page is: who calls it what, which of its pages there are, and what each of them says. */
import type { Archive } from "../archive/archive.ts";
import type { FactKind } from "../archive/ledger/changed-facts.ts";
import type { KeyOf, PageName, PageOfEdition } from "../paper/page.ts";
import type { PageContext } from "./context.ts";

/** A fact that changed, of which a page may have come into being. */
export interface ChangedFact {
  /** What the fact is of, without its edition where each edition has such pages. */
  name: string;
  /** See `ChangedFacts`. */
  ordinal: number;
}

/**
 * A kind of page; its address stands in `paper/addresses/page-addresses.ts`. Of a kind that each edition has, the archive is asked
 * as the edition asks it, and keys are without the edition.
 */
export interface Kind<Name extends PageName, View extends { template: Name }> {
  /** What one of them is called, and several, in a report. */
  called: readonly [one: string, many: string];
  /** All that there are, one by one: there may be a hundred thousand. A key too many is no harm, where the view says that there is no such page. */
  all: (archive: Archive) => Iterable<KeyOf<Name>>;
  /** By kinds of facts: the pages that such a fact can have brought into being when it changed. Those that are there know what they read. */
  brought?: Readonly<Partial<Record<FactKind, (changed: ChangedFact, archive: Archive) => Iterable<KeyOf<Name>>>>>;
  /** Looking at one takes so long that a page which is there is looked at only where it read what changed. */
  slow?: true;
  /** What it says is of no fact that could change: it is looked at by every plan. */
  always?: true;
  /** The page that is joined of this one and others of its kind, as they are printed: it changes where one of them does. */
  joinedIn?: (key: KeyOf<Name>) => PageOfEdition;
  /** Whether there is such a page, by what the archive holds. */
  stands: (key: KeyOf<Name>, archive: Archive) => boolean;
  /** Those that one may have meant who wrote an address wrong, besides pages of files; not all need stand. */
  meant?: (archive: Archive) => Iterable<KeyOf<Name>>;
  /** Where each edition has its own: the pages of another one that readers are led to from this one, the first that stands; itself, if not said. */
  counterparts?: (key: KeyOf<Name>) => readonly PageOfEdition[];
  /** Undefined where the paper has no such page (any more). */
  view: (key: KeyOf<Name>, context: PageContext) => View | undefined;
}

/** For a kind of which there is one page. */
export const always = (): boolean => true;

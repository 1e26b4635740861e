/** Which pages the paper has: all of them, or those that a change can have brought into being; and whether one stands. */
import type { Archive } from "../archive/archive.ts";
import { isFactKind, isOfAll, type FactKind } from "../archive/ledger/changed-facts.ts";
import type { KnownPages } from "../archive/contents/known-pages.ts";
import { editionOfName } from "../paper/edition.ts";
import {
  editionIn,
  isOfEdition,
  keyOfEdition,
  pageNames,
  type KeyOf,
  type PageKey,
  type PageName,
  type PageOfEdition,
} from "../paper/page.ts";
import { addresses } from "../paper/addresses/page-addresses.ts";
import type { ChangedFact } from "./kind.ts";
import { kinds } from "./kinds.ts";

/** Every page of the full paper, one by one. */
export function* allPages(archive: Archive): Generator<PageKey> {
  for (const name of pageNames) if (!kinds[name].always) yield* pagesNamed(name, archive);
}

/** Pages that every plan looks at, whatever changed. */
export function* pagesOfEveryPlan(archive: Archive): Generator<PageKey> {
  for (const name of pageNames) if (kinds[name].always) yield* pagesNamed(name, archive);
}

function* pagesNamed(name: PageName, archive: Archive): Generator<PageKey> {
  for (const edition of editionsAsked(name, archive)) yield* inTheEdition(edition, keysOf(name, edition));
}

/** The archive as it is asked for pages of a kind: by each edition, or by the first for all. */
const editionsAsked = (name: PageName, archive: Archive): readonly Archive[] =>
  addresses[name].ofEdition ? archive.editions : [archive];

function* inTheEdition({ paper }: Archive, keys: Iterable<PageKey>): Generator<PageKey> {
  for (const key of keys) yield isOfEdition(key) ? keyOfEdition(paper.edition, key) : key;
}

const keysOf = <Name extends PageName>(name: Name, archive: Archive): Iterable<KeyOf<Name>> => kinds[name].all(archive);

/** The kinds of pages that a kind of fact can bring into being. */
const broughtByKind = new Map<string, PageName[]>();
for (const name of pageNames)
  for (const kind of Object.keys(kinds[name].brought ?? {}))
    broughtByKind.set(kind, [...(broughtByKind.get(kind) ?? []), name]);

/** The pages that a changed fact can have brought into being. Those that were there already know what they read. */
export function* pagesOf(fact: string, ordinal: number, archive: Archive): Generator<PageKey> {
  const kind = fact.slice(0, fact.indexOf(":"));
  if (!isFactKind(kind)) return;
  const whole = fact.slice(kind.length + 1);
  // What is of all lists of a kind brings no page: each list that changed has a fact of its own.
  if (isOfAll(whole)) return;
  const { edition, name } = editionOfName(whole);
  const editions = archive.of(edition);
  for (const page of broughtByKind.get(kind) ?? []) {
    if (!addresses[page].ofEdition) yield* broughtTo(page, kind, { name: whole, ordinal }, archive);
    else if (editions) yield* inTheEdition(editions, broughtTo(page, kind, { name, ordinal }, editions));
  }
}

function broughtTo<Name extends PageName>(
  page: Name,
  fact: FactKind,
  changed: ChangedFact,
  archive: Archive,
): Iterable<KeyOf<Name>> {
  return kinds[page].brought?.[fact]?.(changed, archive) ?? [];
}

/** Whether a page that is there is looked at only where it read what changed. */
export const isSlow = (key: PageKey): boolean => key.page !== "lite" && kinds[key.page].slow === true;

/** The page that is joined of a page and others of its kind. */
export const joinedIn = (key: PageKey): PageKey | undefined =>
  key.page === "lite" ? undefined : joinedInOf(key.page, key);

function joinedInOf<Name extends PageName>(name: Name, key: KeyOf<Name>): PageKey | undefined {
  const whole = kinds[name].joinedIn?.(key);
  return whole && keyOfEdition(editionIn(key), whole);
}

/** The pages of an edition that one may have meant who wrote an address wrong, besides those of files. */
export function* meant(archive: Archive): Generator<PageKey> {
  for (const name of pageNames)
    for (const key of inTheEdition(archive, meantOf(name, archive))) if (stands(key, archive)) yield key;
}

const meantOf = <Name extends PageName>(name: Name, archive: Archive): Iterable<KeyOf<Name>> =>
  kinds[name].meant?.(archive) ?? [];

/** Whether the paper has a page. @param archive as the first edition asks it */
export function stands(key: PageKey, archive: Archive): boolean {
  if (key.page === "lite") return archive.paper.lite && stands(key.of, archive);
  const edition = archive.of(editionIn(key));
  return edition !== undefined && standsIn(key.page, key, edition);
}

const standsIn = <Name extends PageName>(name: Name, key: KeyOf<Name>, archive: Archive): boolean =>
  kinds[name].stands(key, archive);

/** The pages of another edition that readers are led to from this one, the nearest first. */
export const counterparts = (key: PageOfEdition): readonly PageOfEdition[] => counterpartsOf(key.page, key) ?? [key];

const counterpartsOf = <Name extends PageName>(name: Name, key: KeyOf<Name>): readonly PageOfEdition[] | undefined =>
  kinds[name].counterparts?.(key);

/** What the archive is handed of pages. */
export const knownPages: KnownPages = { stands, meant, pagesOf };

/** The pages that a paper can have, each named by the little that tells it from the others, and the one address of each. */
import { isOwnForm } from "./addresses/former-address.ts";
import { editionPrefix, nameIn, type Edition } from "./edition.ts";
import { addresses, type Addresses } from "./addresses/page-addresses.ts";
import { type Address, type ContentName } from "./addresses/address-forms.ts";
import { type AddressBook } from "./addresses/list-addresses.ts";

/** What kinds of pages there are, but for the lite edition's, which are others over again. */
export type PageName = keyof Addresses;

type FieldsOf<Name extends PageName> = Parameters<Addresses[Name]["path"]>[0];

type Keys<Names extends PageName = PageName> = { [Name in Names]: { page: Name } & FieldsOf<Name> };

/** The names of pages that have some property. */
type NamesWith<Property extends "ofEdition" | "lite"> = {
  [Name in PageName]: Addresses[Name][Property] extends true ? Name : never;
}[PageName];

/** The key of a kind of page. */
export type KeyOf<Name extends PageName> = Keys<Name>[Name];

/** A page of the full paper. */
export type FullKey = Keys[PageName];

/** A page that each edition has one of. */
export type EditionName = NamesWith<"ofEdition">;
export type PageOfEdition = Keys[EditionName];

/** A page that the lite edition has too. */
export type LiteName = NamesWith<"lite">;

/** Another page as the lite edition has it. */
export interface LiteKey {
  page: "lite";
  of: Keys[LiteName];
}

export type PageKey = FullKey | LiteKey;

/** As much of a paper's editions as is needed to read addresses. */
export type Editions = readonly [EditionAddress, ...EditionAddress[]];
type EditionAddress = Pick<Edition, "edition" | "prefix" | "sections">;

const byName: { [Name in PageName]: Address<FieldsOf<Name>> } = addresses;

export const isPageName = (name: string): name is PageName => Object.hasOwn(addresses, name);

/** In the order in which they are asked whether an address is theirs. */
export const pageNames: readonly PageName[] = Object.keys(addresses).filter(isPageName);

/** Whether a page is one of many in its kind, one for each edition. */
export const isOfEdition = (key: PageKey): key is PageOfEdition => key.page !== "lite" && byName[key.page].ofEdition;

/** Whether a page is printed in the lite edition, too. */
export const hasLite = (key: PageKey): key is Keys[LiteName] =>
  key.page !== "lite" && byName[key.page].lite && (key.page !== "redirect" || isOwnForm(key.source));

/** Whether a value is the key of a page, as far as the page's name tells: for keys that this program wrote down itself. */
export function isPageKey(value: unknown): value is PageKey {
  if (typeof value !== "object" || value === null || !("page" in value)) return false;
  if (value.page === "lite") return "of" in value && isPageKey(value.of) && hasLite(value.of);
  return typeof value.page === "string" && isPageName(value.page);
}

/** The key of the same page in an edition. @param edition its name; empty for the first */
export const keyOfEdition = <Key extends PageOfEdition>(edition: string, key: Key): Key =>
  edition ? { ...key, edition } : key;

/** The edition that a key names; empty for the first, and where each edition has no page of its own. */
export const editionIn = (key: object): string =>
  "edition" in key && typeof key.edition === "string" ? key.edition : "";

/** A page of the lite edition, which stands as a whole below a folder of its own: `/lite/ar/topics/`. @param path of the full page */
export const litePath = (path: string): string => `/lite${path}`;

/** The one address of a page. An article has that of its file, whatever its language. */
export function pathOf(key: PageKey): string {
  if (key.page === "lite") return litePath(pathOf(key.of));
  return editionPrefix(editionIn(key)) + within(key.page, key);
}

function within<Name extends PageName>(name: Name, key: KeyOf<Name>): string {
  return byName[name].path(key);
}

/** The file of the content folder that a page is made from, where it is made from one; a lite page from that of its full page. */
export function fileOf(key: PageKey): ContentName | undefined {
  if (key.page === "lite") return fileOf(key.of);
  const file = fileNamed(key.page, key);
  return file && { ...file, name: nameIn(editionIn(key), file.name) };
}

const fileNamed = <Name extends PageName>(name: Name, key: KeyOf<Name>): ContentName | undefined =>
  byName[name].file?.(key);

/** The page that would stand at a path; whether it does is the archive's to say. @param editions the first one first */
export function pageAt(path: string, editions: Editions): PageKey | undefined {
  if (path.startsWith(litePath("/"))) {
    const of = pageAt(path.slice(litePath("").length), editions);
    return of && hasLite(of) ? { page: "lite", of } : undefined;
  }
  const [first, ...others] = editions;
  const { edition, prefix, sections } = others.find((other) => path.startsWith(`${other.prefix}/`)) ?? first;
  for (const name of pageNames) {
    if (edition && !byName[name].ofEdition) continue;
    const key = keyAt(name, path.slice(prefix.length), { sections });
    if (key) return isOfEdition(key) ? keyOfEdition(edition, key) : key;
  }
  // Old addresses know no editions: one may begin as those of an edition do.
  return keyAt("redirect", path, { sections });
}

function keyAt<Name extends PageName>(page: Name, path: string, book: AddressBook): KeyOf<Name> | undefined {
  const fields = byName[page].parse(path, book);
  return fields && { page, ...fields };
}

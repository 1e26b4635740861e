/**
 * Addresses that a story had, here or in another system: a path of any form, and a query where the other system told its
 * stories apart by one (`/index.php?id=12`). They have one form in which they are kept and compared.
 */
import { fitsOnDisk } from "./address.ts";
import { decodedPart, decodedPath } from "../safe/percent-decoded.ts";

/** What parts the path from the query in the form that is kept; a path has none itself. */
const mark = "?";

/** Bytes of UTF-8 of a whole address: the names of objects in S3 have 1024. */
const longest = 900;

/** Letters and digits of any script, spaces, and the signs that addresses may have (RFC 3986, 2) but for those that part them. */
const part = /^(?!\.)(?:[\p{L}\p{N}\p{M}\w.~!$&'()*+,;=:@[\] -]|\u200c|\u200d)+$/u;

/** A query that every program reads alike: names and values of plain letters and digits. */
const plain = /^[\w.~-]+(?:=[\w.~-]*)?(?:&[\w.~-]+(?:=[\w.~-]*)?)*$/;

/** Folders that the paper fills itself, and nobody else. */
const ownFolders: ReadonlySet<string> = new Set(["_astro", "desk", "lite", "photos", "search"]);

export type FormerAddress = { source: string } | { wrong: string };

/**
 * An old address as an editor or another system writes it: `/news/x/`, `news/x.html`, `?p=12`, or whole, whose host is
 * left out.
 * @returns `source`, the path without slashes around it, percent-encoding undone, and the query behind a question mark
 */
export function readFormerAddress(written: string): FormerAddress {
  const text = withoutHost(written.trim());
  if (text.includes("#"))
    return { wrong: "What stands behind # in an address is told to no server: leave it and what follows out." };
  const at = text.indexOf(mark);
  const query = at < 0 ? "" : text.slice(at + 1);
  const path = decodedPath(at < 0 ? text : text.slice(0, at))
    .normalize("NFC")
    .replace(/^\/+|(?<!\/)\/+$/g, "")
    .replace(/(?:^|\/)index\.html$/, "");
  const wrong = wrongWith(path, query);
  return wrong === undefined ? { source: query ? path + mark + sorted(query) : path } : { wrong };
}

/** The same of an address from elsewhere; undefined where it cannot lead on. */
export function formerSource(written: string): string | undefined {
  const read = readFormerAddress(written);
  return "source" in read ? read.source : undefined;
}

const withoutHost = (text: string): string => text.replace(/^https?:\/\/[^/?#]*/i, "");

function wrongWith(path: string, query: string): string | undefined {
  if (path === "" && query === "") return "This is the address of the front page.";
  const parts = path === "" ? [] : path.split("/");
  const bad = parts.find((each) => !part.test(each) || each.trim() !== each);
  if (bad?.startsWith(".")) return "A part of an address that begins with a dot is shown by no server.";
  if (bad !== undefined)
    return "Write the old address as it stood behind the name of the site, as in /news/2012/port-strike.html: letters, digits, and hyphens, dots and the like between them.";
  if (!parts.every(fitsOnDisk) || new TextEncoder().encode(path + query).length > longest)
    return "This address is too long.";
  if (ownFolders.has((parts[0] ?? "").toLowerCase()))
    return `What stands below /${parts[0] ?? ""}/ is put there by the program itself: no old address can lead on from there.`;
  return query !== "" && !plain.test(query)
    ? "A query is a name and a value, or several, of plain letters and digits: write it as in ?p=12 or /index.php?id=12&page=2. One with other signs is read by each server in its own way, and leads on nowhere."
    : undefined;
}

/** The order of names in a query is nobody's. */
const sorted = (query: string): string => query.split("&").sort().join("&");

/** What is compared: some servers and disks take capitals and small letters of a path for one. */
export function comparedSource(source: string): string {
  const { path, query } = partsOf(source);
  return path.toLowerCase() + (query ? mark + query : "");
}

/** The first of those that are compared as one. */
export function distinctSources(sources: readonly string[]): string[] {
  const byCompared = new Map<string, string>();
  for (const source of sources) {
    const compared = comparedSource(source);
    if (!byCompared.has(compared)) byCompared.set(compared, source);
  }
  return [...byCompared.values()];
}

/** @returns the path without slashes around it, and the query, which may be empty */
export function partsOf(source: string): { path: string; query: string } {
  const at = source.indexOf(mark);
  return at < 0 ? { path: source, query: "" } : { path: source.slice(0, at), query: source.slice(at + 1) };
}

/** The names and values of a query. */
export const pairsOf = (query: string): [name: string, value: string][] =>
  query.split("&").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return [decodedPart(name), decodedPart(value)];
  });

/** The path of the page that leads on from there; a query has none, since the files of a site have paths alone. */
export const formerPath = (source: string): string | undefined => {
  const { path, query } = partsOf(source);
  return query === "" ? `/${path}/` : undefined;
};

/** As it stands in a file: an article's own address as everywhere, others as readers would see them in the address bar. */
export const writtenSource = (source: string): string => (isOwnForm(source) ? source : shownSource(source));

/** As readers would see it in the address bar. */
export const shownSource = (source: string): string => `/${source}`;

/** Whether it is an address of the form that this paper's own articles have, in which it has a lite edition too. */
export const isOwnForm = (source: string): boolean => /^\d{4}\/\d{2}\/\d{2}\/[^/?]+$/.test(source);

/** Addresses: how a file's place in `content/` becomes a path of the site, and what a path may look like. */
import { decodedPath } from "../safe/percent-decoded.ts";

/** A name in an address: letters and digits of any script, joined by single hyphens. */
export const slugPattern = /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u;

/** Bytes of UTF-8 that a name may have: file systems take 255 for a file, its ending included. */
const longestName = 200;

/** Whether a name can be that of a folder on the server's disk. */
export const fitsOnDisk = (name: string): boolean => new TextEncoder().encode(name).length <= longestName;

const articleFile = /^articles\/(\d{4})\/(\d{2})\/(\d{2})-(.+)\.md$/;

/** An article's id, `2026/11/24/port-strike`, from its file below `content/`; undefined where the name is no article's. */
export function articleIdOf(file: string): string | undefined {
  const match = articleFile.exec(file);
  if (!match) return undefined;
  const [, year, month, day, slug = ""] = match;
  const exists =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!exists || !slugPattern.test(slug)) return undefined;
  // Macs write é as two characters; an address has the one.
  return `${year}/${month}/${day}/${slug.normalize("NFC")}`;
}

/** The site path of an article. */
export const articlePath = (id: string): string => `/${id}/`;

/** The site path of a standing page, author, topic, thread, kind of article or section. */
export const standingPath = (id: string): string => `/${id}/`;
export const authorPath = (id: string): string => `/authors/${id}/`;
export const topicPath = (id: string): string => `/topics/${id}/`;
export const threadPath = (id: string): string => `/threads/${id}/`;
export const kindPath = (kind: string): string => `/${kind}/`;
export const sectionPath = (id: string): string => `/${id}/`;

/** A link's target as a site path: percent-encoding undone, query and fragment left out, `/` at the end of a page. */
export function sitePath(href: string): string {
  // A stray % stays as written: it will be reported as a link to nowhere.
  const path = decodedPath(href.replace(/[?#][^]*$/, "")).normalize("NFC");
  return /\/$|\.[a-z0-9]{2,5}$/i.test(path) ? path : `${path}/`;
}

/** The path as it stands in an address: what is not ASCII is percent-encoded (RFC 3986, 2.1). */
export const encodedPath = (path: string): string => encodeURI(path);

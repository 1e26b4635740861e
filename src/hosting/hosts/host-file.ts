/** Text of `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them: a line each, parted at spaces. */
import { Format, type Written } from "../../paper/safe/written.ts";
import { encodedPath } from "../../paper/addresses/address.ts";
import type { Query } from "./hosted-paper.ts";
import type { HeaderValue } from "./header-value.ts";
import { movedAddress } from "./moved-address.ts";
import { hostedPattern, type PathPattern } from "./path-pattern.ts";

export type HostFile = Written<"host file">;

const format = new Format("host file", /^[!-~]+$/);

export const { text: hostFile, row: hostFileRow } = format;

/** Addresses to which headers belong. */
export const patternLine = (pattern: PathPattern): HostFile =>
  hostFile`${format.word(encodedPath(hostedPattern(pattern)))}\n`;

/** A header, below its addresses. */
export const headerLine = (name: string, value: HeaderValue): HostFile =>
  hostFile`  ${format.word(name)}: ${words(value)}\n`;

/** Takes away what was said of a header before; Cloudflare’s. */
export const withoutHeaderLine = (name: string): HostFile => hostFile`  ! ${format.word(name)}\n`;

/** @param from, to paths of the site, not percent-encoded @param status what Netlify and Cloudflare call it: 301, 301!, 404 */
export const redirectLine = (from: string, to: string, status: string): HostFile =>
  hostFile`${format.word(movedAddress(from))} ${format.word(movedAddress(to))} ${format.word(status)}\n`;

/** The same where a query is asked for: Netlify’s. Whatever else is asked does not matter. */
export const queryRedirectLine = (from: string, query: Query, to: string): HostFile =>
  hostFile`${format.word(movedAddress(from))} ${query.map(([name, value]) => hostFile`${format.word(encodeURIComponent(name))}=${encoded(value)} `)}${format.word(movedAddress(to))} ${format.word("301!")}\n`;

const encoded = (value: string): HostFile => (value === "" ? hostFile`` : format.word(encodeURIComponent(value)));

/** All that has no page of its own below a folder. */
export const notFoundLine = (folder: string, page: string): HostFile =>
  hostFile`${format.word(movedAddress(folder))}/* ${format.word(movedAddress(page))} 404\n`;

const words = (value: HeaderValue): HostFile =>
  hostFileRow(
    value.split(" ").map((word) => format.word(word)),
    " ",
  );

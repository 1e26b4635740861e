/**
 * Addresses as pages write them: a path of the paper with that of its site before it, `/paper/2026/11/24/port/`. They are
 * a type of their own that only this file makes, so that no path gets into a page without the paper's own path before it.
 */
import { encodedPath } from "./addresses/address.ts";
import { basePath } from "./addresses/site-address.ts";

declare const address: unique symbol;

export type Href = string & { readonly [address]: true };

const isHref = (text: string): text is Href => /^(?:\/(?!\/)|#)/.test(text);

function href(text: string): Href {
  if (isHref(text)) return text;
  throw new Error(`No address within the paper: ${JSON.stringify(text.slice(0, 200))}`);
}

/** @param site the public address @param path of the paper, beginning with a slash */
export const hrefOf = (site: string, path: string): Href => href(basePath(site) + path);

/** A place on the page itself. */
export const placeOnPage = (id: string): Href => href(`#${id}`);

/** The path of the paper that an address leads to. */
export const pathOfHref = (site: string, address: Href): string => address.slice(basePath(site).length);

/** The whole address, for programs that read it elsewhere (RFC 3986, 2.1). */
export const wholeAddress = (site: string, address: Href): string => site + encodedPath(pathOfHref(site, address));

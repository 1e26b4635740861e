/** What a request is for, as far as it is any business of ours: everything else goes its way as if we were not there. */

/**
 * `page`: asked of the server first, always. `file`: named by what is in it, so that a kept one is never old. `picture`: the
 * same, and another size of it will do where there is no connection.
 */
export type AskedFor = "page" | "file" | "picture";

/** @param paper the address of its front page */
export function askedFor(
  { method, mode, url, headers }: Pick<Request, "method" | "mode" | "url" | "headers">,
  paper: string,
): AskedFor | undefined {
  const address = new URL(url);
  if (method !== "GET" || !address.href.startsWith(paper) || headers.has("Range")) return undefined;
  const path = address.pathname.slice(new URL(paper).pathname.length - 1);
  // The form editor, and the bundles of the search index, which are as large as the paper is old.
  if (path.startsWith("/desk/") || /^\/search\/./.test(path)) return undefined;
  if (/^\/_astro\/[^/]+\.(?:js|woff2|svg)$/.test(path)) return "file";
  if (path.startsWith("/photos/")) return "picture";
  // A story that is read on is fetched by a script; an address without its slash is led to the one that has it.
  return path.endsWith("/") || (mode === "navigate" && !/\.[a-z0-9]+$/i.test(path)) ? "page" : undefined;
}

/** The address that a page is kept at: searches and campaigns add to an address, and the page stays the same. */
export function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith("/") ? pathname : `${pathname}/`);
}

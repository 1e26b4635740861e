/**
 * The lite edition: the whole paper a second time, as text. Its pages are the same views, set by templates of their own,
 * and stand in front of every edition's addresses (`/lite/ar/…`, not `/ar/lite/…`): articles have no language in their
 * addresses, so that only there one rule leads from each page to its lite page and back.
 */
import { litePath, type LiteName } from "../paper/page.ts";
import { addresses, directoryKinds, namesInFullOnly } from "../paper/page-addresses.ts";
import type { View, ViewOf } from "./kinds.ts";

/** What the lite edition prints: not the search and the saved stories, which need scripts, nor the page for lost readers. */
export type LiteView = ViewOf<LiteName>;

/** A page is called by one name in its key and in its view. */
export const isLiteView = (view: View): view is LiteView => addresses[view.template].lite;

/** Pages end with a slash, files do not; what the full paper alone has stands at `/search/`, in other editions at `/ar/search/`. */
function isFullOnly(path: string): boolean {
  const [, first = "", second = ""] = path.split("/", 3);
  return namesInFullOnly.has(first) || (namesInFullOnly.has(second) && !directoryKinds.some((kind) => kind === first));
}

/** Where a link leads from a page of the lite edition: to the lite page, if there is one. @param href as the full page has it */
export function liteHref(href: string): string {
  const path = href.replace(/[?#][^]*$/, "");
  return path.startsWith("/") && path.endsWith("/") && !path.startsWith("//") && !isFullOnly(path)
    ? litePath(href)
    : href;
}

/** The path of the full page. @param path of a lite page; any other stays as it is */
export const fullPath = (path: string): string =>
  path.startsWith(litePath("/")) ? path.slice(litePath("").length) : path;

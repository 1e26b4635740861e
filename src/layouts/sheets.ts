/** The style sheets that a page carries in its head: what all pages have, and what its template needs beside that. */
import article from "../styles/sheets/article.css?inline";
import everyPage from "../styles/sheets/every-page.css?inline";
import front from "../styles/sheets/front.css?inline";
import list from "../styles/sheets/list.css?inline";
import saved from "../styles/sheets/saved.css?inline";
import live from "../styles/sheets/live.css?inline";
import search from "../styles/sheets/search.css?inline";
import standing from "../styles/sheets/standing.css?inline";
import type { PageView } from "../views/kinds.ts";

const own: Record<PageView["template"], string> = {
  article,
  front,
  list,
  older: list,
  archive: list,
  corrections: list,
  directory: list,
  "not-found": list,
  updates: article,
  history: list,
  redirect: "",
  saved,
  "search-page": search,
  standing,
};

/** Each stands in a `style` element of its own, so that a policy can name it by its hash. */
export function sheetsOf(view: PageView): string[] {
  const hasEntries = view.template === "updates" || (view.template === "article" && view.live !== undefined);
  return [everyPage, own[view.template], hasEntries ? live : ""].filter(Boolean);
}

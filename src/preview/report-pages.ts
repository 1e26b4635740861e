/** What is said of every page that a change touches. */
import { articlePath, encodedPath } from "../paper/addresses/address.ts";
import { isPageView, viewOf } from "../views/view-of.ts";
import { heldOf } from "./changes/article-changes.ts";
import { inWords, isFrameOnly } from "./field-words.ts";
import type { PageChange } from "./changes/page-changes.ts";
import type { Report, ReportPage } from "./report-schema.ts";
import { isForMachines } from "./sample.ts";
import type { Side, Sides } from "./sides/sides.ts";

/** Titles are looked up for so many pages; the others go by their addresses. */
const mostTitles = 1000;

/** @param link the address of a page in the preview */
export function reportPages(
  changes: readonly PageChange[],
  sides: Sides,
  link: (path: string) => string,
): ReportPage[] {
  const live = sides.before.context.archive.paper.site;
  return changes.map((page, at): ReportPage => {
    const { path, key, change, fields, before } = page;
    const held = change !== "removed" && key.page === "article" ? heldOf(key.id, sides.now) : undefined;
    const wasHeld = before && key.page === "article" ? heldOf(key.id, sides.before) : undefined;
    const target = key.page === "redirect" ? sides.now.context.archive.stories.redirect(key.source) : undefined;
    return {
      path,
      title: at < mostTitles && !isForMachines(key) ? titleOf(page, sides) : path,
      kind: key.page,
      change,
      ...(target && { to: articlePath(target.id) }),
      what: inWords(key.page, fields),
      frameOnly: isFrameOnly(fields),
      forMachines: isForMachines(key),
      ...(change !== "removed" && { preview: link(path) }),
      ...(before && !wasHeld && { live: live + encodedPath(path) }),
      ...(held && { held }),
    };
  });
}

/** The page's title without the paper's name. */
export function titleOf({ path, key, change }: PageChange, { before, now }: Sides): string {
  const side: Side = change === "removed" ? before : now;
  const view = viewOf(key, side.context);
  if (!view || !isPageView(view)) return path;
  if (view.template === "front") return "Front page";
  return view.frame.openGraph.title;
}

/** Pages in their frame only, and those for machines, are counted apart. */
export function countsOf(pages: readonly ReportPage[]): Omit<Report["counts"], "lite"> {
  const count = (fits: (page: ReportPage) => boolean) => pages.filter(fits).length;
  const seen = (change: ReportPage["change"]) =>
    count((page) => page.change === change && !page.forMachines && !page.frameOnly);
  return {
    pages: pages.length,
    added: seen("added"),
    changed: seen("changed"),
    removed: seen("removed"),
    redirected: seen("redirected"),
    frameOnly: count(({ frameOnly }) => frameOnly),
    forMachines: count(({ forMachines }) => forMachines),
  };
}

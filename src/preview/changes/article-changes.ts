/** What became of the words of every article that a change touches. */
import { articlePath } from "../../paper/addresses/address.ts";
import { redline } from "../../paper/wording/redline.ts";
import { viewOfKind } from "../../views/view-of.ts";
import { textParts } from "./article-text.ts";
import type { PageChange } from "./page-changes.ts";
import type { HeldState, ReportArticle } from "../report-schema.ts";
import type { Side, Sides } from "../sides/sides.ts";

/** Fields of an article's page that are the article's own, and not what other stories put there. */
const own = new Set([
  "headline",
  "standfirst",
  "byline",
  "lead",
  "form",
  "blocks",
  "live",
  "corrections",
  "published",
  "updated",
  "held",
  "language",
]);

/** More redlines than anyone would read; the others are counted. */
const mostRedlines = 200;

export interface ArticleChanges {
  articles: ReportArticle[];
  /** How many more there are. */
  left: number;
}

/** @param link the address of a page in the preview */
export function articleChanges(
  changes: readonly PageChange[],
  { before, now }: Sides,
  link: (path: string) => string,
): ArticleChanges {
  const moved = movedArticles(changes, now);
  const gone = new Set(moved.values());
  const wanted = changes.flatMap((change): { id: string; from?: string; change: ReportArticle["change"] }[] => {
    const { key } = change;
    if (key.page !== "article") return [];
    const from = moved.get(key.id);
    if (change.change === "added")
      return [{ id: key.id, change: from === undefined ? "added" : "changed", ...(from !== undefined && { from }) }];
    if (change.change === "removed") return gone.has(key.id) ? [] : [{ id: key.id, change: "removed" }];
    return change.fields.some((field) => own.has(field)) ? [{ id: key.id, change: "changed" }] : [];
  });
  const articles = wanted.slice(0, mostRedlines).flatMap(({ id, from, change }): ReportArticle[] => {
    const old =
      change === "added" ? undefined : viewOfKind("article", { page: "article", id: from ?? id }, before.context);
    const new_ = change === "removed" ? undefined : viewOfKind("article", { page: "article", id }, now.context);
    const shown = new_ ?? old;
    if (!shown) return [];
    const parts = textParts(old, new_)
      .filter((part) => part.before !== part.now)
      .map((part) => ({ part: part.part, redline: redline(part.before, part.now) }));
    const held = heldOf(id, now);
    return [
      {
        path: articlePath(id),
        ...(from !== undefined && { from: articlePath(from) }),
        headline: shown.headline,
        language: shown.frame.language,
        change,
        ...(new_ && { preview: link(articlePath(id)) }),
        ...(held && new_ && { held }),
        parts,
      },
    ];
  });
  return { articles, left: Math.max(0, wanted.length - mostRedlines) };
}

/** Articles that stand at a new address, with the id they had: the old address leads to them now. */
function movedArticles(changes: readonly PageChange[], now: Side): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { key, before } of changes) {
    if (key.page !== "redirect" || !before) continue;
    const target = now.context.archive.stories.redirect(key.source);
    if (target) moved.set(target.id, key.source);
  }
  return moved;
}

/** Why readers do not see an article yet; undefined where they do. */
export function heldOf(id: string, side: Side): HeldState | undefined {
  const held = viewOfKind("article", { page: "article", id }, side.context)?.held;
  return held && { reason: held.reason, ...(held.until && { until: held.until.iso }) };
}

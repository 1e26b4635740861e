/** The newest entries of a live blog that is running, as fronts tell of it. */
import type { ArticleRecord } from "../../desk/records.ts";
import type { ViewContext } from "../context.ts";
import type { RunningEntryView } from "../parts/card.ts";
import { entryHref } from "../parts/live/entries-of.ts";
import { timeView } from "../parts/times.ts";

const shown = 3;

/** Those that readers may see. */
export function newestEntries(id: ArticleRecord["id"], context: ViewContext): RunningEntryView[] {
  const { now, paper, bodies } = context.archive;
  return (bodies.liveBlog(id)?.entries ?? [])
    .filter(({ at }) => at <= now)
    .slice(0, shown)
    .map((entry) => ({
      at: timeView(entry.at, paper),
      headline: entry.headline,
      path: entryHref(id, entry.id, context),
    }));
}

/** What the page of a live blog has beside an article's: its newest entries, its key events, and the way to the older ones. */
import type { EntryBlock } from "../desk/blocks.ts";
import type { ArticleRecord } from "../desk/records.ts";
import { entryPeriod, isRunning } from "../paper/live-entry.ts";
import type { ViewContext } from "./context.ts";
import { entriesOf, entryPath } from "./entries-of.ts";
import { updatesListPath, updatesPath } from "../paper/page-addresses.ts";
import type { LiveView } from "./pages.ts";
import { timeView } from "./times.ts";
import { wordsFor } from "./words/words.ts";

/** How many entries stand on the page itself; each stands on its page of old entries too. */
export const newestEntries = 20;

/** How many key events are listed. */
const mostKeyEvents = 12;

export function liveOf({ id, live, language }: ArticleRecord, entries: readonly EntryBlock[], context: ViewContext): LiveView | undefined {
  if (!live) return undefined;
  const { now, paper } = context.archive;
  const newest = entries.slice(0, newestEntries);
  const next = entries[newestEntries];
  const running = isRunning(live, now);
  return {
    ...(running ? { updates: updatesListPath(id) } : live.ended !== undefined && { ended: timeView(live.ended, paper) }),
    keyEvents: entries.filter(({ key, at }) => key && at <= now).slice(0, mostKeyEvents).map((entry) => ({
      name: entry.headline,
      path: newest.includes(entry) ? `#${entry.id}` : entryPath(id, entry.id),
      at: timeView(entry.at, paper),
    })),
    entries: entriesOf(id, newest, context),
    ...(next && { older: { name: wordsFor(language).live.older, path: updatesPath(id, entryPeriod(next.id)) } }),
  };
}

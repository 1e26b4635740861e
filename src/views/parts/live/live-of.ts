/** What the page of a live blog has beside an article's: its newest entries, its key events, and the way to the older ones. */
import type { EntryBlock } from "../../../desk/blocks.ts";
import { textsIn } from "../../../desk/texts-in.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { entryPeriod, isRunning } from "../../../paper/live-entry.ts";
import { placeOnPage, type Href } from "../../../paper/href.ts";
import { hrefTo, type ViewContext } from "../../context.ts";
import { entriesOf, entryHref } from "./entries-of.ts";
import { addresses, updatesPath } from "../../../paper/addresses/page-addresses.ts";
import type { EntryView } from "./entry.ts";
import type { LinkView, TimeView } from "../frame.ts";
import { timeView } from "../times.ts";
import { wordsFor } from "../../words/words.ts";

/** What a live blog has beside an article's text. */
export interface LiveView {
  /** Where an open page learns what is new; absent once the coverage has ended. */
  updates?: Href;
  ended?: TimeView;
  /** Newest first; links to the place on the page where the entry stands there. */
  keyEvents: (LinkView & { at: TimeView })[];
  /** The one that an editor keeps above the others. */
  pinned?: EntryView;
  /** The newest others, newest first. */
  entries: EntryView[];
  /** The page of the newest entry that does not stand here. */
  older?: LinkView;
}

/** What a live blog's own page has of its entries. */
export const entriesOn = (live: LiveView | undefined): EntryView[] =>
  live ? [...(live.pinned ? [live.pinned] : []), ...live.entries] : [];

/** How many entries stand on the page itself at most, and how many however long they are; each stands on its page of old entries too. */
export const newestEntries = 20;
const fewestEntries = 8;

/** Bytes of what the entries on the page say. With more of them no more stand there: the page is to come at once over a slow line, also in a night of long entries. */
const mostBytes = 2700;

/** How many key events are listed. */
const mostKeyEvents = 12;

export function liveOf(
  { id, live, language }: ArticleRecord,
  entries: readonly EntryBlock[],
  context: ViewContext,
): LiveView | undefined {
  if (!live) return undefined;
  const { now, paper } = context.archive;
  const { pinned, newest, next } = shownOf(entries, now);
  const running = isRunning(live, now);
  return {
    ...(running
      ? { updates: hrefTo(context, addresses["updates-list"].path({ id })) }
      : live.ended !== undefined && { ended: timeView(live.ended, paper) }),
    keyEvents: entries
      .filter(({ key, at }) => key && at <= now)
      .slice(0, mostKeyEvents)
      .map((entry) => ({
        name: entry.headline,
        path: entry === pinned || newest.includes(entry) ? placeOnPage(entry.id) : entryHref(id, entry.id, context),
        at: timeView(entry.at, paper),
      })),
    ...(pinned && { pinned: entriesOf(id, [pinned], context)[0] }),
    entries: entriesOf(id, newest, context),
    ...(next && {
      older: { name: wordsFor(language).live.older, path: hrefTo(context, updatesPath(id, entryPeriod(next.id))) },
    }),
  };
}

/** Which entries the page has: one that is kept above, the newest of the others, and behind them the first that it has no room for. */
export function shownOf(
  entries: readonly EntryBlock[],
  now: number,
): { pinned: EntryBlock | undefined; newest: EntryBlock[]; next: EntryBlock | undefined } {
  const pinned = entries.find((entry) => entry.pinned && entry.at <= now);
  const others = entries.filter((entry) => entry !== pinned);
  const newest = newestOf(others);
  return { pinned, newest, next: others[newest.length] };
}

/** As many of the newest as a page is to hold. */
export function newestOf(entries: readonly EntryBlock[]): EntryBlock[] {
  let bytes = 0;
  const beyond = entries.findIndex((entry, at) => {
    bytes += bytesOf(entry);
    return at >= newestEntries || (at >= fewestEntries && bytes > mostBytes);
  });
  return entries.slice(0, beyond < 0 ? undefined : beyond);
}

/** What has no words of its own, a picture, a film, weighs on the page as much as a sentence or two. */
const bytesOf = ({ headline, blocks }: EntryBlock): number =>
  Buffer.byteLength([headline, ...textsIn(blocks).flatMap(({ words }) => words)].join("")) +
  blocks.filter((block) => block.type !== "prose").length * 150;

/** Entries of a live blog: how the heading of one begins, what it is called, and on which page of old entries it stands. */
import { readMoment } from "./moment.ts";

/** The moments of a live blog, in seconds since 1970. */
export interface LiveCoverage {
  /** When each entry was made, oldest first. */
  entries: number[];
  /** When nothing more was to come. */
  ended?: number;
}

export interface EntryHead {
  /** `YYYY-MM-DDTHH:MM:SS` in the paper's own zone. */
  local: string;
  /** Whether it tells a turn of events, which the list of key events leads to. */
  key: boolean;
  /** Whether it stands above the others, whatever its time. */
  pinned?: true;
  /** Where the headline begins in the text. */
  from: number;
}

const beginning = /^\s*(?:(\d{4}-\d{1,2}-\d{1,2})[T\s]\s*)?(\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])\s*(!!?)?\s*/;

/**
 * Reads `14:05 Headline`, `2026-11-12 14:05:30 ! Headline`, `14:05 !! Pinned headline`. Undefined where the text does not begin with a time; a
 * sentence for the editor where that time does not exist.
 * @param day on which an entry is that gives its time only, `YYYY-MM-DD`
 */
export function readEntryHead(text: string, day: string): EntryHead | { wrong: string } | undefined {
  const match = beginning.exec(text);
  if (!match) return undefined;
  const [whole, ownDay = day, time = "", key] = match;
  const moment = readMoment(`${ownDay} ${time}`);
  return "wrong" in moment
    ? { wrong: moment.wrong }
    : { local: moment.local, key: key !== undefined, ...(key === "!!" && { pinned: true }), from: whole.length };
}

/** What an entry is called on its pages: `e-2026-11-12-1405`, with seconds where the editor gave some. */
export function entryId(local: string): string {
  const [day = "", time = ""] = local.split("T");
  return `e-${day}-${time.replaceAll(":", "").replace(/00$/, "")}`;
}

/** The quarter of a day in which an entry was made, by the paper's clock: `2026-11-12-18` begins at six in the evening. */
export function entryPeriod(id: string): string {
  const hour = Number(id.slice(13, 15));
  return `${id.slice(2, 12)}-${String(hour - (hour % hoursInPeriod)).padStart(2, "0")}`;
}

/** The quarters of days in which there are entries, in the order of the entries. */
export const periodsOf = (entries: readonly { id: string }[]): string[] => [
  ...new Set(entries.map(({ id }) => entryPeriod(id))),
];

export const hoursInPeriod = 6;

/** Whether more is to come. @param now seconds since 1970 */
export const isRunning = ({ ended }: LiveCoverage, now: number): boolean => ended === undefined || ended > now;

/** The last moment at which there was something new; undefined where there is no entry yet. @param now seconds since 1970 */
export const lastEntry = ({ entries }: LiveCoverage, now: number): number | undefined =>
  entries.findLast((at) => at <= now);

/** Instants in words, in the paper's zone and language. */
import { Memory } from "../../kept/memory.ts";
import { rfc3339 } from "../../paper/moment.ts";
import type { Edition } from "../../paper/edition.ts";
import type { TimeView } from "./frame.ts";

/** The formats of one paper, and the moments already put into words: the same few stand on many pages. */
interface Clock {
  long: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  clock: Intl.DateTimeFormat;
  said: Memory<number, TimeView>;
}

const clocks = new WeakMap<Edition, Clock>();
const remembered = 50_000;

function clockOf(paper: Edition): Clock {
  let clock = clocks.get(paper);
  if (!clock) {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(paper.locale, { timeZone: paper.timezone, ...options });
    clock = {
      long: format({ dateStyle: "long", timeStyle: "short" }),
      date: format({ dateStyle: "long" }),
      day: format({ month: "long", day: "numeric" }),
      clock: format({ timeStyle: "short" }),
      said: new Memory(remembered),
    };
    clocks.set(paper, clock);
  }
  return clock;
}

/** @param seconds since 1970 */
export function timeView(seconds: number, paper: Edition): TimeView {
  const clock = clockOf(paper);
  return clock.said.of(seconds, () => {
    const moment = seconds * 1000;
    return {
      iso: rfc3339(seconds, paper.timezone),
      words: plainSpaces(clock.long.format(moment)),
      date: clock.date.format(moment),
      day: clock.day.format(moment),
      clock: plainSpaces(clock.clock.format(moment)),
    };
  });
}

/** Narrow spaces that some versions of ICU put before a.m. and p.m. are boxes in fonts that lack them. */
const plainSpaces = (text: string): string => text.replace(/\u202f/g, "\u00a0");

/** How much of a day is said: its place in a month's list, its date, or all. */
type DayWords = "in-month" | "date" | "whole";

const dayFormats: Record<DayWords, Intl.DateTimeFormatOptions> = {
  "in-month": { weekday: "long", month: "long", day: "numeric" },
  date: { year: "numeric", month: "long", day: "numeric" },
  whole: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
};

/** Making a format takes longer than using it a hundred times. */
const periodFormats = new Map<string, (moment: number) => string>();

function periodFormat(locale: string, options: Intl.DateTimeFormatOptions): (moment: number) => string {
  const name = JSON.stringify([locale, options]);
  let format = periodFormats.get(name);
  if (!format) periodFormats.set(name, (format = makeFormat(locale, { timeZone: "UTC", ...options })));
  return format;
}

function makeFormat(locale: string, options: Intl.DateTimeFormatOptions): (moment: number) => string {
  const format = new Intl.DateTimeFormat(locale, options);
  if (format.resolvedOptions().calendar !== "persian") return (moment) => format.format(moment);
  // CLDR puts Persian's year first, as nobody does: its words are set in the order in which the language tells any other date.
  const usual = new Intl.DateTimeFormat(new Intl.Locale(locale, { calendar: "gregory" }), options);
  return (moment) => {
    const own = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return usual
      .formatToParts(moment)
      .map(({ type, value }) => (type === "literal" ? value : (own.get(type) ?? value)))
      .join("");
  };
}

/**
 * A period in words: `2026`, `November 2026`, `Tuesday, November 24, 2026`. Months and years are those of the files'
 * calendar: in another one that may be from one month to the next, `Aban 1405 – Azar 1405`.
 */
export function periodWords(period: string, paper: Edition, dayWords: DayWords = "whole"): string {
  const [year = "", month, day] = period.split("-");
  const options: Intl.DateTimeFormatOptions = day
    ? dayFormats[dayWords]
    : month
      ? { year: "numeric", month: "long" }
      : { year: "numeric" };
  const format = periodFormat(paper.locale, options);
  const first = format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (day) return first;
  const last = format(Date.UTC(Number(year), month ? Number(month) : 12, 0));
  // Not by `formatRange`, which leaves out the second month of Persian.
  return first === last ? first : `${first} – ${last}`;
}

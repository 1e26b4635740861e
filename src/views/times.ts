/** Instants in words, in the paper's zone and language. */
import { rfc3339 } from "../paper/moment.ts";
import type { Paper } from "../paper/paper.ts";
import type { TimeView } from "./frame.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(paper: Paper, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([paper.language, paper.timezone, options]);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(paper.language, { timeZone: paper.timezone, ...options })));
  return found;
}

/** @param seconds since 1970 */
export function timeView(seconds: number, paper: Paper): TimeView {
  const moment = seconds * 1000;
  return {
    iso: rfc3339(seconds, paper.timezone),
    // Narrow spaces that some versions of ICU put before a.m. and p.m. break in fonts that lack them.
    words: format(paper, { dateStyle: "long", timeStyle: "short" }).format(moment).replace(/\u202f/g, "\u00a0"),
    date: format(paper, { dateStyle: "long" }).format(moment),
  };
}

/** A period of the archive in words: `2026`, `November 2026`, `November 24, 2026`. */
export function periodWords(period: string, paper: Paper): string {
  const [year = "", month, day] = period.split("-");
  if (!month) return year;
  const options: Intl.DateTimeFormatOptions = day ? { weekday: "long", year: "numeric", month: "long", day: "numeric" } : { year: "numeric", month: "long" };
  return new Intl.DateTimeFormat(paper.language, { timeZone: "UTC", ...options }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

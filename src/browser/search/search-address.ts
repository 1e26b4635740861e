/** What a reader asks for, as the address says it: `/search/?q=ferry&section=home&from=2026-03&to=2026`. */

export interface Asked {
  words: string;
  section: string;
  author: string;
  /** `2026` or `2026-11`; empty where there is no such end. */
  from: string;
  to: string;
  sort: "" | "date";
  /** A time that ends now, in the place of both ends. */
  past: "" | Past;
}

/** Days that each is long. */
const pasts = { day: 1, week: 7, month: 30 } as const;
export type Past = keyof typeof pasts;

export const pastNames: readonly Past[] = ["day", "week", "month"];

const isPast = (text: string | null): text is Past => Object.hasOwn(pasts, text ?? "");

const period = (text: string | null): string => (text && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? text : "");

/** @param query the address from its `?` on; what it says wrong is left out */
export function askedIn(query: string): Asked {
  const said = new URLSearchParams(query);
  const past = said.get("past");
  return {
    words: (said.get("q") ?? "").trim().slice(0, 200),
    section: said.get("section") ?? "",
    author: said.get("author") ?? "",
    // Of two times that are asked for at once the one that ends now holds.
    from: isPast(past) ? "" : period(said.get("from")),
    to: isPast(past) ? "" : period(said.get("to")),
    sort: said.get("sort") === "date" ? "date" : "",
    past: isPast(past) ? past : "",
  };
}

/** The address from its `?` on; empty where nothing is asked. */
export function queryOf({ words, ...asked }: Asked): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: words, ...asked })) if (value) said.set(name, value);
  const query = said.toString();
  return query && `?${query}`;
}

/** Whether there is anything to look for: an order alone is nothing. */
export const asksAnything = ({ words, section, author, from, to, past }: Asked): boolean =>
  Boolean(words || section || author || from || to || past);

/**
 * The first and last day that are asked for, `YYYY-MM-DD`; every month has a 31st here.
 * @param now milliseconds since 1970: where a time ends that is asked for as past
 */
export function daysOf(
  { from, to, past }: Pick<Asked, "from" | "to" | "past">,
  now: number,
): { first: string; last: string } {
  if (past) return { first: dayAt(now - pasts[past] * day), last: dayAt(now + day) };
  return {
    first: from ? (from.length === 4 ? `${from}-01-01` : `${from}-01`) : "0000",
    last: to ? (to.length === 4 ? `${to}-12-31` : `${to}-31`) : "9999",
  };
}

/** Milliseconds. */
const day = 86_400_000;

/** The paper's day may be another than the reader's: a time that ends now ends a day later. */
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** All days between two, both ends included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += day) days.push(dayAt(at));
  return days;
}

/**
 * The ends as a form says them: a month that is chosen without its year is the last one of that name that has begun, or
 * the first that is not before the other end.
 * @param now the month that it is, `YYYY-MM`
 */
export function endsAsked(
  from: { year: string; month: string },
  to: { year: string; month: string },
  now: string,
): Pick<Asked, "from" | "to"> {
  const written = ({ year, month }: { year: string; month: string }) => (year && month ? `${year}-${month}` : year);
  const last = (month: string, notAfter: string) => {
    const year = Number(notAfter.slice(0, 4));
    return `${month > notAfter.slice(5) ? year - 1 : year}-${month}`;
  };
  const end = to.month && !to.year ? endWithoutYear(to.month, from, now, last) : written(to);
  const wholeEnd = end.length === 4 ? `${end}-12` : end;
  const begin =
    from.month && !from.year ? last(from.month, wholeEnd && wholeEnd < now ? wholeEnd : now) : written(from);
  return { from: begin, to: end };
}

function endWithoutYear(
  month: string,
  from: { year: string; month: string },
  now: string,
  last: (month: string, notAfter: string) => string,
): string {
  if (!from.year) return last(month, now);
  return from.month && month < from.month ? `${Number(from.year) + 1}-${month}` : `${from.year}-${month}`;
}

/** The months between two days, `YYYY-MM`, both ends included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let [year = 0, month = 1] = first.split("-").map(Number); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (name > last.slice(0, 7)) return months;
    months.push(name);
  }
}

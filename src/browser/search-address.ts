/** What a reader asks for, as the address says it: `/search/?q=ferry&section=home&from=2026-03&to=2026`. */

export interface Asked {
  words: string;
  section: string;
  author: string;
  /** `2026` or `2026-11`; empty where there is no such end. */
  from: string;
  to: string;
  sort: "" | "date";
}

const period = (text: string | null): string => (text && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? text : "");

/** @param query the address from its `?` on; what it says wrong is left out */
export function askedIn(query: string): Asked {
  const said = new URLSearchParams(query);
  return {
    words: (said.get("q") ?? "").trim().slice(0, 200),
    section: said.get("section") ?? "",
    author: said.get("author") ?? "",
    from: period(said.get("from")),
    to: period(said.get("to")),
    sort: said.get("sort") === "date" ? "date" : "",
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
export const asksAnything = ({ words, section, author, from, to }: Asked): boolean =>
  Boolean(words || section || author || from || to);

/** The first and last day that are asked for, `YYYY-MM-DD`; every month has a 31st here. */
export const daysOf = ({ from, to }: Pick<Asked, "from" | "to">): { first: string; last: string } => ({
  first: from ? (from.length === 4 ? `${from}-01-01` : `${from}-01`) : "0000",
  last: to ? (to.length === 4 ? `${to}-12-31` : `${to}-31`) : "9999",
});

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

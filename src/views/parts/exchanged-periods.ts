/** What kinds of pages have in common of which there is one a day, or a month, where the paper passes its stories on in some form. */
import type { Archive } from "../../archive/archive.ts";
import type { ExchangeForm } from "../../paper/passing-on/exchange.ts";
import type { ChangedFact } from "../kind.ts";

/** @returns what is asked of the archive about such periods, which are called as in addresses: `2026-11`, `2026-11-24` */
export const exchangedPeriods = (form: ExchangeForm, period: "day" | "month") => ({
  /** All that have stories. */
  all: ({ paper, lists }: Archive): string[] =>
    paper.exchange.includes(form) ? lists.named(`${period}:`).map(({ name }) => name) : [],
  /** The one that has more stories, or fewer, where a list's size is another: none, where that list is of something else. */
  sized: ({ name }: ChangedFact, { paper }: Archive): string[] => {
    const [of, sized = ""] = name.split(":");
    return of === period && paper.exchange.includes(form) ? [sized] : [];
  },
  /** Whether one has stories. */
  stands: (name: string, { paper, lists }: Archive): boolean =>
    paper.exchange.includes(form) && lists.size(`${period}:${name}`) > 0,
});

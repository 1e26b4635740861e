import { keyOfEdition, type KeyOf } from "../../../paper/page.ts";
import type { Kind } from "../../kind.ts";

/**
 * All stories of a month as ninjs, a line each: the files of its days, joined. An edit makes that of its day anew, and the
 * other days’ stories are taken as they lie printed. By month and not by year, of which a large paper’s file would be a
 * hundred megabytes.
 */
export interface DataView {
  template: "data";
  /** Oldest first. */
  joins: KeyOf<"day-data">[];
}

export const data: Kind<"data", DataView> = {
  called: ["file of a month’s stories", "files of a month’s stories"],
  all: ({ paper, lists }) =>
    paper.exchange.includes("data") ? lists.named("month:").map(({ name: month }) => ({ page: "data", month })) : [],
  brought: {
    size: ({ name }, { paper }) => {
      const [of, month = ""] = name.split(":");
      return of === "month" && paper.exchange.includes("data") ? [{ page: "data", month }] : [];
    },
  },
  slow: true,
  stands: ({ month }, { paper, lists }) => paper.exchange.includes("data") && lists.size(`month:${month}`) > 0,
  view: ({ month }, context) => {
    const { paper, lists } = context.archive;
    if (!paper.exchange.includes("data") || lists.size(`month:${month}`) === 0) return undefined;
    return {
      template: "data",
      joins: daysOf(month)
        .filter((day) => lists.size(`day:${day}`) > 0)
        .map((day) => keyOfEdition(paper.edition, { page: "day-data", day })),
    };
  },
};

const mostDays = 31;

const daysOf = (month: string): string[] =>
  Array.from({ length: mostDays }, (_, before) => `${month}-${String(before + 1).padStart(2, "0")}`);

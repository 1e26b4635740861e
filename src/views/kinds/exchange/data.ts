import { keyOfEdition, type KeyOf } from "../../../paper/page.ts";
import type { Kind } from "../../kind.ts";
import { exchangedPeriods } from "../../parts/exchanged-periods.ts";

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

const months = exchangedPeriods("data", "month");

export const data: Kind<"data", DataView> = {
  called: ["file of a month’s stories", "files of a month’s stories"],
  all: (archive) => months.all(archive).map((month) => ({ page: "data", month })),
  brought: { size: (fact, archive) => months.sized(fact, archive).map((month) => ({ page: "data", month })) },
  slow: true,
  stands: ({ month }, archive) => months.stands(month, archive),
  view: ({ month }, { archive }) => {
    if (!months.stands(month, archive)) return undefined;
    return {
      template: "data",
      joins: daysOf(month)
        .filter((day) => archive.lists.size(`day:${day}`) > 0)
        .map((day) => keyOfEdition(archive.paper.edition, { page: "day-data", day })),
    };
  },
};

const mostDays = 31;

const daysOf = (month: string): string[] =>
  Array.from({ length: mostDays }, (_, before) => `${month}-${String(before + 1).padStart(2, "0")}`);

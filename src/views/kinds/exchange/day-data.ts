import { exchangedPeriods } from "../../parts/exchanged-periods.ts";
import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import type { Kind } from "../../kind.ts";

/** All stories of a day as ninjs, a line each. */
export interface DayDataView {
  template: "day-data";
  /** Oldest first. There may be none: then none of the day’s may be passed on. */
  stories: ExchangedStory[];
}

const days = exchangedPeriods("data", "day");

export const dayData: Kind<"day-data", DayDataView> = {
  called: ["file of a day’s stories", "files of a day’s stories"],
  all: (archive) => days.all(archive).map((day) => ({ page: "day-data", day })),
  brought: { size: (fact, archive) => days.sized(fact, archive).map((day) => ({ page: "day-data", day })) },
  slow: true,
  stands: ({ day }, archive) => days.stands(day, archive),
  joinedIn: ({ day }) => ({ page: "data", month: day.slice(0, "2026-11".length) }),
  view: ({ day }, context) => {
    const { archive } = context;
    if (!days.stands(day, archive)) return undefined;
    return {
      template: "day-data",
      stories: archive.lists.all(`day:${day}`).flatMap(({ id }) => exchangedStory(id, "data", context) ?? []),
    };
  },
};

import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import type { Kind } from "../../kind.ts";

/** All stories of a day as ninjs, a line each. */
export interface DayDataView {
  template: "day-data";
  /** Oldest first. There may be none: then none of the day’s may be passed on. */
  stories: ExchangedStory[];
}

export const dayData: Kind<"day-data", DayDataView> = {
  called: ["file of a day’s stories", "files of a day’s stories"],
  all: ({ paper, lists }) =>
    paper.exchange.includes("data") ? lists.named("day:").map(({ name: day }) => ({ page: "day-data", day })) : [],
  brought: {
    size: ({ name }, { paper }) => {
      const [of, day = ""] = name.split(":");
      return of === "day" && paper.exchange.includes("data") ? [{ page: "day-data", day }] : [];
    },
  },
  slow: true,
  stands: ({ day }, { paper, lists }) => paper.exchange.includes("data") && lists.size(`day:${day}`) > 0,
  joinedIn: ({ day }) => ({ page: "data", month: day.slice(0, "2026-11".length) }),
  view: ({ day }, context) => {
    const { paper, lists } = context.archive;
    if (!paper.exchange.includes("data") || lists.size(`day:${day}`) === 0) return undefined;
    return {
      template: "day-data",
      stories: lists.all(`day:${day}`).flatMap(({ id }) => exchangedStory(id, "data", context) ?? []),
    };
  },
};

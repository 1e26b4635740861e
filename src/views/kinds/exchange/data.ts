import { exchangedStory, type ExchangedStory } from "../../parts/exchanged-story.ts";
import type { Kind } from "../../kind.ts";

/**
 * All stories of a month as ninjs, a line each. By month and not by year: an edit prints the file of its month again, and
 * of a large paper's year that would be a hundred megabytes.
 */
export interface DataView {
  template: "data";
  /** Oldest first. There may be none: then none of the month’s may be passed on. */
  stories: ExchangedStory[];
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
      stories: lists.all(`month:${month}`).flatMap(({ id }) => exchangedStory(id, "data", context) ?? []),
    };
  },
};

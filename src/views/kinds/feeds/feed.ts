import { feedPath } from "../../../paper/addresses/list-addresses.ts";
import { feedLists, hasFeed, isOpenFeed, listsBrought } from "../../feed-lists.ts";
import type { Kind } from "../../kind.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { feedOf } from "../../parts/feed-of.ts";

/** A feed in RSS, which every reader of feeds knows: of the paper, and of each list that readers leaf through. */
export interface FeedView extends FeedSaid {
  template: "feed";
}

export const feed: Kind<"feed", FeedView> = {
  called: ["feed", "feeds"],
  *all(archive) {
    for (const of of feedLists(archive)) yield { page: "feed", of };
  },
  brought: listsBrought((of) => ({ page: "feed", of })),
  stands: ({ of }, archive) => hasFeed(of, archive),
  meant: () => [{ page: "feed", of: "" }],
  view: ({ of }, context) => {
    if (!isOpenFeed(of, context)) return undefined;
    const { length, text } = context.archive.paper.syndication;
    const said = feedOf({ of, path: feedPath(of), length, text, pictures: "distributable" }, context);
    return said && { template: "feed", ...said };
  },
};

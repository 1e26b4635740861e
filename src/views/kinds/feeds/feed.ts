import { feedPath } from "../../../paper/addresses/list-addresses.ts";
import { feedLists, hasFeed, isOpenFeed } from "../../feed-lists.ts";
import type { Kind } from "../../kind.ts";
import { broughtWithLists } from "../../reader-lists.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { ownFeed } from "../../parts/feed-of.ts";

/** A feed in RSS, which every reader of feeds knows: of the paper, and of each list that readers leaf through. */
export interface FeedView extends FeedSaid {
  template: "feed";
}

export const feed: Kind<"feed", FeedView> = {
  called: ["feed", "feeds"],
  *all(archive) {
    for (const of of feedLists(archive)) yield { page: "feed", of };
  },
  brought: broughtWithLists((of) => ({ page: "feed", of })),
  stands: ({ of }, archive) => hasFeed(of, archive),
  meant: () => [{ page: "feed", of: "" }],
  view: ({ of }, context) => {
    const said = isOpenFeed(of, context) ? ownFeed(of, feedPath(of), context) : undefined;
    return said && { template: "feed", ...said };
  },
};

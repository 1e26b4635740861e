import { jsonFeedPath } from "../../../paper/addresses/list-addresses.ts";
import { hasMainFeed, mainFeedLists } from "../../feed-lists.ts";
import type { Kind } from "../../kind.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { ownFeed } from "../../parts/feed-of.ts";

/** A feed in JSON Feed 1.1: of the paper, and of each section. */
export interface JsonFeedView extends FeedSaid {
  template: "json-feed";
}

export const jsonFeed: Kind<"json-feed", JsonFeedView> = {
  called: ["feed for scripts", "feeds for scripts"],
  all: (archive) => mainFeedLists("json", archive).map((of) => ({ page: "json-feed", of })),
  stands: ({ of }, archive) => hasMainFeed("json", of, archive),
  view: ({ of }, context) => {
    const said = hasMainFeed("json", of, context.archive) ? ownFeed(of, jsonFeedPath(of), context) : undefined;
    return said && { template: "json-feed", ...said };
  },
};

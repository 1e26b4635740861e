import { atomFeedPath } from "../../../paper/addresses/list-addresses.ts";
import { hasMainFeed, mainFeedLists } from "../../feed-lists.ts";
import type { Kind } from "../../kind.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { feedOf } from "../../parts/feed-of.ts";

/** A feed in Atom (RFC 4287): of the paper, and of each section. */
export interface AtomFeedView extends FeedSaid {
  template: "atom-feed";
}

export const atomFeed: Kind<"atom-feed", AtomFeedView> = {
  called: ["Atom feed", "Atom feeds"],
  all: (archive) => mainFeedLists("atom", archive).map((of) => ({ page: "atom-feed", of })),
  stands: ({ of }, archive) => hasMainFeed("atom", of, archive),
  view: ({ of }, context) => {
    if (!hasMainFeed("atom", of, context.archive)) return undefined;
    const { length, text } = context.archive.paper.syndication;
    const said = feedOf({ of, path: atomFeedPath(of), length, text, pictures: "distributable" }, context);
    return said && { template: "atom-feed", ...said };
  },
};

import { atomFeedPath } from "../../../paper/addresses/list-addresses.ts";
import { hasMainFeed, mainFeedLists } from "../../feed-lists.ts";
import type { Kind } from "../../kind.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { ownFeed } from "../../parts/feed-of.ts";

/** A feed in Atom (RFC 4287): of the paper, and of each section. */
export interface AtomFeedView extends FeedSaid {
  template: "atom-feed";
}

export const atomFeed: Kind<"atom-feed", AtomFeedView> = {
  called: ["Atom feed", "Atom feeds"],
  all: (archive) => mainFeedLists("atom", archive).map((of) => ({ page: "atom-feed", of })),
  stands: ({ of }, archive) => hasMainFeed("atom", of, archive),
  view: ({ of }, context) => {
    const said = hasMainFeed("atom", of, context.archive) ? ownFeed(of, atomFeedPath(of), context) : undefined;
    return said && { template: "atom-feed", ...said };
  },
};

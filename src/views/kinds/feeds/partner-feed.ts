import { partnerFeedPath, type FeedList } from "../../../paper/addresses/list-addresses.ts";
import type { PartnerFeed } from "../../../paper/passing-on/syndication.ts";
import { isOpenList } from "../../feed-lists.ts";
import { hasList, readerList } from "../../reader-lists.ts";
import type { Archive } from "../../../archive/archive.ts";
import type { Kind } from "../../kind.ts";
import type { FeedSaid } from "../../parts/feed.ts";
import { feedOf } from "../../parts/feed-of.ts";

/** A feed that the paper makes for a partner: as long as is agreed, with pictures that may be passed on. */
export interface PartnerFeedView extends FeedSaid {
  template: "partner-feed";
  format: PartnerFeed["format"];
}

const endingOf = ({ format }: PartnerFeed): "xml" | "json" => (format === "json" ? "json" : "xml");

export const partnerFeed: Kind<"partner-feed", PartnerFeedView> = {
  called: ["feed for a partner", "feeds for partners"],
  all: ({ paper }) => paper.feeds.map((feed) => ({ page: "partner-feed", id: feed.id, ending: endingOf(feed) })),
  stands: ({ id, ending }, archive) => found(id, ending, archive) !== undefined,
  view: ({ id, ending }, context) => {
    const asked = found(id, ending, context.archive);
    if (!asked || !isOpenList(asked.of, context)) return undefined;
    const { feed, of } = asked;
    const { format, length, text, pictures } = feed;
    const said = feedOf({ of, path: partnerFeedPath(id, ending), length, text, pictures }, context);
    return said && { template: "partner-feed", format, ...said };
  },
};

/** The feed that the settings name so, where there is a list that it is of. */
function found(id: string, ending: string, archive: Archive): { feed: PartnerFeed; of: FeedList } | undefined {
  const feed = archive.paper.feeds.find((each) => each.id === id && endingOf(each) === ending);
  const of = feed && listNamed(feed.of);
  return feed && of !== undefined && (of === "" || hasList(of, archive)) ? { feed, of } : undefined;
}

function listNamed(of: string): FeedList | undefined {
  if (of === "all") return "";
  return readerList(of === "opinion" || of === "live" ? `kind:${of}` : of);
}

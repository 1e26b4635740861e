import { atomFeedPath, feedPath, jsonFeedPath, listPath } from "../../../paper/addresses/list-addresses.ts";
import { wholeHere, type PageContext } from "../../context.ts";
import { feedLists, hasMainFeed, isOpenList } from "../../feed-lists.ts";
import { always, type Kind } from "../../kind.ts";
import { headOf } from "../../reader-lists.ts";

/** All feeds of an edition, as readers of feeds take many at once (OPML 2.0). */
export interface FeedListView {
  template: "feed-list";
  title: string;
  feeds: { name: string; page: string; feed: string; format: "rss" | "atom" | "json" }[];
}

export const feedList: Kind<"feed-list", FeedListView> = {
  called: ["list of feeds", "lists of feeds"],
  all: () => [{ page: "feed-list" }],
  stands: always,
  view: (_key, context) => ({ template: "feed-list", title: context.archive.paper.name, feeds: [...feedsIn(context)] }),
};

function* feedsIn(context: PageContext): Generator<FeedListView["feeds"][number]> {
  const { archive } = context;
  const whole = (path: string) => wholeHere(context, path);
  for (const of of feedLists(archive)) {
    if (!isOpenList(of, context)) continue;
    const name = of === "" ? archive.paper.name : headOf(of, context)?.heading;
    if (name === undefined) continue;
    const page = whole(of === "" ? "/" : listPath(of));
    yield { name, page, feed: whole(feedPath(of)), format: "rss" };
    if (hasMainFeed("atom", of, archive)) yield { name, page, feed: whole(atomFeedPath(of)), format: "atom" };
    if (hasMainFeed("json", of, archive)) yield { name, page, feed: whole(jsonFeedPath(of)), format: "json" };
  }
}

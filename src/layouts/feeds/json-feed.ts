/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { FeedItemView, FeedSaid } from "../../views/parts/feed.ts";
import { feedBody } from "./feed-body.ts";

export function jsonFeed(feed: FeedSaid): string {
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.link,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    ...(feed.icon && { icon: feed.icon }),
    ...(feed.hub && { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.items.map((item) => itemOf(item, feed)),
  })}\n`;
}

function itemOf(item: FeedItemView, feed: FeedSaid) {
  const { enclosure, text } = item;
  const [picture] = item.media;
  return {
    id: item.link,
    url: item.link,
    title: item.title,
    // One of both is asked for: the whole text, or what a feed of standfirsts has of it.
    ...(text ? { content_html: feedBody({ ...item, text }, feed) } : { content_text: item.standfirst }),
    summary: item.standfirst,
    ...(picture && { image: picture.url }),
    date_published: item.published,
    ...(item.updated && { date_modified: item.updated }),
    ...(item.authors.length > 0 && { authors: item.authors }),
    tags: item.categories,
    language: item.language,
    ...(enclosure && {
      attachments: [
        {
          url: enclosure.url,
          mime_type: enclosure.type,
          size_in_bytes: enclosure.bytes,
          duration_in_seconds: enclosure.seconds,
        },
      ],
    }),
  };
}

/** RSS 2.0 with full text (https://www.rssboard.org/rss-specification; content:encoded of RSS 1.0's content module). */
import type { FeedItemView, FeedView } from "../views/kinds/feed.ts";
import { feedBody } from "./feed-body.ts";
import { asHtml, inBothHabits } from "./feed-text.ts";
import { xml, type Markup } from "./xml.ts";

export function rss(feed: FeedView): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${inBothHabits(feed.title)}</title>
<link>${feed.link}</link>
<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
<description>${inBothHabits(feed.description)}</description>
<language>${inBothHabits(feed.language)}</language>
<copyright>${inBothHabits(feed.licence)}</copyright>
${feed.built ? xml`<lastBuildDate>${feed.built}</lastBuildDate>\n` : undefined}${feed.items.map((item) => itemOf(item, feed))}</channel>
</rss>
`.xml;
}

function itemOf(item: FeedItemView, feed: FeedView): Markup {
  return xml`<item>
<title>${inBothHabits(item.title)}</title>
<link>${item.link}</link>
<guid isPermaLink="true">${item.link}</guid>
<pubDate>${item.published}</pubDate>
${item.updated && xml`<atom:updated>${item.updated}</atom:updated>\n`}${item.authors.map((author) => xml`<dc:creator>${inBothHabits(author)}</dc:creator>\n`)}${item.categories.map((category) => xml`<category>${inBothHabits(category)}</category>\n`)}<description>${asHtml(item.standfirst)}</description>
${item.enclosure && xml`<enclosure url="${item.enclosure.url}" length="${String(item.enclosure.bytes)}" type="${item.enclosure.type}"/>\n`}<content:encoded>${feedBody(item, feed)}</content:encoded>
</item>
`;
}

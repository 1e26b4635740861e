/**
 * RSS 2.0 with full text (https://www.rssboard.org/rss-specification; content:encoded of RSS 1.0's content module), pictures
 * as Media RSS has them (https://www.rssboard.org/media-rss).
 */
import type { FeedItemView, FeedPicture, FeedSaid } from "../../views/parts/feed.ts";
import { xml, type Markup } from "../xml.ts";
import { feedBody } from "./feed-body.ts";
import { asHtml, inBothHabits } from "./feed-text.ts";

export function rss(feed: FeedSaid): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${feed.style}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${inBothHabits(feed.title)}</title>
<link>${feed.link}</link>
<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
${feed.hub && xml`<atom:link href="${feed.hub}" rel="hub"/>\n`}<description>${inBothHabits(feed.description)}</description>
<language>${inBothHabits(feed.language)}</language>
<copyright>${inBothHabits(feed.licence)}</copyright>
${feed.icon && xml`<image><url>${feed.icon}</url><title>${inBothHabits(feed.title)}</title><link>${feed.link}</link></image>\n`}${feed.built && xml`<lastBuildDate>${rfc822(feed.built)}</lastBuildDate>\n`}${feed.items.map((item) => itemOf(item, feed))}</channel>
</rss>
`.xml;
}

/** @param moment RFC 3339 */
const rfc822 = (moment: string): string => new Date(moment).toUTCString().replace("GMT", "+0000");

function itemOf(item: FeedItemView, feed: FeedSaid): Markup {
  const { enclosure, text } = item;
  // Many programs show the first author alone: that one is all of them.
  const authors = [...(item.authorsTogether ? [item.authorsTogether] : []), ...item.authors.map(({ name }) => name)];
  return xml`<item>
<title>${inBothHabits(item.title)}</title>
<link>${item.link}</link>
<guid isPermaLink="true">${item.link}</guid>
<pubDate>${rfc822(item.published)}</pubDate>
${item.updated && xml`<atom:updated>${item.updated}</atom:updated>\n`}${authors.map((author) => xml`<dc:creator>${inBothHabits(author)}</dc:creator>\n`)}${item.language === feed.language ? undefined : xml`<dc:language>${inBothHabits(item.language)}</dc:language>\n`}${item.categories.map((category) => xml`<category>${inBothHabits(category)}</category>\n`)}<description>${asHtml(item.standfirst)}</description>
${enclosure && xml`<enclosure url="${enclosure.url}" length="${String(enclosure.bytes)}" type="${enclosure.type}"/>\n`}${item.media.map(mediaOf)}${text && xml`<content:encoded>${feedBody({ ...item, text }, feed)}</content:encoded>\n`}</item>
`;
}

function mediaOf({ url, width, height, type, alt, caption, credit }: FeedPicture): Markup {
  return xml`<media:content url="${url}" medium="image" type="${type}" width="${String(width)}" height="${String(height)}">${alt ? xml`<media:title type="plain">${inBothHabits(alt)}</media:title>` : undefined}${caption && xml`<media:description type="plain">${inBothHabits(caption)}</media:description>`}${credit && xml`<media:credit role="photographer">${inBothHabits(credit)}</media:credit>`}</media:content>
`;
}

/** Atom (RFC 4287). Titles are text by its own definition: nobody reads them as HTML. */
import type { FeedItemView, FeedSaid } from "../../views/parts/feed.ts";
import { xml, type Markup } from "../xml.ts";
import { feedBody } from "./feed-body.ts";

export function atom(feed: FeedSaid): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${feed.style}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.self}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${feed.built ?? never}</updated>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.link}"/>
${feed.hub && xml`<link rel="hub" href="${feed.hub}"/>\n`}<rights>${feed.licence}</rights>
${feed.icon && xml`<icon>${feed.icon}</icon>\n`}${feed.items.map((item) => entryOf(item, feed))}</feed>
`.xml;
}

/** Of a feed in which nothing stands yet: it has to say a time (4.1.1). */
const never = "1970-01-01T00:00:00Z";

function entryOf(item: FeedItemView, feed: FeedSaid): Markup {
  const { enclosure, text } = item;
  // An entry without an author would have to stand in a feed with one (4.1.2).
  const authors = item.authors.length > 0 ? item.authors : [{ name: feed.title }];
  return xml`<entry${item.language === feed.language ? undefined : xml` xml:lang="${item.language}"`}>
<id>${item.link}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${item.link}"/>
<published>${item.published}</published>
<updated>${item.updated ?? item.published}</updated>
${authors.map(({ name, url }) => xml`<author><name>${name}</name>${url && xml`<uri>${url}</uri>`}</author>\n`)}${item.categories.map((category) => xml`<category term="${category}"/>\n`)}<summary>${item.standfirst}</summary>
${enclosure && xml`<link rel="enclosure" href="${enclosure.url}" length="${String(enclosure.bytes)}" type="${enclosure.type}"/>\n`}${text && xml`<content type="html">${feedBody({ ...item, text }, feed)}</content>\n`}</entry>
`;
}

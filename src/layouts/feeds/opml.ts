/** OPML 2.0 (http://opml.org/spec2.opml): programs that read feeds take all of them in at once. */
import type { FeedListView } from "../../views/kinds/feeds/feed-list.ts";
import { xml } from "../xml.ts";

export const opml = ({ title, feeds }: FeedListView): string =>
  xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>${title}</title></head>
<body>
${feeds.map(({ name, page, feed, format }) => xml`<outline type="${format === "json" ? "json" : "rss"}" text="${name}" title="${name}"${format === "rss" ? xml` version="RSS"` : undefined} xmlUrl="${feed}" htmlUrl="${page}"/>\n`)}</body>
</opml>
`.xml;

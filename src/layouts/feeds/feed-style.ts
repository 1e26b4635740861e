/**
 * Feeds as browsers show them, which will soon read no XSLT any more: by a style sheet alone, in the reader's own colours.
 * Names of elements are those of RSS and of Atom, without their namespaces: what is not named is not shown.
 */
import type { FeedStyleView } from "../../views/kinds/feeds/feed-style.ts";

/** A string of a style sheet (https://www.w3.org/TR/css-syntax-3/#consume-string-token): all but letters, digits and spaces by number. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

export const feedStyle = ({ note, direction }: FeedStyleView): string =>
  [
    ":root{color-scheme:light dark;background:Canvas;color:CanvasText;font:1.125rem/1.55 Georgia,serif;overflow-wrap:anywhere}",
    `rss,feed{display:block;direction:${direction};max-inline-size:38rem;margin:0 auto;padding:2rem 1rem}`,
    `rss::before,feed::before{content:${cssString(note)};display:block;margin-block-end:1.5rem;padding:.75rem 1rem;border:1px solid;font-family:system-ui,sans-serif;font-size:.95rem}`,
    "channel,item,entry{display:block}",
    "item,entry{border-block-start:1px solid;margin-block-start:1.25rem;padding-block-start:1rem}",
    ":is(channel,feed,item,entry)>*{display:none}",
    "channel>item,feed>entry,:is(channel,item,feed,entry)>title,:is(channel,item)>description,feed>subtitle,entry>summary,item>pubDate,entry>published{display:block}",
    ":is(channel,feed)>title{font-size:1.9rem;font-weight:600;line-height:1.2}",
    ":is(item,entry)>title{font-size:1.25rem;font-weight:600;line-height:1.3;margin-block-end:.25rem}",
    "item>pubDate,entry>published{direction:ltr;unicode-bidi:isolate;text-align:start;margin-block-start:.25rem;font:.85rem/1.5 system-ui,sans-serif}",
    "",
  ].join("\n");

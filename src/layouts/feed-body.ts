/** An article's body as feed readers get it: plain HTML without styles, every address absolute. */
import type { Sanitised } from "../desk/sanitised.ts";
import type { BlockView } from "../views/blocks/block.ts";
import type { EntryView } from "../views/parts/entry.ts";
import type { FeedItemView } from "../views/kinds/feed.ts";
import type { FigureView } from "../views/parts/picture.ts";
import { withLinksLed } from "./links-led.ts";
import { xmlEscaped } from "../paper/safe/xml-escaped.ts";

export function feedBody(item: FeedItemView, origin: string): string {
  const body =
    (item.lead ? figure(item.lead, origin) : "") +
    [
      ...item.blocks.map((block) => blockOf(block, origin, item.link)),
      ...item.entries.map((entry) => entryOf(entry, origin)),
    ].join("\n");
  return item.direction === "rtl" ? `<div dir="rtl" lang="${xmlEscaped(item.language)}">${body}</div>` : body;
}

function entryOf({ at, headline, path, blocks }: EntryView, origin: string): string {
  const address = new URL(path, origin).href;
  return `<h2><a href="${xmlEscaped(address)}">${xmlEscaped(at.clock)}</a> ${xmlEscaped(headline)}</h2>\n${blocks.map((block) => blockOf(block, origin, address.replace(/#.*$/, ""))).join("\n")}`;
}

/** @param address of the page that the text stands on */
function blockOf(block: BlockView, origin: string, address: string): string {
  const html = (text: Sanitised) =>
    withLinksLed(text, (href) => (/^\/(?!\/)/.test(href) ? origin : href.startsWith("#") ? address : ""));
  const by = (name: string | undefined) => (name ? `<p>— ${xmlEscaped(name)}</p>` : "");
  const link = (href: string, words: string) => `<p><a href="${xmlEscaped(href)}">${xmlEscaped(words)}</a></p>`;
  switch (block.type) {
    case "prose":
    case "note":
      return html(block);
    case "footnotes":
      return `<hr>${html(block)}`;
    case "figure":
      return figure(block.figure, origin);
    case "gallery":
      return block.figures.map((each) => figure(each, origin)).join("\n");
    case "pull-quote":
      return `<blockquote>${html(block)}${by(block.by)}</blockquote>`;
    case "fact-box":
      return `<h3>${xmlEscaped(block.title)}</h3>\n${block.blocks.map((inner) => blockOf(inner, origin, address)).join("\n")}`;
    case "video":
      return link(block.src, block.title);
    case "post":
      return `<blockquote>${html(block)}${by(block.by)}${link(block.url, block.url)}</blockquote>`;
    case "document":
      return link(origin + block.path, block.title);
    case "recording":
      return link(origin + block.path, block.title);
    // A feed reader shows a story in one go, without places to jump to.
    case "contents":
      return "";
  }
}

function figure({ picture, caption, credit }: FigureView, origin: string): string {
  const jpeg = picture.sources.at(-1)?.candidates.at(-1);
  const words = [caption, credit && `(${credit})`].filter((part) => part !== undefined).join(" ");
  return `<figure><img src="${xmlEscaped(origin + (jpeg?.path ?? ""))}" alt="${xmlEscaped(picture.alt)}">${words ? `<figcaption>${xmlEscaped(words)}</figcaption>` : ""}</figure>`;
}

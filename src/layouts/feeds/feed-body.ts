/** An article's body as feed readers get it: plain HTML without styles, every address absolute. */
import type { Sanitised } from "../../desk/sanitised.ts";
import { creditBracketsIn } from "../../paper/scripts/scripts.ts";
import type { BlockView } from "../../views/blocks/block.ts";
import type { EntryView } from "../../views/parts/live/entry.ts";
import type { FeedItemView, FeedSaid, FeedText } from "../../views/parts/feed.ts";
import type { FigureView, PictureView } from "../../views/parts/pictures/picture.ts";
import { wordsFor } from "../../views/words/words.ts";
import { htmlElsewhere } from "../html-elsewhere.ts";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";

/** As much of an item as its body is made of. */
export type FeedBodyItem = Pick<FeedItemView, "lead" | "link" | "direction" | "language"> & { text: FeedText };

/** From where addresses are meant, and by whose rules words are set. */
interface Setting {
  origin: string;
  language: string;
  pictureAt: PictureAt;
}

/** Where a picture lies that a text shows; undefined where it has no file. */
export type PictureAt = (picture: PictureView) => string | undefined;

/**
 * What is in another language than the feed, or is written from right to left, says so.
 * @param pictureAt where pictures lie, if not on the paper's own site
 */
export function feedBody(item: FeedBodyItem, feed: Pick<FeedSaid, "self" | "language">, pictureAt?: PictureAt): string {
  const { origin } = new URL(feed.self);
  const onSite: PictureAt = ({ sources }) => {
    const jpeg = sources.at(-1)?.candidates.at(-1);
    return jpeg === undefined ? undefined : origin + jpeg.path;
  };
  const set = { origin, language: item.language, pictureAt: pictureAt ?? onSite };
  const body =
    (item.lead ? figure(item.lead, set) : "") +
    [
      ...item.text.blocks.map((block) => blockOf(block, set, item.link)),
      ...item.text.entries.map((entry) => entryOf(entry, set)),
      ...correctionsOf(item, origin),
    ].join("\n");
  return item.direction === "rtl" || item.language !== feed.language
    ? `<div dir="${item.direction}" lang="${xmlEscaped(item.language)}">${body}</div>`
    : body;
}

/** Whoever has read a story in a feed learns there what was wrong in it. */
function correctionsOf({ text: { corrections }, language, link }: FeedBodyItem, origin: string): string[] {
  if (corrections.length === 0) return [];
  const words = wordsFor(language);
  return [
    `<hr><h2>${xmlEscaped(words.corrections)}</h2>`,
    ...corrections.map(
      ({ at, ...said }) =>
        `<p>${xmlEscaped(words.corrected)} <time datetime="${xmlEscaped(at.iso)}">${xmlEscaped(at.words)}</time></p><div>${htmlElsewhere(said, origin, link)}</div>`,
    ),
  ];
}

function entryOf({ at, headline, path, blocks }: EntryView, set: Setting): string {
  const address = new URL(path, set.origin).href;
  return `<h2><a href="${xmlEscaped(address)}">${xmlEscaped(at.clock)}</a> ${xmlEscaped(headline)}</h2>\n${blocks.map((block) => blockOf(block, set, address.replace(/#.*$/, ""))).join("\n")}`;
}

/** @param address of the page that the text stands on */
function blockOf(block: BlockView, set: Setting, address: string): string {
  const { origin } = set;
  const html = (text: Sanitised) => htmlElsewhere(text, origin, address);
  const by = (name: string | undefined) => (name ? `<p>— ${xmlEscaped(name)}</p>` : "");
  const link = (href: string, words: string) => `<p><a href="${xmlEscaped(href)}">${xmlEscaped(words)}</a></p>`;
  switch (block.type) {
    case "prose":
    case "note":
      return html(block);
    case "footnotes":
      return `<hr>${html(block)}`;
    case "figure":
      return figure(block.figure, set);
    case "gallery":
      return block.figures.map((each) => figure(each, set)).join("\n");
    case "pull-quote":
      return `<blockquote>${html(block)}${by(block.by)}</blockquote>`;
    case "fact-box":
      return `<h3>${xmlEscaped(block.title)}</h3>\n${block.blocks.map((inner) => blockOf(inner, set, address)).join("\n")}`;
    case "video":
      return link(block.src, block.title);
    case "post":
      return `<blockquote>${html(block)}${by(block.by)}${link(block.url, block.url)}</blockquote>`;
    case "document":
      return link(origin + block.path, block.title);
    case "recording":
      return link(origin + block.path, block.title);
    case "related":
      return link(origin + block.card.path, `${wordsFor(set.language).forms.readAlso}: ${block.card.headline}`);
    // A feed reader shows a story in one go, without places to jump to.
    case "contents":
      return "";
  }
}

function figure({ picture, caption, credit }: FigureView, { language, pictureAt }: Setting): string {
  const { apart, open, close } = creditBracketsIn(language);
  const words = [caption, credit && `${open}${credit}${close}`].filter((part) => part !== undefined).join(apart);
  return `<figure><img src="${xmlEscaped(pictureAt(picture) ?? "")}" alt="${xmlEscaped(picture.alt)}">${words ? `<figcaption>${xmlEscaped(words)}</figcaption>` : ""}</figure>`;
}

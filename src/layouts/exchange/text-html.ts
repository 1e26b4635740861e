/** The text of a story as HTML for other newsrooms: what each block is is told by its elements and classes, as on the paper's pages. */
import type { Sanitised } from "../../desk/sanitised.ts";
import { creditBracketsIn } from "../../paper/scripts/scripts.ts";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import type { BlockView } from "../../views/blocks/block.ts";
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import { pictureFile } from "../../views/parts/pictures/picture-file.ts";
import type { FigureView } from "../../views/parts/pictures/picture.ts";
import { withLinksLed } from "../links-led.ts";
import { originOf } from "./origin-of.ts";
import { plainLine, plainPicture } from "./plain-line.ts";

/** From where addresses are meant, and by whose rules words are set. */
interface Setting {
  origin: string;
  language: string;
}

export function textHtml(story: ExchangedStory): string {
  const set = { origin: originOf(story), language: story.language };
  return [
    ...blocksHtml(story.blocks, set),
    ...story.entries.flatMap(({ at, headline, path, blocks }) => [
      `<h2><a href="${xmlEscaped(whole(path, set))}"><time datetime="${xmlEscaped(at.iso)}">${xmlEscaped(at.words)}</time></a> ${xmlEscaped(plainLine(headline))}</h2>`,
      ...blocksHtml(blocks, set),
    ]),
  ].join("\n");
}

const blocksHtml = (blocks: readonly BlockView[], set: Setting): string[] =>
  blocks.map((block) => blockHtml(block, set)).filter((html) => html !== "");

/** An editor's words with whole addresses: only notes and headings are found in the text itself. */
export const wordsHtml = (text: Sanitised, origin: string): string =>
  withLinksLed(text, (href) => (/^\/(?!\/)/.test(href) ? origin : ""));

const whole = (path: string, { origin }: Setting): string => new URL(path, origin).href;

function blockHtml(block: BlockView, set: Setting): string {
  const html = (text: Sanitised) => wordsHtml(text, set.origin);
  switch (block.type) {
    case "prose":
      return html(block);
    case "figure":
      return figureHtml(block.figure, set);
    case "gallery":
      return `<div class="gallery">${block.figures.map((each) => figureHtml(each, set)).join("")}</div>`;
    case "pull-quote":
      return `<figure class="pull-quote"><blockquote>${html(block)}</blockquote>${block.by ? `<figcaption>${xmlEscaped(block.by)}</figcaption>` : ""}</figure>`;
    case "fact-box":
      return `<section class="fact-box"><h2 class="title">${xmlEscaped(block.title)}</h2>${blocksHtml(block.blocks, set).join("\n")}</section>`;
    case "note":
      return `<div role="note">${html(block)}</div>`;
    case "footnotes":
      return `<section data-footnotes>${html(block)}</section>`;
    case "video":
      return `<figure class="video"><a class="video-link" href="${xmlEscaped(block.src)}" data-title="${xmlEscaped(block.title)}">${block.poster ? `<img src="${xmlEscaped(pictureFile({ picture: block.poster }, set.origin)?.url ?? "")}" alt="">` : xmlEscaped(block.title)}</a>${captionHtml(block.title, block.by, set)}</figure>`;
    case "post":
      return `<figure class="post"><p class="label">${xmlEscaped(block.by)}</p><blockquote cite="${xmlEscaped(block.url)}">${html(block)}</blockquote><figcaption>${block.at ? `<time datetime="${xmlEscaped(block.at)}">${xmlEscaped(block.at)}</time> ` : ""}<a href="${xmlEscaped(block.url)}">${xmlEscaped(block.url)}</a></figcaption></figure>`;
    case "document":
      return `<p class="document"><a href="${xmlEscaped(whole(block.path, set))}" download>${xmlEscaped(block.title)}</a></p>`;
    case "recording":
      return block.kind === "film"
        ? `<figure class="recording"><video controls preload="none" src="${xmlEscaped(whole(block.path, set))}"></video>${captionHtml(block.title, block.by, set)}</figure>`
        : `<figure class="${recordingClass(block)}"><audio controls preload="none" src="${xmlEscaped(whole(block.path, set))}"></audio>${captionHtml(block.title, block.by, set)}</figure>`;
    case "related":
      return `<p><a href="${xmlEscaped(whole(block.card.path, set))}">${xmlEscaped(plainLine(block.card.headline))}</a></p>`;
    // A list of places to jump to belongs to a page.
    case "contents":
      return "";
  }
}

/** A recording of the whole story is told from one that stands in it. */
export const recordingClass = ({ whole }: { whole?: boolean | undefined }): string =>
  whole ? "recording whole" : "recording";

function figureHtml(figure: FigureView, set: Setting): string {
  const found = pictureFile(figure, set.origin);
  if (!found) return "";
  const file = plainPicture(found);
  return `<figure><img src="${xmlEscaped(file.url)}" alt="${xmlEscaped(file.alt)}" width="${file.width}" height="${file.height}">${captionHtml(file.caption, file.credit, set)}</figure>`;
}

function captionHtml(caption: string | undefined, credit: string | undefined, { language }: Setting): string {
  if (!caption && !credit) return "";
  const { apart, open, close } = creditBracketsIn(language);
  const by = credit ? `${apart}<span class="credit">${xmlEscaped(open + credit + close)}</span>` : "";
  return `<figcaption>${xmlEscaped(caption ?? "")}${by}</figcaption>`;
}

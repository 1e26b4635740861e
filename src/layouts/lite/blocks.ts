/** The body of a story in the lite edition: whatever is more than text is a link. */
import type { Href } from "../../paper/href.ts";
import { creditBracketsIn } from "../../paper/scripts/scripts.ts";
import type { BlockView } from "../../views/blocks/block.ts";
import type { FigureView } from "../../views/parts/pictures/picture.ts";
import { wordsFor } from "../../views/words/words.ts";
import { fileSize } from "../file-size.ts";
import { playingTime } from "../playing-time.ts";
import { apart, html, prose, type Markup } from "./html.ts";
import { line } from "./words-about.ts";

/** What is known of the printed paper beside the view: how large the picture's file at an address is, in bytes; undefined where it is not made yet. */
export type BytesOf = (picture: Href) => number | undefined;

/** Pixels: enough for a telephone's width, at a few dozen kilobytes. */
const wideEnough = 640;

export function bodyOf(blocks: readonly BlockView[], language: string, bytesOf: BytesOf): Markup[] {
  return blocks.map((block) => html`${blockOf(block, language, bytesOf)}\n`);
}

function blockOf(block: BlockView, language: string, bytesOf: BytesOf): Markup {
  const words = wordsFor(language);
  const by = (name: string | undefined) => (name ? html`<p>— ${apart(name)}</p>` : undefined);
  switch (block.type) {
    case "prose":
      return prose(block);
    case "figure":
      return pictureLink(block.figure, language, bytesOf);
    case "gallery":
      return html`${block.figures.map((figure) => pictureLink(figure, language, bytesOf))}`;
    case "pull-quote":
      return html`<blockquote>${prose(block)}${by(block.by)}</blockquote>`;
    case "fact-box":
      return html`<section class="apart"><h2>${block.title}</h2>${bodyOf(block.blocks, language, bytesOf)}</section>`;
    case "note":
      return html`<div role="note"><h2>${words.noteToReaders}</h2>${prose(block)}</div>`;
    case "footnotes":
      return html`<section class="apart" aria-labelledby="footnote-label"><h2 id="footnote-label">${words.footnotes}</h2>${prose(block)}</section>`;
    case "video": {
      const { host } = new URL(block.src);
      return html`<p class="fine">${line([html`<a href="${block.src}">${words.watchVideo}: ${apart(block.title)}</a>${credit(block.by, language)}`, apart(host)])}</p>`;
    }
    case "post":
      return html`<blockquote>${by(block.by)}${prose(block)}<p><a href="${block.url}">${words.seePost(new URL(block.url).host)}</a></p></blockquote>`;
    case "recording":
      return html`<p class="fine">${line([html`<a href="${block.path}">${block.kind === "film" ? words.watchVideo : words.recording.hear}: ${apart(block.title)}</a>${credit(block.by, language)}`, block.seconds > 0 ? apart(playingTime(block.seconds, language)) : undefined, apart(block.format), apart(fileSize(block.bytes, language))])}</p>`;
    case "contents":
      return html`<nav><h2>${words.contents}</h2><ul>${block.lines.map(({ id, words: heading }) => html`<li><a href="#${id}">${apart(heading)}</a></li>`)}</ul></nav>`;
    case "related":
      return html`<p>${words.forms.readAlso}: <a href="${block.card.path}"><bdi>${block.card.headline}</bdi></a></p>`;
    case "document":
      return html`<p class="fine">${line([html`${words.document}: <a href="${block.path}">${apart(block.title)}</a>`, apart(block.format), apart(fileSize(block.bytes, language))])}</p>`;
  }
}

/** Where there are no words to a picture, what it shows is told in their place. */
export function pictureLink({ picture, caption, credit: by }: FigureView, language: string, bytesOf: BytesOf): Markup {
  const jpegs = picture.sources.find(({ type }) => type === "image/jpeg")?.candidates ?? [];
  const path = (jpegs.find(({ width }) => width >= wideEnough) ?? jpegs.at(-1))?.path;
  const { picture: label } = wordsFor(language).lite;
  const bytes = path && bytesOf(path);
  return html`<p class="fine">${line([html`<a href="${path ?? ""}">${label} ${apart(caption ?? picture.alt)}</a>${credit(by, language)}`, bytes === undefined ? undefined : apart(fileSize(bytes, language))])}</p>`;
}

function credit(name: string | undefined, language: string): Markup | undefined {
  const { apart: space, open, close } = creditBracketsIn(language);
  return name ? html`${space}${open}${apart(name)}${close}` : undefined;
}

/**
 * The text of a story in the elements of NITF. What it tells apart less than HTML does has a `class`: the name of HTML's element
 * for words that are marked, that of the paper's block for boxes. A block holds no other: what stands within one is a note.
 */
import type { Element, Nodes, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Sanitised } from "../../desk/sanitised.ts";
import { recordingKind } from "../../recordings/recording-kind.ts";
import type { BlockView } from "../../views/blocks/block.ts";
import type { ExchangedStory } from "../../views/parts/exchanged-story.ts";
import type { FeedPicture } from "../../views/parts/feed.ts";
import { pictureFile } from "../../views/parts/pictures/picture-file.ts";
import type { FigureView } from "../../views/parts/pictures/picture.ts";
import { Markup, xml } from "../xml.ts";
import { classesOf } from "./classes-of.ts";
import { originOf } from "./origin-of.ts";
import { plainLine, plainPicture } from "./plain-line.ts";
import { recordingClass, wordsHtml } from "./text-html.ts";

/** What holds several blocks as one. */
type Holder = (name: string, content: Markup[]) => Markup;

interface Setting {
  origin: string;
  held: Holder;
}

const asBlock: Holder = (name, content) => xml`<block class="${name}">${content}</block>`;
const asNote: Holder = (name, content) =>
  xml`<note class="${name}" noteclass="undef"><body.content>${content}</body.content></note>`;

/** RFC 3339 as NITF has it: ISO 8601 in its short form, `20261124T063000+0100`. */
export const shortTime = (moment: string): string => {
  const [day = "", clock = ""] = moment.split("T");
  return day.replaceAll("-", "") + "T" + clock.replaceAll(":", "");
};

export function textNitf(story: ExchangedStory): Markup[] {
  const set = { origin: originOf(story), held: asBlock };
  return [
    ...blocksIn(story.blocks, set),
    ...story.entries.flatMap(({ at, headline, blocks }) => [
      xml`<hl2 class="entry"><chron norm="${shortTime(at.iso)}">${at.words}</chron> ${plainLine(headline)}</hl2>`,
      ...blocksIn(blocks, set),
    ]),
  ];
}

export const leadNitf = (picture: FeedPicture): Markup => pictureNitf(plainPicture(picture), "lead");

export function correctionNitf({ at, ...said }: ExchangedStory["corrections"][number], origin: string): Markup {
  const { children } = fromHtml(wordsHtml(said, origin), { fragment: true });
  return xml`<note class="correction" noteclass="editorsnote"><body.content><p><chron norm="${shortTime(at.iso)}">${at.words}</chron></p><p>${inlinesOf(children)}</p></body.content></note>`;
}

const blocksIn = (blocks: readonly BlockView[], set: Setting): Markup[] =>
  blocks.flatMap((block) => blockIn(block, set));

function blockIn(block: BlockView, set: Setting): Markup[] {
  const { origin, held } = set;
  const within = { origin, held: asNote };
  const whole = (path: string) => new URL(path, origin).href;
  switch (block.type) {
    case "prose":
      return wordsIn(block, set);
    case "figure":
      return figureIn(block.figure, origin);
    case "gallery":
      return [
        held(
          "gallery",
          block.figures.flatMap((figure) => figureIn(figure, origin)),
        ),
      ];
    case "pull-quote":
      return [
        xml`<bq class="pull-quote"><block>${wordsIn(block, within)}</block>${block.by ? xml`<credit>${block.by}</credit>` : []}</bq>`,
      ];
    case "fact-box":
      return [held("fact-box", [xml`<hl2>${block.title}</hl2>`, ...blocksIn(block.blocks, within)])];
    case "note":
      return [asNote("note", wordsIn(block, set))];
    case "footnotes":
      return [held("footnotes", wordsIn(block, within))];
    case "post":
      return [
        xml`<bq class="post" quote-source="${block.url}"><block>${wordsIn(block, within)}</block><credit><a href="${block.url}">${block.by}</a>${block.at ? xml` <chron norm="${block.at.replaceAll("-", "")}">${block.at}</chron>` : []}</credit></bq>`,
      ];
    case "video":
    case "recording":
      return [filmIn(block, set)];
    case "document":
      return [xml`<p class="document"><a href="${whole(block.path)}">${block.title}</a></p>`];
    case "related":
      return [xml`<p><a href="${whole(block.card.path)}">${plainLine(block.card.headline)}</a></p>`];
    // A list of places to jump to belongs to a page.
    case "contents":
      return [];
  }
}

const figureIn = (figure: FigureView, origin: string): Markup[] => {
  const file = pictureFile(figure, origin);
  return file ? [pictureNitf(plainPicture(file), "picture")] : [];
};

const pictureNitf = ({ url, type, width, height, alt, caption, credit }: FeedPicture, name: string): Markup =>
  xml`<media class="${name}" media-type="image"><media-reference mime-type="${type}" source="${url}" alternate-text="${alt}" width="${width}" height="${height}"/>${captionOf(caption)}${producerOf(credit)}</media>`;

const captionOf = (caption: string | undefined): Markup[] =>
  caption ? [xml`<media-caption>${caption}</media-caption>`] : [];
const producerOf = (credit: string | undefined): Markup[] =>
  credit ? [xml`<media-producer>${credit}</media-producer>`] : [];

function filmIn(block: Extract<BlockView, { type: "video" | "recording" }>, { origin }: Setting): Markup {
  const own = block.type === "recording";
  const source = own ? new URL(block.path, origin).href : block.src;
  const poster = block.poster && pictureFile({ picture: block.poster }, origin);
  return xml`<media class="${own ? recordingClass(block) : block.type}" media-type="${own && block.kind === "sound" ? "audio" : "video"}"><media-reference mime-type="${own ? block.mediaType : typeAt(source)}" source="${source}"/>${poster ? xml`<media-reference mime-type="${poster.type}" source="${poster.url}"/>` : []}${captionOf(block.title)}${producerOf(block.by)}</media>`;
}

/** A film elsewhere may be a page of that site, which shows it. */
const typeAt = (address: string): string => recordingKind(URL.parse(address)?.pathname ?? "")?.type ?? "text/html";

/** An editor's words, as the elements that stand in a body. */
const wordsIn = (text: Sanitised, set: Setting): Markup[] =>
  flowOf(fromHtml(wordsHtml(text, set.origin), { fragment: true }).children, set);

/** Where blocks stand, white space is none of the text. */
const flowOf = (nodes: readonly RootContent[], set: Setting): Markup[] =>
  nodes.flatMap((node) => (node.type === "element" ? flowElement(node, set) : isSpace(node) ? [] : inlineOf(node)));

const isSpace = (node: Nodes): boolean => node.type === "text" && node.value.trim() === "";

function flowElement(element: Element, set: Setting): Markup[] {
  const { tagName, children, properties } = element;
  const within = { ...set, held: asNote };
  switch (tagName) {
    case "p":
      return [xml`<p${classOf(element)}>${inlinesOf(children)}</p>`];
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [xml`<hl2${tagName === "h2" ? [] : xml` class="${tagName}"`}>${inlinesOf(children)}</hl2>`];
    case "ul":
      return [xml`<ul>${flowOf(children, within)}</ul>`];
    case "ol":
      return [
        xml`<ol${properties.start === undefined ? [] : xml` seqnum="${String(properties.start)}"`}>${flowOf(children, within)}</ol>`,
      ];
    case "li":
      return [
        xml`<li${properties.id === undefined ? [] : xml` id="${properties.id}"`}>${mixedOf(children, within)}</li>`,
      ];
    case "blockquote":
      return [xml`<bq><block>${flowOf(children, within)}</block></bq>`];
    case "pre":
      return [xml`<pre>${textIn(element)}</pre>`];
    case "hr":
      return [xml`<hr/>`];
    case "table":
    case "thead":
    case "tbody":
    case "tr": {
      const content = flowOf(children, within);
      return [new Markup(`<${tagName}>${xml`${content}`.xml}</${tagName}>`)];
    }
    case "td":
    case "th":
      return [new Markup(`<${tagName}${sideOf(element)}>${xml`${mixedOf(children, within)}`.xml}</${tagName}>`)];
    case "div":
      return classesOf(element).includes("verse")
        ? [set.held("verse", flowOf(children, within))]
        : flowOf(children, set);
    default:
      return inlineOf(element);
  }
}

const flowNames = new Set("p h2 h3 h4 h5 h6 ul ol blockquote pre hr table div".split(" "));

/** Words and blocks may stand side by side in an item and in a cell. */
const mixedOf = (nodes: readonly RootContent[], set: Setting): Markup[] => {
  const holdsBlocks = nodes.some((node) => node.type === "element" && flowNames.has(node.tagName));
  return holdsBlocks ? flowOf(nodes, set) : inlinesOf(nodes);
};

const inlinesOf = (nodes: readonly RootContent[]): Markup[] => nodes.flatMap(inlineOf);

function inlineOf(node: RootContent): Markup[] {
  if (node.type === "text") return [xml`${node.value}`];
  if (node.type !== "element") return [];
  const { tagName, properties, children } = node;
  const content = inlinesOf(children);
  switch (tagName) {
    case "br":
      return [xml`<br/>`];
    case "em":
      return [xml`<em>${content}</em>`];
    case "strong":
    case "del":
    case "code":
      return [xml`<em class="${tagName}">${content}</em>`];
    case "a":
      return linkOf(node, content);
    case "sub":
      return [xml`<num><sub>${textIn(node)}</sub></num>`];
    case "sup":
      return isReference(children) ? content : [xml`<num><sup>${textIn(node)}</sup></num>`];
    case "span":
      // Where it was reported from is told apart.
      if (classesOf(node).includes("dateline")) return [];
      return properties.lang ? [xml`<lang iso="${properties.lang}">${content}</lang>`] : content;
    default:
      return content;
  }
}

const isReference = (nodes: readonly RootContent[]): boolean =>
  nodes.some((node) => node.type === "element" && "dataFootnoteRef" in node.properties);

function linkOf({ properties }: Element, content: Markup[]): Markup[] {
  if ("dataFootnoteBackref" in properties) return [];
  const role = "dataFootnoteRef" in properties ? xml` class="footnote"` : [];
  return [
    xml`<a${role} href="${properties.href ?? ""}"${properties.title ? xml` title="${properties.title}"` : []}>${content}</a>`,
  ];
}

const textIn = (node: Nodes): string =>
  node.type === "text" ? node.value : "children" in node ? node.children.map(textIn).join("") : "";

const classOf = (element: Element): Markup | [] => {
  const [name] = classesOf(element);
  return name === undefined ? [] : xml` class="${name}"`;
};

/** To which side the words of a cell stand. */
const sideOf = (element: Element): string => {
  const [side] = classesOf(element);
  return side === "center" ? ' align="center"' : side === "end" ? ' align="right"' : "";
};

/** The text of one story on a page, and the picture over it. */
import type { Element, ElementContent, Parents } from "hast";
import { selectAll } from "hast-util-select";
import { Ancestry } from "./ancestry.ts";
import { bodyOfHtml, shortWords, wholeAddress } from "./body-of-html.ts";
import { alike, wordsIn } from "./html-words.ts";
import { classesOf, isOrnament, pictureOfFigure, pictureOfImage } from "../pictures/picture-of-element.ts";
import type { SourcePicture, StoryBody, TakeNote } from "../story.ts";
import type { ToldArticle } from "./structured-data.ts";
import type { StoryElement } from "./story-elements.ts";

export const standfirst =
  ".standfirst, [itemprop~=description], [role='doc-subtitle'], .dek, .deck, .subtitle, .sub-title, .subhead, .sub-headline, .article-summary, .article__summary, .lead-in, .intro, .entry-summary, .excerpt";
export const byline = "[rel~=author], [itemprop~=author], .byline, .author, .p-author, .article-author";
const furniture =
  "nav, header nav, form, footer, .related, .share, .social, .sharing, .newsletter, .promo, .advert, .advertisement, .ad, .comments, .tags, .topics, .breadcrumbs, .corrections, [hidden], .read-more, .more-stories, .so-far, .sharedaddy, .author-box, [role=navigation], [role=complementary]";
/** What holds a picture with the words below it. */
export const figured = "figure, .wp-caption, .lead-image, .featured-image, .post-thumbnail";
/** An aside may belong to the story; these do. */
const ofTheStory = /\b(?:fact-?box|info-?box|key-?facts|pull-?quote|footnotes|gallery)\b/i;

/** What the page says of the story beside its text. */
export interface BodyFacts {
  headline: string;
  base: string | undefined;
  photo: SourcePicture | undefined;
  known: Partial<ToldArticle>;
}

/** As the page marks it. */
export function markedBody(
  { whole, body, headline: heading }: StoryElement,
  ancestry: Ancestry,
  { headline, base, photo: told, known }: BodyFacts,
  note: TakeNote,
): StoryBody {
  const text = body ?? whole;
  const lead = leadOf(whole, text, ancestry);
  const used = new Set<Element>([...(heading ? [heading] : []), ...(lead ? [lead.element] : [])]);
  // What the fields already say is no part of the text.
  const inFields = `${standfirst}, ${byline}, .kicker, .section, .category, .correction-notice, .times, .dateline-time, .article-meta, .meta, time`;
  const asides =
    text === whole
      ? selectAll(inFields, whole).filter(
          (element) => element.tagName !== "article" && !ancestry.within(element, heading ?? element),
        )
      : [];
  const left = selectAll(`${furniture}, aside, header`, whole).filter(
    (element) =>
      element !== text &&
      !ofTheStory.test(classesOf(element)) &&
      !ancestry.within(element, text) &&
      !(lead && ancestry.within(element, lead.element)),
  );
  for (const element of left) tellLeft(element);
  if (text !== whole)
    for (const element of around(whole, text, ancestry)) if (!left.includes(element)) tellLeft(element);
  const gone = new Set<Element>([...used, ...left, ...asides]);
  const tree = bodyOfHtml(prune(text.children, gone), base, note);
  const photo = lead?.picture ?? (told && !ancestry.within(text, whole) ? told : undefined);
  return { tree, ...(photo && { photo: filled(photo, told, base) }) };

  function tellLeft(element: Element): void {
    const words = wordsIn(element);
    const isHead = heading !== undefined && (element === heading || ancestry.within(element, heading));
    if (
      words === "" ||
      isHead ||
      selectAll(inFields, { type: "element", tagName: "div", properties: {}, children: [element] }).some(
        (field) => alike(wordsIn(field)) === alike(words),
      )
    )
      return;
    if (
      element === lead?.element ||
      /\b(?:topics|tags|byline|meta|article-meta|republish)\b/.test(classesOf(element)) ||
      alike(words) === alike(headline)
    )
      return;
    if (/\bcorrections\b/.test(classesOf(element)) && known.corrections?.length) return;
    note(`Left out: “${shortWords(element)}”`);
  }
}

/** The elements beside a story's marked text, and beside those that hold it. */
function around(whole: Element, text: Element, ancestry: Ancestry): Element[] {
  return whole.children.flatMap((child): Element[] =>
    child.type !== "element" || child === text
      ? []
      : ancestry.within(child, text)
        ? around(child, text, ancestry)
        : [child],
  );
}

function prune(nodes: readonly ElementContent[], gone: ReadonlySet<Element>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] =>
    node.type !== "element" ? [node] : gone.has(node) ? [] : [{ ...node, children: prune(node.children, gone) }],
  );
}

/** The picture over a story: a figure beside its text, or one before the text's first paragraph. */
function leadOf(
  whole: Element,
  text: Element,
  ancestry: Ancestry,
): { element: Element; picture: SourcePicture } | undefined {
  // A picture beside the names of those who wrote is their portrait.
  const signed = selectAll(`${byline}, address`, whole).filter(
    (element) => element !== text && !ancestry.within(element, text),
  );
  const elsewhere = new Set<Parents>([...selectAll(`${furniture}, aside`, whole), ...signed]);
  const isElsewhere = (element: Element) => ancestry.withinAny(elsewhere, element);
  const figures = selectAll(figured, whole);
  const images = selectAll("img", whole);
  const shownIn = ancestry.heldBy(figures, images);
  for (const figure of figures) {
    const [image, another] = shownIn.get(figure) ?? [];
    if (!image || another || isElsewhere(figure) || isOrnament(image)) continue;
    const outside = text !== whole && !ancestry.within(text, figure);
    if (!outside && !standsFirst(text, figure, ancestry)) continue;
    const picture = pictureOfFigure(image, figure);
    if (picture) return { element: figure, picture };
  }
  const bare = images.find(
    (image) => text !== whole && !ancestry.within(text, image) && !isElsewhere(image) && !isOrnament(image),
  );
  const picture = bare && pictureOfImage(bare, whole);
  return bare && picture ? { element: bare, picture } : undefined;
}

/** Whether no paragraph of the text stands before an element. */
function standsFirst(text: Element, element: Element, ancestry: Ancestry): boolean {
  for (const found of selectAll(`p, ${figured}, ul, ol, table, blockquote`, text)) {
    if (found === element) return true;
    if (ancestry.within(found, element)) continue;
    if (
      wordsIn(found) !== "" &&
      !selectAll(standfirst + ", " + byline, { type: "element", tagName: "div", properties: {}, children: [found] })
        .length
    )
      return false;
  }
  return false;
}

/** What the figure leaves out is taken from what the page tells machines of its picture. */
export function filled(shown: SourcePicture, told: SourcePicture | undefined, base: string | undefined): SourcePicture {
  const source = shown.source ?? told?.source;
  return {
    ...shown,
    ...(source && { source: wholeAddress(source, base) }),
    ...(shown.others && { others: shown.others.map((other) => wholeAddress(other, base)) }),
    ...(!shown.alt && told?.alt && { alt: told.alt }),
    ...(!shown.caption && told?.caption && { caption: told.caption }),
    ...(!shown.credit && told?.credit && { credit: told.credit }),
  };
}

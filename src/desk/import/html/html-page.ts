/** A saved HTML page: one story, or several. */
import { createHash } from "node:crypto";
import type { Element, ElementContent, Parents } from "hast";
import { select, selectAll } from "hast-util-select";
import { Ancestry } from "./ancestry.ts";
import { bodyOfHtml, shortWords, wholeAddress } from "./body-of-html.ts";
import { alike, wordsIn } from "./html-words.ts";
import { momentOf } from "../moment-of.ts";
import { classesOf, pictureOfFigure, pictureOfImage, textOf } from "../pictures/picture-of-element.ts";
import { pageTree, likeStory } from "./html-tree.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type SourcePicture, type Story, type TakeNote } from "../story.ts";
import { openGraph, toldArticles, type ToldArticle } from "./structured-data.ts";
import { storyElements, type StoryElement } from "./story-elements.ts";

const standfirst =
  ".standfirst, [itemprop~=description], [role='doc-subtitle'], .dek, .deck, .subtitle, .sub-title, .subhead, .sub-headline, .article-summary, .article__summary, .lead-in, .intro, .entry-summary, .excerpt";
const byline = "[rel~=author], [itemprop~=author], .byline, .author, .p-author, .article-author";
const furniture =
  "nav, header nav, form, footer, .related, .share, .social, .sharing, .newsletter, .promo, .advert, .advertisement, .ad, .comments, .tags, .topics, .breadcrumbs, .corrections, [hidden], .read-more, .more-stories, .so-far, .sharedaddy, .author-box, [role=navigation], [role=complementary]";
/** An aside may belong to the story; these do. */
const ofTheStory = /\b(?:fact-?box|info-?box|key-?facts|pull-?quote|footnotes|gallery)\b/i;

export async function* storiesOfPage(source: SourceFile): AsyncGenerator<Story | Aside> {
  const html = await source.text();
  if (html === undefined) {
    yield { aside: "A page of more than 64 MB is not read. Save it without its pictures in it." };
    return;
  }
  const page = pageTree(html);
  likeStory(wordsIn(select("body", page)));
  const told = toldArticles(page);
  const graph = openGraph(page);
  const base =
    wholeAddress(textOf(select("base[href]", page)?.properties.href) ?? graph.address ?? "", graph.address) ||
    undefined;
  const { stories, teasers } = storyElements(page);
  const rest = Math.max(
    0,
    wordsIn(select("body", page)).split(" ").length -
      stories.map(({ whole }) => wordsIn(whole).split(" ").length).reduce((a, b) => a + b, 0),
  );
  if (stories.length === 0)
    yield { aside: "No story was found on this page: no text of several sentences stands together." };
  for (const element of stories)
    yield readOne(undefined, () => storyOf(element, stories.length === 1, { told, graph, base }));
  if (stories.length > 0 && teasers > 0)
    yield {
      aside: `${teasers === 1 ? "The teaser of another story was" : `Teasers of ${teasers} other stories were`} left out.`,
    };
  if (stories.length > 0 && rest > 0)
    yield {
      aside: `The page around ${stories.length === 1 ? "the story" : "the stories"} (menus, lists, notices; ${rest} words) was left out.`,
    };
}

interface PageFacts {
  told: ToldArticle[];
  graph: ReturnType<typeof openGraph>;
  base: string | undefined;
}

function storyOf(element: StoryElement, alone: boolean, { told, graph, base }: PageFacts): Story {
  const { whole } = element;
  const shown = element.headline && wordsIn(element.headline);
  const matching =
    told.find(({ headline }) => headline && shown && alike(headline) === alike(shown)) ??
    (alone && told.length === 1 ? told[0] : undefined);
  const known: Partial<ToldArticle> = matching ?? {};
  const shared: Partial<ReturnType<typeof openGraph>> = alone ? graph : {};
  const headline = shown || known.headline || withoutSite(shared.headline) || "";
  const ancestry = new Ancestry(whole);
  const own = (selector: string) =>
    ancestry.outermost(
      selectAll(selector, whole).filter((found) => found !== element.body && !ancestry.within(element.body, found)),
    );
  const link = alone ? undefined : textOf(select("a[href]", element.headline ?? whole)?.properties.href);
  const address = known.address ?? shared.address ?? (link && wholeAddress(link, base));
  const [standing] = own(standfirst)
    .map(wordsIn)
    .filter((words) => words && alike(words) !== alike(headline));
  const times = timesOf(whole);
  const latest = known.corrections
    ?.map(({ at }) => momentOf(at))
    .sort()
    .at(-1);
  const modified =
    shared.modified ??
    (latest !== undefined && momentOf(known.updated) === latest ? undefined : (known.updated ?? shared.updated));
  const signed = known.people || known.organisations ? [] : named(own(byline));
  return {
    ...emptyStory(keyOf(address, alone, headline, whole), headline),
    summary: standing ?? known.summary ?? shared.summary,
    authors: first(known.people, signed, known.organisations?.length ? [] : shared.people),
    ...(known.organisations?.length && { agency: known.organisations.join(", ") }),
    dateline: known.dateline,
    published: momentOf(known.published) ?? momentOf(shared.published) ?? times.published,
    updated: momentOf(modified) ?? (matching || shared.published ? undefined : times.updated),
    sections: first(known.sections, shared.sections),
    topics: first(known.topics, shared.topics),
    kind: known.kind,
    thread: known.series,
    adds: known.series && known.abstract,
    language: known.language ?? nearestLanguage(whole) ?? graph.language,
    original: known.original,
    corrections: (known.corrections ?? []).flatMap(({ at, text }) => {
      const moment = momentOf(at);
      return moment ? [{ at: moment, text }] : [];
    }),
    address,
    body: (note) => bodyOf(element, ancestry, { headline, base, photo: known.photo ?? shared.photo, known }, note),
  };

  function named(elements: Element[]): string[] {
    return [...new Set(elements.map(wordsIn).filter((words) => words.length > 1 && words.length < 120))].slice(0, 1);
  }
}

const first = (...lists: (string[] | undefined)[]): string[] => lists.find((list) => list && list.length > 0) ?? [];

/** “Headline — The Paper” without the paper. */
const withoutSite = (title: string | undefined): string | undefined =>
  title?.replace(/(?<!\s)\s+[|–—]\s+[^|–—]{2,40}$/, "");

function keyOf(address: string | undefined, alone: boolean, headline: string, whole: Element): string {
  if (address && /^https?:/.test(address)) return alone ? address : `${address}#${alike(headline).slice(0, 60)}`;
  return `page ${createHash("sha256")
    .update(alike(headline) + alike(wordsIn(whole)).slice(0, 400))
    .digest("hex")
    .slice(0, 16)}`;
}

const nearestLanguage = (whole: Element): string | undefined => textOf(whole.properties.lang);

/** The first time in the head of a story is that of its publication, unless words say otherwise. */
function timesOf(whole: Element): { published?: string; updated?: string } {
  const times = selectAll("time[datetime], [itemprop~=datePublished], [itemprop~=dateModified]", whole).slice(0, 4);
  let [published, updated]: (string | undefined)[] = [];
  for (const element of times) {
    const moment = momentOf(
      textOf(element.properties.dateTime) ?? textOf(element.properties.content) ?? wordsIn(element),
    );
    const role = `${textOf(element.properties.itemProp) ?? ""} ${classesOf(element)}`;
    if (/modif|updat/i.test(role)) updated ??= moment;
    else published ??= moment;
  }
  return { ...(published && { published }), ...(updated && { updated }) };
}

function bodyOf(
  { whole, body, headline: heading }: StoryElement,
  ancestry: Ancestry,
  {
    headline,
    base,
    photo: told,
    known,
  }: { headline: string; base: string | undefined; photo: SourcePicture | undefined; known: Partial<ToldArticle> },
  note: TakeNote,
): ReturnType<Story["body"]> {
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
      /\b(?:topics|tags|byline|meta|article-meta)\b/.test(classesOf(element)) ||
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
  const elsewhere = new Set<Parents>(selectAll(`${furniture}, aside`, whole));
  const isElsewhere = (element: Element) => ancestry.withinAny(elsewhere, element);
  const figures = selectAll("figure, .wp-caption, .lead-image, .featured-image, .post-thumbnail", whole);
  const images = selectAll("img", whole);
  const shownIn = ancestry.heldBy(figures, images);
  for (const figure of figures) {
    const [image, another] = shownIn.get(figure) ?? [];
    if (!image || another || isElsewhere(figure)) continue;
    const outside = text !== whole && !ancestry.within(text, figure);
    if (!outside && !standsFirst(text, figure, ancestry)) continue;
    const picture = pictureOfFigure(image, figure);
    if (picture) return { element: figure, picture };
  }
  const bare = images.find((image) => text !== whole && !ancestry.within(text, image) && !isElsewhere(image));
  const picture = bare && pictureOfImage(bare, whole);
  return bare && picture ? { element: bare, picture } : undefined;
}

/** Whether no paragraph of the text stands before an element. */
function standsFirst(text: Element, element: Element, ancestry: Ancestry): boolean {
  for (const found of selectAll(
    "p, figure, .wp-caption, .lead-image, .featured-image, .post-thumbnail, ul, ol, table, blockquote",
    text,
  )) {
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
function filled(shown: SourcePicture, told: SourcePicture | undefined, base: string | undefined): SourcePicture {
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

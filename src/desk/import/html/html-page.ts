/** A saved HTML page: one story, or several. */
import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { Ancestry } from "./ancestry.ts";
import { wholeAddress } from "./body-of-html.ts";
import { byline, standfirst } from "./marked-body.ts";
import { toldTime } from "./head/slashed-day.ts";
import { dayInAddress, dayInTitle, openingDay, seenTime, timeBelow } from "./head/seen-time.ts";
import { isName, namedIn, nameIn, signedOnPage, writersNamed } from "./head/signed-by.ts";
import { soleBody } from "./sole-body.ts";
import type { ReadersView } from "./readers-view.ts";
import { alike, wordsIn } from "./html-words.ts";
import { momentOf } from "../moment-of.ts";
import { classesOf, textOf } from "../pictures/picture-of-element.ts";
import { pageTree, likeStory } from "./html-tree.ts";
import { readOne } from "../read-one.ts";
import type { SourceFile } from "../source-file.ts";
import { emptyStory, type Aside, type Story } from "../story.ts";
import { titleWithoutSite } from "./head/title-without-site.ts";
import { openGraph, titleOf, toldArticles, type ToldArticle } from "./structured-data.ts";
import { storyElements, type StoryElement } from "./story-elements.ts";

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
  const { readersView } = await import("./readers-view.ts");
  const view = readersView(page);
  const { stories, teasers } = storiesIn(page, { told, graph, view });
  const rest = Math.max(
    0,
    wordsIn(select("body", page)).split(" ").length -
      stories.map(({ whole }) => wordsIn(whole).split(" ").length).reduce((a, b) => a + b, 0),
  );
  if (stories.length === 0)
    yield { aside: "No story was found on this page: no text of several sentences stands together." };
  for (const element of stories)
    yield readOne(undefined, () => storyOf(element, stories.length === 1, { page, view, told, graph, base }));
  if (stories.length > 0 && teasers > 0)
    yield {
      aside: `${teasers === 1 ? "The teaser of another story was" : `Teasers of ${teasers} other stories were`} left out.`,
    };
  if (stories.length > 0 && rest > 0)
    yield {
      aside: `The page around ${stories.length === 1 ? "the story" : "the stories"} (menus, lists, notices; ${rest} words) was left out.`,
    };
}

/** The stories as the page marks them. Of a page that says to be one story, others that it marks are comments or teasers. */
function storiesIn(
  page: Root,
  { told, graph, view }: Pick<PageFacts, "told" | "graph" | "view">,
): ReturnType<typeof storyElements> {
  const found = storyElements(page);
  if (found.stories.length === 1) return found;
  const isOne = told.length === 1 || (told.length === 0 && graph.type === "article");
  if (found.stories.length > 1 && !isOne) return found;
  const children = view()?.children;
  const whole: Element = { type: "element", tagName: "div", properties: {}, children: children ?? [] };
  if (wordsIn(whole).length < leastText) return found;
  const headline = found.stories[0]?.headline ?? select("h1", page);
  return {
    stories: [{ whole, body: whole, ...(headline && { headline }) }],
    teasers: found.teasers + Math.max(0, found.stories.length - 1),
  };
}

/** Characters that make a story of what a browser would show as one. */
const leastText = 150;

interface PageFacts {
  page: Root;
  view: () => ReadersView | undefined;
  told: ToldArticle[];
  graph: ReturnType<typeof openGraph>;
  base: string | undefined;
}

function storyOf(element: StoryElement, alone: boolean, { page, view, told, graph, base }: PageFacts): Story {
  const { whole } = element;
  const shown = element.headline && wordsIn(element.headline);
  const matching =
    told.find(({ headline }) => headline && shown && alike(headline) === alike(shown)) ??
    (alone && told.length === 1 ? told[0] : undefined);
  const known: Partial<ToldArticle> = matching ?? {};
  const shared: Partial<ReturnType<typeof openGraph>> = alone ? graph : {};
  const headline = headlineOf(shown, known.headline ?? titleWithoutSite(shared.headline, page)) ?? "";
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
  const inside = timesOf(whole);
  const times = alone && inside.published === undefined ? { ...timesOf(page), ...inside } : inside;
  const signed = known.people || known.organisations ? [] : named(own(byline));
  return {
    ...emptyStory(keyOf(address, alone, headline, whole), headline),
    summary: standing ?? known.summary ?? shared.summary,
    authors: writersNamed([known.people, signed, ...(known.organisations?.length ? [] : unmarkedNames())]),
    ...(known.organisations?.length && { agency: known.organisations.join(", ") }),
    dateline: known.dateline,
    published:
      momentOf(known.published) ??
      toldTime(shared.published, graph.language) ??
      times.published ??
      (alone ? (momentOf(view()?.published) ?? seenOnPage(element, headline, { page, address })) : undefined),
    updated: momentOf(modifiedAt(known, shared)) ?? (matching || shared.published ? undefined : times.updated),
    sections: first(known.sections, shared.sections),
    topics: first(known.topics, shared.topics),
    kind: known.kind,
    thread: known.series,
    adds: known.series && known.abstract,
    language: known.language ?? nearestLanguage(whole) ?? graph.language,
    original: known.original,
    corrections: correctionsIn(known),
    address,
    body: (note) =>
      soleBody(
        { element, ancestry, ...(alone && { sole: { page, view } }) },
        { headline, base, photo: known.photo ?? shared.photo, known },
        note,
      ),
  };

  /** Names that nothing in the story is marked with. */
  function unmarkedNames(): (string[] | undefined)[] {
    return [shared.people, ...(alone ? [signedOnPage(page), namedIn(view()?.byline, page)] : [])];
  }

  function named(elements: Element[]): string[] {
    return [...new Set(elements.map(nameIn).filter(isName))].slice(0, 1);
  }
}

/** The day, of what only readers see and of addresses, the surest first. */
const seenOnPage = (
  { whole, body }: StoryElement,
  headline: string,
  { page, address }: { page: Root; address: string | undefined },
): string | undefined =>
  timeBelow(headline, page) ??
  seenTime(whole) ??
  seenTime(page) ??
  selectAll("p", body ?? whole)
    .slice(0, 3)
    .map((paragraph) => openingDay(wordsIn(paragraph)))
    .find(Boolean) ??
  dayInTitle(titleOf(page)) ??
  dayInAddress(address);

const correctionsIn = ({ corrections = [] }: Partial<ToldArticle>): Story["corrections"] =>
  corrections.flatMap(({ at, text }) => {
    const moment = momentOf(at);
    return moment ? [{ at: moment, text }] : [];
  });

/** When it was changed, but for a time that is only that of its last correction. */
function modifiedAt(known: Partial<ToldArticle>, shared: Partial<ReturnType<typeof openGraph>>): string | undefined {
  const latest = known.corrections
    ?.map(({ at }) => momentOf(at))
    .sort()
    .at(-1);
  const isCorrection = latest !== undefined && momentOf(known.updated) === latest;
  return shared.modified ?? (isCorrection ? undefined : (known.updated ?? shared.updated));
}

/** What machines are told goes before a heading, which a page may have for other things; but they may be told less of it. */
function headlineOf(shown: string | undefined, told: string | undefined): string | undefined {
  if (!shown || !told) return shown || told;
  const [one, other] = [alike(shown), alike(told)];
  return one.includes(other) || (other.includes(one) && one.length * 2 > other.length) ? shown : told;
}

const first = (...lists: (string[] | undefined)[]): string[] => lists.find((list) => list && list.length > 0) ?? [];

function keyOf(address: string | undefined, alone: boolean, headline: string, whole: Element): string {
  if (address && /^https?:/.test(address)) return alone ? address : `${address}#${alike(headline).slice(0, 60)}`;
  return `page ${createHash("sha256")
    .update(alike(headline) + alike(wordsIn(whole)).slice(0, 400))
    .digest("hex")
    .slice(0, 16)}`;
}

const nearestLanguage = (whole: Element): string | undefined => textOf(whole.properties.lang);

/** The first time in the head of a story is that of its publication, unless words say otherwise. */
function timesOf(whole: Element | Root): { published?: string; updated?: string } {
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

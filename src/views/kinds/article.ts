import { articlePath, authorPath, sectionPath, topicPath } from "../../paper/addresses/address.ts";
import { editionName } from "../../paper/edition.ts";
import { topicNameOf } from "../../paper/topic.ts";
import { picturesIn, type PictureBlock } from "../../desk/blocks.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { Sanitised } from "../../desk/sanitised.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { articleFormOf, type ArticleFormView } from "../parts/article-form.ts";
import { cardOf, kickerOf, nextStoryOf, sectionName } from "../parts/card-of.ts";
import { hrefHere, hrefTo, inEditionOf, wholeHere, type PageContext, type ViewContext } from "../context.ts";
import { hasCard } from "../parts/pictures/card-image.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import { lastChange } from "../parts/last-change.ts";
import { entriesOn, liveOf, type LiveView } from "../parts/live/live-of.ts";
import { openLinks } from "../blocks/open-links.ts";
import { addresses } from "../../paper/addresses/page-addresses.ts";
import { listPath } from "../../paper/addresses/list-addresses.ts";
import { figureOf, shareImage } from "../parts/pictures/picture-of.ts";
import { breadcrumbs, newsArticle } from "../parts/schema-org/structured-data.ts";
import { isExchanged } from "../parts/passed-on.ts";
import { readingTime } from "../parts/reading-time.ts";
import { threadOf } from "../parts/thread-of.ts";
import { timeView } from "../parts/times.ts";
import { wordsFor } from "../words/words.ts";
import type { Href } from "../../paper/href.ts";
import type { ArticleKind } from "../../paper/article.ts";
import type { Italics } from "../../paper/wording/emphasis.ts";
import type { BlockView } from "../blocks/block.ts";
import type { CardView, NextStoryView } from "../parts/card.ts";
import type { Kind } from "../kind.ts";
import type { FigureView, PictureView } from "../parts/pictures/picture.ts";
import { portraitOf } from "../parts/pictures/portrait-of.ts";
import type { ThreadView } from "../parts/thread.ts";

export interface ArticleView {
  template: "article";
  frame: FrameView;
  kind: ArticleKind;
  /** The section with its address, or the kind where the article is not news. */
  kicker: LinkView;
  headline: string;
  standfirst: string;
  italics?: Italics;
  /** Our own writers, who have pages, and agencies, which have none. */
  byline: { name: string; path?: Href; role?: string; language?: string; portrait?: PictureView }[];
  published: TimeView;
  updated?: TimeView;
  /** In minutes, in words; a live blog is not read from its beginning to its end. */
  readingTime?: string;
  lead?: FigureView;
  form: ArticleFormView;
  /** The dateline stands inside the first paragraph, in `span.dateline`. */
  blocks: BlockView[];
  /** Of a live blog: what stands below its summary. */
  live?: LiveView;
  /** Newest last. Announced at the top, told in full at the foot. `html` is sanitised. */
  corrections: ({ at: TimeView } & Sanitised)[];
  /** How often it was changed after publication, and where that is told; absent where it was not. */
  history?: { path: Href; times: number };
  topics: LinkView[];
  /** Where others find it who may print it again; absent where nobody may. */
  republish?: LinkView;
  thread?: ThreadView;
  related: CardView[];
  next?: NextStoryView;
  /** Shown in previews and at the writing desk only: why readers do not see this yet. */
  held?: { reason: "draft" | "scheduled" | "embargoed"; until?: TimeView };
}

export const article: Kind<"article", ArticleView> = {
  called: ["story", "stories"],
  *all(archive) {
    for (const id of archive.stories.ids()) yield { page: "article", id };
  },
  brought: { article: ({ name: id }) => [{ page: "article", id }] },
  stands: ({ id }, archive) => archive.stories.card(id) !== undefined,
  view: ({ id }, context) => view(id, context),
};

/** How many related stories stand beside an article. */
const relatedCount = 5;

function view(id: string, asked: PageContext): ArticleView | undefined {
  const found = asked.archive.bodies.article(id);
  if (!found) return undefined;
  const { record } = found;
  const { blocks, entries } = asked.archive.bodies.liveBlog(id) ?? found;
  const context = inEditionOf(record.language, asked);
  const time = (seconds: number) => timeView(seconds, context.archive.paper);
  const section = { name: sectionName(record.section, context), path: hrefHere(context, sectionPath(record.section)) };
  const photo = record.photo ?? record.expiredPhoto;
  const lead = photo && figureOf(photo, context);
  const live = liveOf(record, entries, context);
  const held = heldReason(record, context);
  const times = context.archive.changes.times(record).length;
  const changed = lastChange(record, context.archive.now);
  const topics = topicsOf(record, context);
  const shown = { blocks: blocksOf(blocks, context), pictures: picturesIn(blocks) };
  return {
    template: "article",
    frame: frameAround(record, { section, live, held, changed, topics, shown }, context),
    kind: record.kind,
    kicker: kickerLink(record, section, context),
    headline: record.headline,
    standfirst: record.standfirst,
    ...(record.italics && { italics: record.italics }),
    byline: bylineOf(record, context),
    published: time(record.published),
    // While a live blog goes on, its newest entry says it, also when that came after the page.
    ...(changed !== undefined && !live?.updates && { updated: time(changed) }),
    ...(!live && { readingTime: readingTime(blocks, record.language) }),
    ...(lead && { lead }),
    form: articleFormOf(record, context),
    blocks: shown.blocks,
    ...(live && { live }),
    corrections: record.corrections.map(({ at, ...said }) => ({ at: time(at), ...openLinks(said, context) })),
    ...(times > 0 && { history: { path: hrefTo(context, addresses.history.path({ id })), times } }),
    topics,
    ...(isExchanged("republish", record, context.archive) && {
      republish: {
        name: wordsFor(record.language).republish.heading,
        path: hrefTo(context, addresses.republish.path({ id })),
      },
    }),
    ...otherStories(record, context),
    ...(held && { held }),
  };
}

/** What machines are told of the article, and what stands around it. */
function frameAround(
  record: ArticleRecord,
  {
    section,
    live,
    held,
    changed,
    topics,
    shown,
  }: {
    section: LinkView;
    live: LiveView | undefined;
    held: ArticleView["held"];
    changed: number | undefined;
    topics: LinkView[];
    shown: { pictures: PictureBlock[]; blocks: BlockView[] };
  },
  context: PageContext,
): FrameView {
  const { paper } = context.archive;
  const image = record.photo && shareImage(record.photo, context);
  const iso = (seconds: number) => timeView(seconds, paper).iso;
  const trail = [
    { name: paper.name, path: hrefHere(context, "/") },
    section,
    { name: record.headline, path: hrefTo(context, articlePath(record.id)) },
  ];
  return frameOf(
    {
      key: { page: "article", id: record.id },
      title: record.webHeadline ?? record.headline,
      description: record.standfirst,
      section: record.section,
      article: record,
      ...(hasCard(record.published, context.archive) && {
        card: { headline: record.headline, kicker: kickerOf(record, context), photo: record.photo },
      }),
      openGraph: {
        type: "article",
        article: {
          published: iso(record.published),
          ...(changed !== undefined && { modified: iso(changed) }),
          section: section.name,
          tags: topics.map(({ name }) => name),
          fediverse: record.authors.flatMap(
            (id) => context.archive.entries.of("author", id)?.record.person?.fediverse ?? [],
          ),
          authors: record.authors.map((id) => wholeHere(context, authorPath(id))),
        },
        ...(image && { image }),
      },
      structuredData: [
        newsArticle(record, { entries: entriesOn(live), ...shown }, context),
        breadcrumbs(trail, context),
      ],
      noindex: held !== undefined,
    },
    context,
  );
}

function bylineOf(record: ArticleRecord, context: PageContext): ArticleView["byline"] {
  const own = record.authors.map((author) => {
    const entry = context.archive.entries.of("author", author)?.record;
    // Readers of opinion see whose it is.
    const portrait = record.kind === "opinion" ? portraitOf(author, context) : undefined;
    return {
      name: entry?.name ?? author,
      path: hrefHere(context, authorPath(author)),
      ...foreign(entry, record.language),
      ...(entry?.role && { role: entry.role }),
      // The name stands beside it.
      ...(portrait && { portrait: { ...portrait.picture, alt: "" } }),
    };
  });
  return [...own, ...(record.byline ? [{ name: record.byline }] : [])];
}

const topicsOf = (record: ArticleRecord, context: PageContext): LinkView[] =>
  record.topics.map((topic) => ({
    name: context.archive.entries.of("topic", topic)?.record.name ?? topicNameOf(topic, context.archive.paper.language),
    path: hrefHere(context, topicPath(topic)),
    ...foreign(context.archive.entries.of("topic", topic)?.record, record.language),
  }));

/** Where a reader may go on: the story so far, what is related, the next one. Nothing is told twice on one page. */
function otherStories(record: ArticleRecord, context: PageContext): Pick<ArticleView, "thread" | "related" | "next"> {
  const { around } = context.archive;
  const next = around.next(record);
  const parts = around.parts(record);
  const thread = threadOf(record, parts, context);
  const told = [...(next ? [next.record] : []), ...parts.before, ...parts.after].map((other) => other.id);
  return {
    ...(thread && { thread }),
    related: around.related(record, relatedCount, told).map((related) => cardOf(related, context)),
    ...(next && { next: nextStoryOf(next, context) }),
  };
}

/** The language of a name, where it is another than that of the words around it. */
const foreign = (entry: { language: string } | undefined, around: string) =>
  entry && editionName(entry.language) !== editionName(around) ? { language: entry.language } : {};

/** Opinion and live stories have pages of their own to go to; other kinds lead to the section. */
function kickerLink(record: ArticleRecord, section: LinkView, context: ViewContext): LinkView {
  const name = kickerOf(record, context);
  return record.kind === "opinion" || record.kind === "live"
    ? { name, path: hrefHere(context, listPath(`kind:${record.kind}`)) }
    : { name, path: section.path };
}

function heldReason(record: ArticleRecord, context: ViewContext): ArticleView["held"] {
  const { now, paper } = context.archive;
  if (record.draft) return { reason: "draft" };
  if (record.appears <= now) return undefined;
  return {
    reason: record.embargo === record.appears ? "embargoed" : "scheduled",
    until: timeView(record.appears, paper),
  };
}

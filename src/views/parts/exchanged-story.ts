/** All that a story says, for the pages and files in which it is given to others. */
import type { ArticleRecord } from "../../desk/records.ts";
import type { ArticleKind } from "../../paper/article.ts";
import {
  articlePath,
  authorPath,
  encodedPath,
  sectionPath,
  topicPath,
  threadPath,
} from "../../paper/addresses/address.ts";
import { directionOf } from "../../paper/language.ts";
import { rfc3339 } from "../../paper/moment.ts";
import type { Italics } from "../../paper/wording/emphasis.ts";
import { topicNameOf } from "../../paper/topic.ts";
import type { BlockView } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { openLinks } from "../blocks/open-links.ts";
import { inEditionOf, wholeHere, type ViewContext } from "../context.ts";
import type { ArticleView } from "../kinds/article.ts";
import { bylineNames, sectionName, writerName } from "./card-of.ts";
import { entriesOf } from "./live/entries-of.ts";
import type { EntryView } from "./live/entry.ts";
import type { FeedPicture } from "./feed.ts";
import { lastChange } from "./last-change.ts";
import { isExchanged, type PassedForm, passedLead, passingOf, withPictures } from "./passed-on.ts";
import type { FigureView } from "./pictures/picture.ts";
import { figuresIn, pictureFile } from "./pictures/picture-file.ts";
import { threadLink } from "./thread-of.ts";
import { timeView } from "./times.ts";

/** Something that a story is about, or stands in: its name in addresses, what readers see, and its page. */
export interface NamedPage {
  id: string;
  name: string;
  url: string;
}

/** Addresses are whole; times are RFC 3339 with the paper's offset. */
export interface ExchangedStory {
  /** The story's page, which is its name for ever. */
  address: string;
  paper: { name: string; url: string; licence: string };
  language: string;
  direction: "ltr" | "rtl";
  headline: string;
  standfirst: string;
  italics?: Italics;
  kind: ArticleKind;
  section: NamedPage;
  topics: NamedPage[];
  /** The paper's own writers; whoever else wrote it; and all of them in one line. */
  authors: NamedPage[];
  byline?: string;
  signed?: string;
  /** Who paid for it, where somebody did. */
  sponsor?: string;
  /** What matters most, in a few sentences. */
  points?: string[];
  /** Where it was reported from, as an editor wrote it. */
  place?: string;
  published: string;
  /** When it was last changed, by a correction too; absent where it stands as it was published. */
  updated?: string;
  /** When an editor brought it up to date. */
  revised?: string;
  thread?: NamedPage & { adds?: string };
  /** The page of the story that this is a translation of, and its language. */
  original?: { url: string; language: string };
  lead?: FeedPicture;
  /** The same in all its sizes. */
  leadFigure?: FigureView;
  /** Pictures of the body, in its order. */
  pictures: FeedPicture[];
  blocks: BlockView[];
  /** Of a live blog, newest first. */
  entries: EntryView[];
  corrections: ArticleView["corrections"];
}

/** Undefined where there is no such story, or it is not passed on. */
export function exchangedStory(id: string, form: PassedForm, asked: ViewContext): ExchangedStory | undefined {
  const article = asked.archive.bodies.article(id);
  if (!article || !isExchanged(form, article.record, asked.archive)) return undefined;
  const { record } = article;
  const context = { ...inEditionOf(record.language, asked), leaves: asked.preview };
  const { archive, site } = context;
  const { paper } = archive;
  const mayPass = passingOf(archive);
  const passed = passedLead(record, mayPass, context);
  const lead = passed && pictureFile(passed, site);
  const blocks = withPictures(blocksOf(article.blocks, context), mayPass);
  const changed = lastChange(record, archive.now);
  const signed = bylineNames(record, context);
  return {
    address: site + encodedPath(articlePath(record.id)),
    paper: { name: paper.name, url: wholeHere(context, "/"), licence: paper.licence },
    language: record.language,
    direction: directionOf(record.language),
    headline: record.headline,
    standfirst: record.standfirst,
    ...(record.italics && { italics: record.italics }),
    kind: record.kind,
    section: {
      id: record.section,
      name: sectionName(record.section, context),
      url: wholeHere(context, sectionPath(record.section)),
    },
    ...namedIn(record, context),
    ...(record.byline && { byline: record.byline }),
    ...(signed && { signed }),
    ...(record.sponsor && { sponsor: record.sponsor }),
    ...(record.points && { points: record.points }),
    ...(record.place && { place: record.place }),
    published: rfc3339(record.published, paper.timezone),
    ...(changed !== undefined && { updated: rfc3339(changed, paper.timezone) }),
    ...(record.updated !== undefined && { revised: rfc3339(record.updated, paper.timezone) }),
    ...originalOf(record, context),
    ...(lead && { lead, leadFigure: passed }),
    pictures: figuresIn(blocks).flatMap((figure) => pictureFile(figure, site) ?? []),
    blocks,
    entries: entriesOf(
      id,
      article.entries.filter(({ at }) => at <= archive.now),
      context,
    ).map((entry) => ({ ...entry, blocks: withPictures(entry.blocks, mayPass) })),
    corrections: record.corrections.map(({ at, ...said }) => ({
      at: timeView(at, paper),
      ...openLinks(said, context),
    })),
  };
}

/** Its writers, its topics, and the thread that it is a part of. */
function namedIn(
  { authors, topics, thread, adds }: ArticleRecord,
  context: ViewContext,
): Pick<ExchangedStory, "authors" | "topics" | "thread"> {
  const { entries, paper } = context.archive;
  return {
    authors: authors.map((id) => ({ id, name: writerName(id, context), url: wholeHere(context, authorPath(id)) })),
    topics: topics.map((id) => ({
      id,
      name: entries.of("topic", id)?.record.name ?? topicNameOf(id, paper.language),
      url: wholeHere(context, topicPath(id)),
    })),
    ...(thread && {
      thread: {
        id: thread,
        name: threadLink(thread, context).name,
        url: wholeHere(context, threadPath(thread)),
        ...(adds && { adds }),
      },
    }),
  };
}

function originalOf(
  { translationOf }: ArticleRecord,
  { archive, site }: ViewContext,
): Pick<ExchangedStory, "original"> {
  const original = translationOf === undefined ? undefined : archive.stories.card(translationOf);
  return original
    ? { original: { url: site + encodedPath(articlePath(original.id)), language: original.language } }
    : {};
}

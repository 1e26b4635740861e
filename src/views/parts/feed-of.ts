/** The feed of a list, or of all that is new: what it is called, and what of each story it says. */
import type { WholeArticle } from "../../archive/contents/bodies/bodies.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { articlePath, authorPath, encodedPath } from "../../paper/addresses/address.ts";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { wholeAddress } from "../../paper/href.ts";
import { directionOf } from "../../paper/language.ts";
import { rfc3339 } from "../../paper/moment.ts";
import { feedStylePath, listPath, type FeedList } from "../../paper/addresses/list-addresses.ts";
import { listFormat } from "../../paper/wording/listed.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import { signedNames } from "../../paper/wording/signed-names.ts";
import type { BlockView } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { openLinks } from "../blocks/open-links.ts";
import { hrefHere, inEditionOf, wholeHere, type ViewContext } from "../context.ts";
import { headOf } from "../reader-lists.ts";
import { kickerOf, sectionName, writerName } from "./card-of.ts";
import { entriesOf } from "./live/entries-of.ts";
import type { FeedItemView, FeedSaid, FeedText } from "./feed.ts";
import { lastChange } from "./last-change.ts";
import { newestEntries } from "./live/live-of.ts";
import { lastOf, openStories } from "./open-stories.ts";
import { passedLead, passing, withPictures, type MayPass } from "./passed-on.ts";
import { figuresIn, pictureFile } from "./pictures/picture-file.ts";
import { timeView } from "./times.ts";

/** How a feed is asked for. */
export interface FeedOrder {
  of: FeedList;
  /** Its own path, within its edition. */
  path: string;
  /** Stories. */
  length: number;
  text: "full" | "summary";
  pictures: "all" | "distributable" | "none";
}

/** One of the paper's own feeds, as its settings have them. */
export function ownFeed(of: FeedList, path: string, context: ViewContext): FeedSaid | undefined {
  const { length, text } = context.archive.paper.syndication;
  return feedOf({ of, path, length, text, pictures: "distributable" }, context);
}

/** Undefined where there is no such list. */
export function feedOf({ of, path, ...order }: FeedOrder, context: ViewContext): FeedSaid | undefined {
  const { archive, site } = context;
  const { paper } = archive;
  const head = of === "" ? undefined : headOf(of, context);
  if (of !== "" && !head) return undefined;
  const records = openStories(archive.lists.newest(of === "" ? "all" : of, order.length), archive);
  const built = lastOf(records, archive);
  const leaving = { ...context, leaves: context.preview };
  return {
    title: head ? isolatedJoin([paper.name, head.heading], ": ", paper.language) : paper.name,
    description: head?.standfirst ?? paper.motto ?? paper.name,
    link: wholeHere(context, of === "" ? "/" : listPath(of)),
    self: wholeHere(context, path),
    language: paper.language,
    style: hrefHere(context, feedStylePath),
    licence: paper.licence,
    ...(context.brand && { icon: `${site}/${iconPaths.large}` }),
    ...(paper.syndication.hub && { hub: paper.syndication.hub }),
    ...(built !== undefined && { built: rfc3339(built, paper.timezone) }),
    items: records.flatMap((record) => itemOf(record, order, leaving) ?? []),
  };
}

function itemOf(
  record: ArticleRecord,
  { text, pictures }: Pick<FeedOrder, "text" | "pictures">,
  context: ViewContext,
): FeedItemView | undefined {
  const { archive, site } = context;
  const article = archive.bodies.article(record.id);
  if (!article) return undefined;
  const iso = (seconds: number) => rfc3339(seconds, archive.paper.timezone);
  const mayPass = passing(pictures, archive.paper.syndication["keep-back"]);
  const lead = passedLead(record, mayPass, context);
  const blocks = withPictures(blocksOf(article.blocks, context), mayPass);
  const recording = blocks.find((block) => block.type === "recording");
  const changed = lastChange(record, archive.now);
  const authors = authorsOf(record, context);
  const media = [...(lead ? [lead] : []), ...figuresIn(blocks)].flatMap((figure) => pictureFile(figure, site) ?? []);
  return {
    // Who reads a feed sees no page: what is paid for says so in its headline.
    title:
      record.kind === "sponsored"
        ? isolatedJoin([kickerOf(record, context), record.headline], ": ", record.language)
        : record.headline,
    link: site + encodedPath(articlePath(record.id)),
    standfirst: record.standfirst,
    published: iso(record.published),
    ...(changed !== undefined && { updated: iso(changed) }),
    authors,
    ...(authors.length > 1 && { authorsTogether: listFormat(record.language).format(authors.map(({ name }) => name)) }),
    categories: [
      ...(record.kind === "sponsored" ? [kickerOf(record, context)] : [sectionName(record.section, context)]),
      ...record.topics,
    ],
    language: record.language,
    direction: directionOf(record.language),
    ...(lead && { lead }),
    media,
    ...(text === "full" && { text: textOf(article, { blocks, mayPass }, context) }),
    ...(recording && {
      enclosure: {
        url: wholeAddress(site, recording.path),
        bytes: recording.bytes,
        type: recording.mediaType,
        seconds: Math.round(recording.seconds),
      },
    }),
  };
}

function textOf(
  { record, entries }: WholeArticle,
  { blocks, mayPass }: { blocks: BlockView[]; mayPass: MayPass },
  context: ViewContext,
): FeedText {
  const { archive } = context;
  const own = inEditionOf(record.language, context).archive.paper;
  const told = entriesOf(record.id, entries.filter(({ at }) => at <= archive.now).slice(0, newestEntries), context);
  return {
    blocks,
    entries: told.map((entry) => ({ ...entry, blocks: withPictures(entry.blocks, mayPass) })),
    corrections: record.corrections.map(({ at, ...said }) => ({ at: timeView(at, own), ...openLinks(said, context) })),
  };
}

function authorsOf(record: ArticleRecord, context: ViewContext): FeedItemView["authors"] {
  const own = record.authors.map((id) => ({ name: writerName(id, context), url: wholeHere(context, authorPath(id)) }));
  return [...own, ...(record.byline ? signedNames(record.byline).map(({ name }) => ({ name })) : [])];
}

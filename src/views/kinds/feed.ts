import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { KeyOf } from "../../paper/page.ts";
import { articlePath, encodedPath, sectionPath } from "../../paper/address.ts";
import { pathOfHref } from "../../paper/href.ts";
import { directionOf } from "../../paper/language.ts";
import { feedPath } from "../../paper/page-addresses.ts";
import type { BlockView } from "../blocks/block.ts";
import { blocksOf } from "../blocks/blocks-of.ts";
import { sectionName, writersOf } from "../parts/card-of.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { rfc3339 } from "../../paper/moment.ts";
import { signedNames } from "../../paper/wording/signed-names.ts";
import { openLinks } from "../blocks/open-links.ts";
import { inEditionOf, pathHere, type ViewContext } from "../context.ts";
import { lastChange } from "../parts/last-change.ts";
import { timeView } from "../parts/times.ts";
import type { ArticleView } from "./article.ts";
import type { EntryView } from "../parts/entry.ts";
import { entriesOf } from "../parts/entries-of.ts";
import type { Kind } from "../kind.ts";
import { newestEntries } from "../parts/live-of.ts";
import type { FigureView } from "../parts/picture.ts";
import { figureOf } from "../parts/picture-of.ts";

/** An RSS 2.0 feed with full text. */
export interface FeedView {
  template: "feed";
  title: string;
  description: string;
  /** The page that the feed belongs to, and the feed's own address; both absolute. */
  link: string;
  self: string;
  language: string;
  licence: string;
  /** When any of its items was last published or changed, in the form of RFC 822. */
  built?: string;
  items: FeedItemView[];
}

export interface FeedItemView {
  title: string;
  link: string;
  standfirst: string;
  /** RFC 822. */
  published: string;
  /** RFC 3339; absent where it stands as it was published. */
  updated?: string;
  authors: string[];
  categories: string[];
  language: string;
  direction: "ltr" | "rtl";
  lead?: FigureView;
  blocks: BlockView[];
  /** The first recording, for programs that play podcasts: its whole address, bytes and media type. */
  enclosure?: { url: string; bytes: number; type: string };
  /** The newest of a live blog. */
  entries: EntryView[];
  corrections: ArticleView["corrections"];
}

export const feed: Kind<"feed", FeedView> = {
  called: ["feed", "feeds"],
  all: ({ paper }) =>
    ["", ...paper.sections.map(({ id }) => id)].map((section): KeyOf<"feed"> => ({ page: "feed", section })),
  stands: ({ section }, { paper }) => section === "" || paper.sections.some(({ id }) => id === section),
  meant: () => [{ page: "feed", section: "" }],
  view: ({ section }, context) => view(section, context),
};

const feedLength = 20;

/** @param section a section's id, or empty for the whole paper */
function view(section: string, context: ViewContext): FeedView | undefined {
  const { archive, site } = context;
  const { paper } = archive;
  const held = paper.sections.find(({ id }) => id === section);
  if (section && !held) return undefined;
  const records = archive.lists
    .newest(section ? `section:${section}` : "all", feedLength)
    .filter((record) => !record.draft && record.appears <= archive.now);
  const newest = Math.max(...records.map((record) => lastChange(record, archive.now) ?? record.published));
  const leaving = { ...context, leaves: context.preview };
  return {
    template: "feed",
    title: held ? isolatedJoin([paper.name, held.name], ": ", paper.language) : paper.name,
    description: held?.summary ?? paper.motto ?? paper.name,
    link: site + encodedPath(pathHere(context, held ? sectionPath(held.id) : "/")),
    self: site + encodedPath(pathHere(context, feedPath(section))),
    language: paper.language,
    licence: paper.licence,
    ...(records.length > 0 && { built: rfc822(newest) }),
    items: records.flatMap((record) => itemOf(record, leaving) ?? []),
  };
}

const rfc822 = (seconds: number): string => new Date(seconds * 1000).toUTCString().replace("GMT", "+0000");

function itemOf(record: ArticleRecord, context: ViewContext): FeedItemView | undefined {
  const { archive, site } = context;
  const article = archive.bodies.article(record.id);
  if (!article) return undefined;
  const lead = record.photo && figureOf(record.photo, context);
  const blocks = blocksOf(article.blocks, context);
  const recording = blocks.find((block) => block.type === "recording");
  const changed = lastChange(record, archive.now);
  const own = inEditionOf(record.language, context).archive.paper;
  return {
    title: record.headline,
    link: site + encodedPath(articlePath(record.id)),
    standfirst: record.standfirst,
    published: rfc822(record.published),
    ...(changed !== undefined && { updated: rfc3339(changed, archive.paper.timezone) }),
    authors: [
      ...writersOf(record, context),
      ...(record.byline ? signedNames(record.byline).map(({ name }) => name) : []),
    ],
    categories: [sectionName(record.section, context), ...record.topics],
    language: record.language,
    direction: directionOf(record.language),
    ...(lead && { lead }),
    blocks,
    ...(recording && {
      enclosure: { url: site + pathOfHref(site, recording.path), bytes: recording.bytes, type: recording.mediaType },
    }),
    entries: entriesOf(
      record.id,
      article.entries.filter(({ at }) => at <= archive.now).slice(0, newestEntries),
      context,
    ),
    corrections: record.corrections.map(({ at, ...said }) => ({ at: timeView(at, own), ...openLinks(said, context) })),
  };
}

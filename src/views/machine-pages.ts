/** The pages that only machines read, as plain objects like all others. */
import type { Archive } from "../archive/archive.ts";
import { membershipsOf } from "../archive/memberships.ts";
import type { ArticleRecord } from "../desk/records.ts";
import { articlePath, encodedPath, sectionPath } from "../paper/address.ts";
import { nameIn } from "../paper/edition.ts";
import { directionOf } from "../paper/language.ts";
import { blocksOf } from "./blocks-of.ts";
import type { BlockView } from "./block.ts";
import { pathHere, type PreviewedCommit, type ViewContext } from "./context.ts";
import { elsewhere, languageLinks } from "./elsewhere.ts";
import type { EntryView } from "./entry.ts";
import { entriesOf } from "./entries-of.ts";
import { newestEntries } from "./live-of.ts";
import type { AlternateView } from "./frame.ts";
import { isOfEdition, keyOfEdition, pathOf, type PageKey } from "../paper/page.ts";
import { feedPath, type ReaderList } from "../paper/page-addresses.ts";
import type { FigureView } from "./picture.ts";
import { figureOf } from "./picture-of.ts";
import { sectionName } from "./card-of.ts";
import type { OfflineWorkerView } from "./offline-worker-view.ts";
import type { UpdatesListView } from "./updates-list-view.ts";
import type { SearchView } from "./search-views.ts";
import { rfc3339 } from "../paper/moment.ts";

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
  /** RFC 822 date of the newest item. */
  built?: string;
  items: FeedItemView[];
}

export interface FeedItemView {
  title: string;
  link: string;
  standfirst: string;
  /** RFC 822. */
  published: string;
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
}

export interface SitemapView {
  template: "sitemap";
  urls: { location: string; modified?: string; alternates: AlternateView[] }[];
}

export interface SitemapIndexView {
  template: "sitemap-index";
  sitemaps: string[];
}

export interface RobotsView {
  template: "robots";
  /** Where search engines stay out altogether. */
  closed: boolean;
  sitemap: string;
}

/** A file that an editor offers for reading: it is copied as it is. */
export interface DocumentFileView {
  template: "document-file";
  name: string;
  hash: string;
}

/** Of which commit a preview is. */
export interface PreviewNoteView extends PreviewedCommit {
  template: "preview-note";
}

export type MachineView = FeedView | SitemapView | SitemapIndexView | RobotsView | DocumentFileView | PreviewNoteView | UpdatesListView | SearchView | OfflineWorkerView;

const feedLength = 20;

/** @param section a section's id, or empty for the whole paper */
export function feedView(section: string, context: ViewContext): FeedView | undefined {
  const { archive, site } = context;
  const { paper } = archive;
  const held = paper.sections.find(({ id }) => id === section);
  if (section && !held) return undefined;
  const rfc822 = (seconds: number) => new Date(seconds * 1000).toUTCString().replace("GMT", "+0000");
  const records = archive.newest(section ? `section:${section}` : "all", feedLength).filter((record) => !record.draft && record.appears <= archive.now);
  const leaving = { ...context, leaves: context.preview };
  return {
    template: "feed",
    title: held ? `${paper.name}: ${held.name}` : paper.name,
    description: held?.summary ?? paper.motto ?? paper.name,
    link: site + encodedPath(pathHere(context, held ? sectionPath(held.id) : "/")),
    self: site + encodedPath(pathHere(context, feedPath(section))),
    language: paper.language,
    licence: paper.licence,
    ...(records[0] && { built: rfc822(records[0].published) }),
    items: records.flatMap((record): FeedItemView[] => {
      const article = archive.article(record.id);
      const lead = record.photo && figureOf(record.photo, context);
      const blocks = article ? blocksOf(article.blocks, leaving) : [];
      const recording = blocks.find((block) => block.type === "recording");
      return article
        ? [{
            title: record.headline,
            link: site + encodedPath(articlePath(record.id)),
            standfirst: record.standfirst,
            published: rfc822(record.published),
            authors: record.authors.length > 0 ? record.authors.map((id) => archive.entry("author", id)?.record.name ?? id) : record.byline ? [record.byline] : [],
            categories: [sectionName(record.section, context), ...record.topics],
            language: record.language,
            direction: directionOf(record.language),
            ...(lead && { lead }),
            blocks,
            ...(recording && { enclosure: { url: site + recording.path, bytes: recording.bytes, type: recording.mediaType } }),
            entries: entriesOf(record.id, article.entries.filter(({ at }) => at <= archive.now).slice(0, newestEntries), leaving),
          }]
        : [];
    }),
  };
}

/** One sitemap a month, so that a new story changes the newest one only; one for everything that is no article. */
export function sitemapView(part: string, context: ViewContext): SitemapView | SitemapIndexView | undefined {
  const { archive, site } = context;
  const { paper } = archive;
  if (part === "") {
    const partsOf = (edition: Archive) => ["pages", ...openNames("month:", { ...context, archive: edition })];
    return { template: "sitemap-index", sitemaps: archive.editions.flatMap((edition) => partsOf(edition).map((month) => site + encodedPath(pathOf(keyOfEdition(edition.paper.edition, { page: "sitemap", part: month }))))) };
  }
  const url = (key: PageKey, article?: ArticleRecord) => {
    const path = isOfEdition(key) ? pathHere(context, pathOf(key)) : pathOf(key);
    const { alternates } = languageLinks(elsewhere(key, article, context), { language: article?.language ?? paper.language, path }, context);
    return { location: site + encodedPath(path), alternates };
  };
  if (part === "pages") {
    const lists = (["topic", "author", "thread"] as const).flatMap((kind) => [...new Set(openNames(`${kind}:`, context, archive.entries(kind)))].sort().map((id): ReaderList => `${kind}:${id}`));
    const list = (name: ReaderList): PageKey => ({ page: "list", list: name });
    const keys: PageKey[] = [
      { page: "front" }, ...paper.sections.map(({ id }) => list(`section:${id}`)),
      ...(["kind:opinion", "kind:live"] as const).filter((kind) => archive.newest(kind, 1).length > 0).map(list),
      ...archive.entries("page").map((id): PageKey => ({ page: "standing", id })), ...lists.map(list),
      { page: "archive", period: "" }, { page: "search-page" }, { page: "corrections", month: "" },
      { page: "directory", of: "topics" }, { page: "directory", of: "threads" }, { page: "directory", of: "authors" },
    ];
    return { template: "sitemap", urls: keys.map((key) => url(key)) };
  }
  const open = archive.size(`month:${part}`) === 0 ? [] : archive.all(`month:${part}`).filter((record) => !record.draft && record.appears <= archive.now);
  if (open.length === 0) return undefined;
  return {
    template: "sitemap",
    urls: open.map((record) => ({
      ...url({ page: "article", id: record.id }, record),
      modified: rfc3339(Math.max(record.updated ?? record.published, ...record.corrections.map(({ at }) => at)), paper.timezone),
    })),
  };
}

/** Names of lists, and of what has a file besides, but those in which a preview has held stories only. */
function openNames(prefix: string, { archive, preview }: ViewContext, named: readonly string[] = []): string[] {
  const lists = archive.lists(prefix);
  const names = [...named, ...lists.map(({ name }) => name)];
  if (!preview) return names;
  const held = archive.held().flatMap((record) => membershipsOf(record, archive.paper)).map(({ list }) => list);
  const closed = new Set(lists.filter(({ name, size }) => held.filter((list) => list === nameIn(archive.paper.edition, prefix + name)).length === size).map(({ name }) => name));
  return names.filter((name) => !closed.has(name));
}

export function robotsView(context: ViewContext): RobotsView {
  return { template: "robots", closed: context.preview, sitemap: `${context.site}/sitemap.xml` };
}


export function documentFileView(name: string, context: ViewContext): DocumentFileView | undefined {
  const document = context.archive.document(name);
  return document && { template: "document-file", name, hash: document.hash };
}

export function previewNoteView({ previewed }: ViewContext): PreviewNoteView | undefined {
  return previewed && { template: "preview-note", ...previewed };
}

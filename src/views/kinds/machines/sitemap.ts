import { olderPageSize } from "../../../archive/ledger/changed-facts.ts";
import { membershipsOf } from "../../../archive/contents/memberships.ts";
import type { ArticleRecord } from "../../../desk/records.ts";
import { encodedPath } from "../../../paper/addresses/address.ts";
import { nameIn } from "../../../paper/edition.ts";
import { rfc3339 } from "../../../paper/moment.ts";
import { isOfEdition, keyOfEdition, pathOf, type FullKey, type PageOfEdition } from "../../../paper/page.ts";
import type { ReaderList } from "../../../paper/addresses/list-addresses.ts";
import { pathHere, type PageContext, type ViewContext } from "../../context.ts";
import { elsewhere, languageLinks } from "../../parts/elsewhere.ts";
import type { AlternateView } from "../../parts/frame.ts";
import { lastOf, openStories, standsSince } from "../../parts/open-stories.ts";
import { passedLead, passingOf } from "../../parts/passed-on.ts";
import { pictureFile } from "../../parts/pictures/picture-file.ts";
import type { Kind } from "../../kind.ts";

export interface SitemapView {
  template: "sitemap";
  urls: SitemapUrl[];
}

interface SitemapUrl {
  location: string;
  modified?: string;
  alternates: AlternateView[];
  /** The picture over a story, as a whole address. */
  picture?: string;
}

export interface SitemapIndexView {
  template: "sitemap";
  sitemaps: string[];
}

export const sitemap: Kind<"sitemap", SitemapView | SitemapIndexView> = {
  called: ["sitemap", "sitemaps"],
  *all(archive) {
    // The list of them all is of the whole paper, and stands in its first edition.
    if (archive.paper.edition === "") yield { page: "sitemap", part: "" };
    yield { page: "sitemap", part: "pages" };
    for (const { name } of archive.lists.named("month:")) yield { page: "sitemap", part: name };
  },
  brought: {
    size: ({ name }) => {
      const [of, part = ""] = name.split(":");
      return of === "month" ? [{ page: "sitemap", part }] : [];
    },
  },
  stands: ({ part }, archive) =>
    part === "pages" || (part === "" ? archive.paper.edition === "" : archive.lists.size(`month:${part}`) > 0),
  view: ({ part }, context) => view(part, context),
};

/** One sitemap a month, so that a new story changes the newest one only; one for everything that is no article. */
function view(part: string, context: PageContext): SitemapView | SitemapIndexView | undefined {
  if (part === "") return { template: "sitemap", sitemaps: sitemapsOf(context) };
  if (part === "pages") return { template: "sitemap", urls: keysOfPages(context).map((key) => pageUrl(key, context)) };
  const { archive } = context;
  const open =
    archive.lists.size(`month:${part}`) === 0 ? [] : openStories(archive.lists.all(`month:${part}`), archive);
  if (open.length === 0) return undefined;
  return {
    template: "sitemap",
    urls: open.map((record) => ({
      ...urlOf({ page: "article", id: record.id }, context, record),
      modified: rfc3339(standsSince(record, archive), archive.paper.timezone),
      ...pictureOver(record, context),
    })),
  };
}

/** The addresses of all sitemaps, of every edition. */
const sitemapsOf = (context: PageContext): string[] =>
  context.archive.editions.flatMap((edition) => {
    const months = openNames("month:", { ...context, archive: edition });
    const keys: PageOfEdition[] = [
      { page: "sitemap", part: "pages" },
      { page: "news-sitemap" },
      ...months.map((part) => ({ page: "sitemap" as const, part })),
    ];
    return keys.map((key) => context.site + encodedPath(pathOf(keyOfEdition(edition.paper.edition, key))));
  });

/** All pages for readers that are no article. */
function keysOfPages(context: PageContext): FullKey[] {
  const { archive } = context;
  const lists = (["topic", "author", "thread"] as const).flatMap((kind) =>
    [...new Set(openNames(`${kind}:`, context, archive.entries.ids(kind)))]
      .sort()
      .map((id): ReaderList => `${kind}:${id}`),
  );
  const list = (name: ReaderList): FullKey => ({ page: "list", list: name });
  return [
    { page: "front" },
    ...archive.paper.sections.map(({ id }) => list(`section:${id}`)),
    ...(["kind:opinion", "kind:live"] as const).filter((kind) => archive.lists.newest(kind, 1).length > 0).map(list),
    ...archive.entries.ids("page").map((id): FullKey => ({ page: "standing", id })),
    ...lists.map(list),
    { page: "archive", period: "" },
    { page: "search-page" },
    { page: "corrections", month: "" },
    { page: "directory", of: "topics" },
    { page: "directory", of: "threads" },
    { page: "directory", of: "authors" },
  ];
}

/** A page that is no article changes with the newest of what it shows; one that stands by itself when it says so. */
function pageUrl(key: FullKey, context: PageContext): SitemapUrl {
  const { archive } = context;
  const list = key.page === "list" ? key.list : key.page === "standing" ? undefined : "all";
  const shown = list === undefined ? [] : openStories(archive.lists.newest(list, olderPageSize), archive);
  const modified =
    key.page === "standing" ? archive.entries.of("page", key.id)?.record.updated : lastOf(shown, archive);
  return {
    ...urlOf(key, context),
    ...(modified !== undefined && { modified: rfc3339(modified, archive.paper.timezone) }),
  };
}

/** The largest JPEG of the picture over a story, where it may be passed on. The sitemap itself shows none. */
function pictureOver(record: ArticleRecord, context: PageContext): Pick<SitemapUrl, "picture"> {
  const { onPicture: _onPicture, ...asking } = context;
  const lead = passedLead(record, passingOf(context.archive), asking);
  const file = lead && pictureFile(lead, context.site);
  return file ? { picture: file.url } : {};
}

function urlOf(key: FullKey, context: PageContext, article?: ArticleRecord): Omit<SitemapUrl, "modified"> {
  const path = isOfEdition(key) ? pathHere(context, pathOf(key)) : pathOf(key);
  const language = article?.language ?? context.archive.paper.language;
  const { alternates } = languageLinks(elsewhere(key, article, context), { language, path }, context);
  return { location: context.site + encodedPath(path), alternates };
}

/** Names of lists, and of what has a file besides, but those in which a preview has held stories only. */
function openNames(prefix: string, { archive, preview }: ViewContext, named: readonly string[] = []): string[] {
  const lists = archive.lists.named(prefix);
  const names = [...named, ...lists.map(({ name }) => name)];
  if (!preview) return names;
  const held = archive.held
    .stories()
    .flatMap((record) => membershipsOf(record, archive.paper))
    .map(({ list }) => list);
  const closed = new Set(
    lists
      .filter(
        ({ name, size }) =>
          held.filter((list) => list === nameIn(archive.paper.edition, prefix + name)).length === size,
      )
      .map(({ name }) => name),
  );
  return names.filter((name) => !closed.has(name));
}

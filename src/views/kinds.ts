/** All kinds of pages, one file each. What else is to be known of kinds of pages follows from this list. */
import type { PageName } from "../paper/page.ts";
import type { Kind } from "./kind.ts";
import { aiTerms } from "./kinds/machines/ai-terms.ts";
import { archive } from "./kinds/archive.ts";
import { atomFeed } from "./kinds/feeds/atom-feed.ts";
import { article } from "./kinds/article.ts";
import { corrections } from "./kinds/corrections.ts";
import { data } from "./kinds/exchange/data.ts";
import { dataList } from "./kinds/exchange/data-list.ts";
import { dayData } from "./kinds/exchange/day-data.ts";
import { dayBook } from "./kinds/exchange/day-book.ts";
import { directory } from "./kinds/directory.ts";
import { document } from "./kinds/document.ts";
import { feed } from "./kinds/feeds/feed.ts";
import { feedList } from "./kinds/feeds/feed-list.ts";
import { feedStyle } from "./kinds/feeds/feed-style.ts";
import { front } from "./kinds/front.ts";
import { history } from "./kinds/history.ts";
import { jsonFeed } from "./kinds/feeds/json-feed.ts";
import { list } from "./kinds/list.ts";
import { manifest } from "./kinds/machines/manifest.ts";
import { markdown } from "./kinds/exchange/markdown.ts";
import { miningReservation } from "./kinds/machines/mining-reservation.ts";
import { newsSitemap } from "./kinds/machines/news-sitemap.ts";
import { ninjs } from "./kinds/exchange/ninjs.ts";
import { nitf } from "./kinds/exchange/nitf.ts";
import { notFound } from "./kinds/not-found.ts";
import { oembed } from "./kinds/exchange/oembed.ts";
import { offlineWorker } from "./kinds/offline-worker.ts";
import { older } from "./kinds/older.ts";
import { partnerFeed } from "./kinds/feeds/partner-feed.ts";
import { previewNote } from "./kinds/preview-note.ts";
import { redirect } from "./kinds/redirect.ts";
import { republish } from "./kinds/republish.ts";
import { robots } from "./kinds/machines/robots.ts";
import { saved } from "./kinds/saved.ts";
import { search } from "./kinds/search.ts";
import { searchList } from "./kinds/search-list.ts";
import { searchPage } from "./kinds/search-page.ts";
import { searchProgram } from "./kinds/search-program.ts";
import { security } from "./kinds/machines/security.ts";
import { sitemap } from "./kinds/machines/sitemap.ts";
import { standing } from "./kinds/standing.ts";
import { threadBook } from "./kinds/exchange/thread-book.ts";
import { updates } from "./kinds/updates.ts";
import { updatesList } from "./kinds/updates-list.ts";

const all = {
  robots,
  "ai-terms": aiTerms,
  "mining-reservation": miningReservation,
  security,
  "search-program": searchProgram,
  "search-list": searchList,
  "offline-worker": offlineWorker,
  article,
  history,
  republish,
  updates,
  "updates-list": updatesList,
  redirect,
  document,
  search,
  front,
  list,
  older,
  archive,
  corrections,
  directory,
  standing,
  "not-found": notFound,
  sitemap,
  "news-sitemap": newsSitemap,
  "search-page": searchPage,
  saved,
  feed,
  "atom-feed": atomFeed,
  "json-feed": jsonFeed,
  "partner-feed": partnerFeed,
  "feed-list": feedList,
  ninjs,
  nitf,
  markdown,
  data,
  "day-data": dayData,
  "data-list": dataList,
  "day-book": dayBook,
  "thread-book": threadBook,
  oembed,
  "feed-style": feedStyle,
  manifest,
  "preview-note": previewNote,
};

/** What the pages of a kind say. */
export type ViewOf<Name extends PageName> = NonNullable<ReturnType<(typeof all)[Name]["view"]>>;

export type View = ViewOf<PageName>;

/** A page that readers see as HTML. */
export type PageView = Extract<View, { frame: unknown }>;

/** A file that is for programs, or is copied. */
export type FileView = Exclude<View, PageView>;

export const kinds: { readonly [Name in PageName]: Kind<Name, ViewOf<Name> & { template: Name }> } = all;

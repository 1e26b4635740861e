/** The view of any page: the one way from a page's name to what it says. */
import { archiveView } from "./archive-view.ts";
import { articleView } from "./article-view.ts";
import { inEdition, type ViewContext } from "./context.ts";
import { correctionsView } from "./corrections-view.ts";
import { directoryView } from "./directory-view.ts";
import { frontView } from "./front-view.ts";
import { historyView } from "./history-view.ts";
import { listView, olderView } from "./list-view.ts";
import { documentFileView, feedView, previewNoteView, robotsView, sitemapView, type MachineView } from "./machine-pages.ts";
import { isOfEdition, type PageKey } from "../paper/page.ts";
import { offlineWorkerView } from "./offline-worker-view.ts";
import type { PageView } from "./pages.ts";
import { savedView } from "./saved-view.ts";
import { searchPageView } from "./search-page-view.ts";
import { searchBundleView, searchListView, searchProgramView } from "./search-views.ts";
import { updatesView } from "./updates-view.ts";
import { updatesListView } from "./updates-list-view.ts";
import { notFoundView, redirectView, standingView } from "./standing-view.ts";

/** Undefined where the paper has no such page (any more). */
export function viewOf(key: PageKey, paper: ViewContext): PageView | MachineView | undefined {
  const context = inEdition(isOfEdition(key) ? key.edition : "", paper);
  switch (key.page) {
    case "front":
      return frontView(context);
    case "article":
      return articleView(key.id, context);
    case "history":
      return historyView(key.id, context);
    case "updates":
      return updatesView(key.id, key.period, context);
    case "updates-list":
      return updatesListView(key.id, context);
    case "list":
      return listView(key.list, context);
    case "older":
      return olderView(key.list, key.number, context);
    case "archive":
      return archiveView(key.period, context);
    case "corrections":
      return correctionsView(key.month, context);
    case "standing":
      return standingView(key.id, context);
    case "directory":
      return directoryView(key.of, context);
    case "not-found":
      return notFoundView(context);
    case "redirect":
      return redirectView(key.source, context);
    case "feed":
      return feedView(key.section, context);
    case "sitemap":
      return sitemapView(key.part, context);
    case "robots":
      return robotsView(context);
    case "search-page":
      return searchPageView(context);
    case "search":
      return searchBundleView(key.bundle, context);
    case "search-program":
      return searchProgramView(context);
    case "search-list":
      return searchListView(context);
    case "document":
      return documentFileView(key.name, context);
    case "preview-note":
      return previewNoteView(context);
    case "lite":
      return viewOf(key.of, paper);
    case "saved":
      return savedView(context);
    case "offline-worker":
      return offlineWorkerView(context);
  }
}

/** Whether a view is set as HTML by the templates, or written as XML or plain text for machines. */
export function isPageView(view: PageView | MachineView): view is PageView {
  return "frame" in view;
}

/** What an open page of a live blog asks after: the entries that the page would have now. */
import { isRunning } from "../../paper/live-entry.ts";
import type { Href } from "../../paper/href.ts";
import { inEditionOf, type ViewContext } from "../context.ts";
import { entryHref } from "../parts/live/entries-of.ts";
import { shownOf } from "../parts/live/live-of.ts";
import { timeView } from "../parts/times.ts";
import type { Kind } from "../kind.ts";

export interface UpdatesListView {
  template: "updates-list";
  /** Nothing more is to come. */
  ended: boolean;
  /** Newest first. `at` is in RFC 3339, `path` the entry's permanent address. */
  entries: { id: string; at: string; headline: string; key?: true; path: Href }[];
}

export const updatesList: Kind<"updates-list", UpdatesListView> = {
  called: ["updates list", "updates list pages"],
  *all(archive) {
    for (const id of archive.stories.liveBlogs()) yield { page: "updates-list", id };
  },
  brought: {
    article: ({ name: id }, archive) => (archive.stories.card(id)?.live ? [{ page: "updates-list", id }] : []),
  },
  stands: ({ id }, archive) => archive.stories.card(id)?.live !== undefined,
  view: ({ id }, context) => view(id, context),
};

function view(id: string, asked: ViewContext): UpdatesListView | undefined {
  const found = asked.archive.bodies.liveBlog(id);
  if (!found?.record.live) return undefined;
  const context = inEditionOf(found.record.language, asked);
  const { archive } = context;
  const { pinned, newest } = shownOf(found.entries, archive.now);
  return {
    template: "updates-list",
    ended: !isRunning(found.record.live, archive.now),
    entries: found.entries
      .filter((entry) => entry === pinned || newest.includes(entry))
      .map(({ id: entry, at, headline, key }) => ({
        id: entry,
        at: timeView(at, archive.paper).iso,
        headline,
        ...(key && { key }),
        path: entryHref(id, entry, context),
      })),
  };
}

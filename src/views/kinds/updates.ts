/** A page of a live blog's old entries: those of a quarter of a day, so that none shifts when others are added. */
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../archive/archive.ts";
import { articlePath, sectionPath } from "../../paper/addresses/address.ts";
import { entryPeriod, periodsOf } from "../../paper/live-entry.ts";
import { sectionName } from "../parts/card-of.ts";
import { hrefHere, hrefTo, inEditionOf, type PageContext, type ViewContext } from "../context.ts";
import { entriesOf } from "../parts/live/entries-of.ts";
import { descriptionOf } from "../parts/description.ts";
import { hasCard } from "../parts/pictures/card-image.ts";
import { frameOf } from "../parts/frame-of.ts";
import type { FrameView, LinkView, TimeView } from "../parts/frame.ts";
import type { KeyOf } from "../../paper/page.ts";
import { updatesPath } from "../../paper/addresses/page-addresses.ts";
import { breadcrumbs } from "../parts/schema-org/structured-data.ts";
import { periodWords, timeView } from "../parts/times.ts";
import { wordsFor } from "../words/words.ts";
import type { EntryView } from "../parts/live/entry.ts";
import type { Kind } from "../kind.ts";

/** Old entries of a live blog: those of a quarter of a day, newest first. */
export interface UpdatesView {
  template: "updates";
  frame: FrameView;
  article: LinkView;
  published: TimeView;
  /** The day and its quarter in words. */
  name: string;
  entries: EntryView[];
  older?: LinkView;
  /** The quarter after it that has entries; after the last one the live blog itself. */
  newer: LinkView;
}

function* pagesOf(id: string, archive: Archive): Generator<KeyOf<"updates">> {
  for (const period of archive.bodies.livePeriods(id)) yield { page: "updates", id, period };
}

export const updates: Kind<"updates", UpdatesView> = {
  called: ["updates", "updates pages"],
  *all(archive) {
    for (const id of archive.stories.liveBlogs()) yield* pagesOf(id, archive);
  },
  brought: { article: ({ name: id }, archive) => (archive.stories.card(id)?.live ? pagesOf(id, archive) : []) },
  stands: ({ id, period }, archive) => archive.bodies.livePeriods(id).includes(period),
  view: ({ id, period }, context) => view(id, period, context),
};

/** @param period a day and the hour at which its quarter begins: `2026-11-12-18` */
function view(id: string, period: string, asked: PageContext): UpdatesView | undefined {
  const found = asked.archive.bodies.liveBlog(id);
  const entries = found?.entries.filter((entry) => entryPeriod(entry.id) === period) ?? [];
  if (!found || entries.length === 0) return undefined;
  const { record } = found;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const periods = periodsOf(found.entries);
  const at = periods.indexOf(period);
  const link = (other: string | undefined): LinkView | undefined =>
    other ? { name: nameOf(other, context), path: hrefTo(context, updatesPath(id, other)) } : undefined;
  const older = link(periods[at + 1]);
  const article: LinkView = { name: record.headline, path: hrefTo(context, articlePath(id)) };
  const name = nameOf(period, context);
  return {
    template: "updates",
    frame: frameOf(
      {
        key: { page: "updates", id, period },
        title: isolatedJoin([record.headline, name], ": ", record.language),
        description: descriptionOf(
          {
            name: isolatedJoin([record.headline, name], ", ", record.language),
            holds: entries.map(({ headline }) => headline),
          },
          record.language,
        ),
        section: record.section,
        article: record,
        ...(hasCard(record.published, archive) && {
          card: { kicker: record.headline, headline: entries[0]?.headline ?? name, photo: record.photo },
        }),
        noindex: entries.every((entry) => entry.at > archive.now),
        structuredData: [
          breadcrumbs(
            [
              { name: archive.paper.name, path: hrefHere(context, "/") },
              { name: sectionName(record.section, context), path: hrefHere(context, sectionPath(record.section)) },
              article,
              { name, path: hrefTo(context, updatesPath(id, period)) },
            ],
            context,
          ),
        ],
      },
      context,
    ),
    article,
    published: timeView(record.published, archive.paper),
    name,
    entries: entriesOf(id, entries, context),
    ...(older && { older }),
    newer: link(periods[at - 1]) ?? {
      name: wordsFor(record.language).live.newest,
      path: hrefTo(context, articlePath(id)),
    },
  };
}

function nameOf(period: string, { archive }: ViewContext): string {
  const { live } = wordsFor(archive.paper.locale);
  const day = periodWords(period.slice(0, 10), archive.paper);
  switch (period.slice(11)) {
    case "00":
      return live.afterMidnight(day);
    case "06":
      return live.morning(day);
    case "12":
      return live.afternoon(day);
    default:
      return live.evening(day);
  }
}

/** A page of a live blog's old entries: those of a quarter of a day, so that none shifts when others are added. */
import { articlePath, sectionPath } from "../paper/address.ts";
import { entryPeriod, periodsOf } from "../paper/live-entry.ts";
import { sectionName } from "./card-of.ts";
import { inEditionOf, pathHere, type ViewContext } from "./context.ts";
import { entriesOf } from "./entries-of.ts";
import { frameOf } from "./frame-of.ts";
import type { LinkView } from "./frame.ts";
import { updatesPath } from "../paper/page-addresses.ts";
import type { UpdatesView } from "./pages.ts";
import { breadcrumbs } from "./structured-data.ts";
import { periodWords, timeView } from "./times.ts";
import { wordsFor } from "./words/words.ts";

/** @param period a day and the hour at which its quarter begins: `2026-11-12-18` */
export function updatesView(id: string, period: string, asked: ViewContext): UpdatesView | undefined {
  const found = asked.archive.liveBlog(id);
  const entries = found?.entries.filter((entry) => entryPeriod(entry.id) === period) ?? [];
  if (!found || entries.length === 0) return undefined;
  const { record } = found;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const periods = periodsOf(found.entries);
  const at = periods.indexOf(period);
  const link = (other: string | undefined): LinkView | undefined => (other ? { name: nameOf(other, context), path: updatesPath(id, other) } : undefined);
  const older = link(periods[at + 1]);
  const article: LinkView = { name: record.headline, path: articlePath(id) };
  const name = nameOf(period, context);
  return {
    template: "updates",
    frame: frameOf(
      {
        key: { page: "updates", id, period },
        title: `${record.headline}: ${name}`,
        description: entries.map(({ headline }) => headline).slice(0, 3).join(" · "),
        section: record.section,
        article: record,
        noindex: entries.every((entry) => entry.at > archive.now),
        structuredData: [breadcrumbs([{ name: archive.paper.name, path: pathHere(context, "/") }, { name: sectionName(record.section, context), path: pathHere(context, sectionPath(record.section)) }, article, { name, path: updatesPath(id, period) }], context)],
      },
      context,
    ),
    article,
    published: timeView(record.published, archive.paper),
    name,
    entries: entriesOf(id, entries, context),
    ...(older && { older }),
    newer: link(periods[at - 1]) ?? { name: wordsFor(record.language).live.newest, path: articlePath(id) },
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

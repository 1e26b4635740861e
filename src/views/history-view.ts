import { toldChanges } from "../archive/told-changes.ts";
import { articlePath, sectionPath } from "../paper/address.ts";
import { sectionName } from "./card-of.ts";
import { inEditionOf, pathHere, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import { historyPath } from "../paper/page-addresses.ts";
import type { HistoryView } from "./pages.ts";
import { breadcrumbs } from "./structured-data.ts";
import { timeView } from "./times.ts";
import { wordsFor } from "./words/words.ts";

/** Undefined where nothing changed. Search engines stay out: they would find the article by what is no longer in it. */
export function historyView(id: string, asked: ViewContext): HistoryView | undefined {
  const record = asked.archive.card(id);
  const changes = record ? toldChanges(record, asked.archive) : [];
  if (!record || changes.length === 0) return undefined;
  const context = inEditionOf(record.language, asked);
  const { archive } = context;
  const { heading } = wordsFor(record.language).history;
  const article = { name: record.headline, path: articlePath(id) };
  const time = (seconds: number) => timeView(seconds, archive.paper);
  return {
    template: "history",
    frame: frameOf(
      {
        key: { page: "history", id },
        title: `${heading}: ${record.headline}`,
        description: heading,
        section: record.section,
        article: record,
        noindex: true,
        structuredData: [breadcrumbs([{ name: archive.paper.name, path: pathHere(context, "/") }, { name: sectionName(record.section, context), path: pathHere(context, sectionPath(record.section)) }, article, { name: heading, path: historyPath(id) }], context)],
      },
      context,
    ),
    article,
    published: time(record.published),
    changes: changes.reverse().map(({ at, change }) => ({ at: time(at), small: change.substance === "small", parts: change.parts })),
  };
}

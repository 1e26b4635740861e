import { articlePath, sectionPath } from "../paper/address.ts";
import { sectionName } from "./card-of.ts";
import type { ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import { historyPath } from "./page-key.ts";
import type { HistoryView } from "./pages.ts";
import { breadcrumbs } from "./structured-data.ts";
import { timeView } from "./times.ts";
import { wordsFor } from "./words/words.ts";

/** Undefined where nothing changed. Search engines stay out: they would find the article by what is no longer in it. */
export function historyView(id: string, context: ViewContext): HistoryView | undefined {
  const { archive } = context;
  const record = archive.card(id);
  const changes = record ? archive.changes(record) : [];
  if (!record || changes.length === 0) return undefined;
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
        language: record.language,
        noindex: true,
        structuredData: [breadcrumbs([{ name: archive.paper.name, path: "/" }, { name: sectionName(record.section, context), path: sectionPath(record.section) }, article, { name: heading, path: historyPath(id) }], context)],
      },
      context,
    ),
    article,
    published: time(record.published),
    changes: changes.reverse().map(({ at, change }) => ({ at: time(at), small: change.substance === "small", parts: change.parts })),
  };
}

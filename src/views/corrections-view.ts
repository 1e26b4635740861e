import { articlePath } from "../paper/address.ts";
import { pathHere, type ViewContext } from "./context.ts";
import { frameOf } from "./frame-of.ts";
import { openLinks } from "./open-links.ts";
import { correctionsPath } from "../paper/page-addresses.ts";
import type { CorrectionsView } from "./pages.ts";
import { periodWords, timeView } from "./times.ts";
import { wordsFor } from "./words/words.ts";

/** How many corrections the first page shows; the months have all of theirs. */
const newestCount = 30;

/** @param month `2026-11`, or empty for the newest of all months */
export function correctionsView(month: string, context: ViewContext): CorrectionsView | undefined {
  const { archive } = context;
  const words = wordsFor(archive.paper.locale);
  const list = month ? `corrections:${month}` : "corrections";
  if (month && archive.size(list) === 0) return undefined;
  const heading = month ? `${words.corrections}, ${periodWords(month, archive.paper)}` : words.corrections;
  return {
    template: "corrections",
    frame: frameOf({ key: { page: "corrections", month }, title: heading, description: heading }, context),
    heading,
    corrections: archive.corrections(list, month ? Number.MAX_SAFE_INTEGER : newestCount).map(({ article, at, html }) => ({
      article: { name: article.headline, path: articlePath(article.id) },
      at: timeView(at, archive.paper),
      html: openLinks(html, context),
    })),
    months: month ? [] : archive.lists("corrections:").reverse().map(({ name }) => ({ name: periodWords(name, archive.paper), path: pathHere(context, correctionsPath(name)) })),
  };
}

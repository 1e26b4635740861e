/** Why readers do not see a story yet, for those who do. */
import type { ArticleView } from "../views/kinds/article.ts";
import { wordsFor } from "../views/words/words.ts";

export function heldWords({ reason, until }: NonNullable<ArticleView["held"]>, language: string): string {
  const words = wordsFor(language);
  const when = until?.words ?? "";
  return { draft: words.draft, scheduled: words.scheduledFor(when), embargoed: words.embargoedUntil(when) }[reason];
}

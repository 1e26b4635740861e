import type { ViewContext } from "../../views/context.ts";
import type { ExchangedStories } from "./hosted-paper.ts";

/**
 * In which forms every story is there besides its page; undefined where there are none, or some stories are kept back, as
 * those are that a preview shows before readers have them.
 */
export function exchangedOf({
  archive,
  preview,
}: Pick<ViewContext, "archive" | "preview">): ExchangedStories | undefined {
  if (preview) return undefined;
  const { exchange, syndication } = archive.paper;
  const forms = (["markdown", "ninjs", "nitf"] as const).filter((form) => exchange.includes(form));
  if (forms.length === 0 || syndication["keep-back"].length > 0) return undefined;
  const years = archive.editions.flatMap(({ lists }) => lists.named("month:").map(({ name }) => name.slice(0, 4)));
  return { forms, years: [...new Set(years)].sort().reverse() };
}

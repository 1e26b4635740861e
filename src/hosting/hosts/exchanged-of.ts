import type { Archive } from "../../archive/archive.ts";
import type { ExchangedStories } from "./hosted-paper.ts";

/** In which forms every story is there besides its page; undefined where there are none, or some stories are kept back. */
export function exchangedOf(archive: Archive): ExchangedStories | undefined {
  const { exchange, syndication } = archive.paper;
  const forms = (["markdown", "ninjs"] as const).filter((form) => exchange.includes(form));
  if (forms.length === 0 || syndication["keep-back"].length > 0) return undefined;
  const years = archive.editions.flatMap(({ lists }) => lists.named("month:").map(({ name }) => name.slice(0, 4)));
  return { forms, years: [...new Set(years)].sort().reverse() };
}

/** When a story appears, when its version was made, and what the register keeps of it besides its text. */
import type { ArticleAddress } from "./addresses/article-addresses.ts";
import type { ArticleContext } from "./article-of.ts";
import type { ImportSettings } from "./import-settings.ts";
import { secondsOf, writtenMoment } from "./moment-of.ts";
import type { ImportedStory, ImportRegister } from "./register.ts";
import type { Story } from "./story.ts";

/** When a story appears. One without a time has that of its first import. */
export function publishedOf(story: Story, register: ImportRegister, { paper, now, published }: ImportSettings): number {
  return (
    secondsOf(story.published, paper.timezone) ??
    secondsOf(register.story(story.key)?.at, paper.timezone) ??
    published ??
    now - (now % 60)
  );
}

/** When this version was made, by its agency. */
export function versionOf({ updated, published }: Story, { paper }: ImportSettings): { version?: number } {
  const version = secondsOf(updated ?? published, paper.timezone);
  return version === undefined ? {} : { version };
}

/** What the register keeps of a story besides its text. */
export function keptOf(
  story: Story,
  { id }: ArticleAddress,
  { settings, book }: ArticleContext,
  published: number,
): Pick<ImportedStory, "at" | "formerly"> {
  const formerly = book.listed.get(id);
  return {
    ...(formerly && { formerly: [...formerly] }),
    ...(story.published === undefined && { at: writtenMoment(published, settings.paper.timezone) }),
  };
}

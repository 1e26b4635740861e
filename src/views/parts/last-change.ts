import { lastEntry } from "../../paper/live-entry.ts";
import type { ArticleRecord } from "../../desk/records.ts";

/**
 * When a story that is out was last changed for its readers: brought up to date, corrected, or gone on with by an entry.
 * Its page, previews of links to it, search engines, sitemaps and feeds all go by this.
 * @param now seconds since 1970, as the answer is @returns undefined where it still stands as it was published
 */
export function lastChange(
  { published, updated, corrections, live }: Pick<ArticleRecord, "published" | "updated" | "corrections" | "live">,
  now: number,
): number | undefined {
  const changes = [updated, live && lastEntry(live, now), ...corrections.map(({ at }) => at)];
  const last = Math.max(published, ...changes.filter((at) => at !== undefined));
  return last > published ? last : undefined;
}

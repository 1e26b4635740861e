/** Stories that readers may see, where a preview and the writing desk have others besides, and how new they are. */
import type { Archive } from "../../archive/archive.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import { lastChange } from "./last-change.ts";

export const openStories = (records: readonly ArticleRecord[], { now }: Archive): ArticleRecord[] =>
  records.filter((record) => !record.draft && record.appears <= now);

/** When a story became what readers have now: at its last change, else when it was published. */
export const standsSince = (record: ArticleRecord, { now }: Archive): number =>
  lastChange(record, now) ?? record.published;

/** When the last of some stories did; undefined where there are none. */
export const lastOf = (records: readonly ArticleRecord[], archive: Archive): number | undefined =>
  records.length > 0 ? Math.max(...records.map((record) => standsSince(record, archive))) : undefined;

/** When each story that readers do not see yet will appear, and whether the change moved that. */
import { articlePath } from "../../paper/addresses/address.ts";
import { rfc3339 } from "../../paper/moment.ts";
import type { ArticleRecord } from "../../desk/records.ts";
import type { Report } from "../report-schema.ts";
import type { Sides } from "../sides/sides.ts";

/** Those that the change brought or moved first, then by the time at which they appear; drafts last. */
export function schedule({ before, now }: Sides, link: (path: string) => string): Report["schedule"] {
  const old = new Map(before.context.archive.held.stories().map((record) => [record.id, record]));
  const { archive } = now.context;
  const words = (seconds: number) => rfc3339(seconds, archive.paper.timezone);
  const told = archive.held.stories().map((record) => {
    const was = old.get(record.id);
    const path = articlePath(record.id);
    const change: Report["schedule"][number]["change"] = !was
      ? "new"
      : appearance(was) === appearance(record)
        ? "same"
        : "moved";
    return {
      path,
      headline: record.headline,
      preview: link(path),
      reason: record.draft
        ? ("draft" as const)
        : record.embargo === record.appears
          ? ("embargoed" as const)
          : ("scheduled" as const),
      ...(!record.draft && { appears: words(record.appears) }),
      change,
      ...(change === "moved" && was && !was.draft && { was: words(was.appears) }),
    };
  });
  const order = (item: Report["schedule"][number]) =>
    `${item.change === "same" ? 1 : 0}${item.appears ? Date.parse(item.appears).toString().padStart(16, "0") : "9"}${item.path}`;
  return told.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const appearance = ({ draft, appears }: ArticleRecord): number | undefined => (draft ? undefined : appears);

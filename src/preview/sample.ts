/** Which pages are looked at, where there are more than anyone would look at. */
import { settingOf } from "../layouts/templates.ts";
import type { PageKey } from "../paper/page.ts";
import { isFrameOnly } from "./field-words.ts";
import type { PageChange } from "./changes/page-changes.ts";

/** Pages that have their pictures taken: in all, of stories whose own words changed, of lists, and of any other kind. */
const mostPictured = { all: 14, stories: 6, lists: 2, others: 1 } as const;
/** Pages that are printed for their links and weight. */
const mostPrinted = 240;

/** Whether only programs read a page. */
export const isForMachines = (key: PageKey): boolean => settingOf(key) !== "html";

export interface Sample {
  /** In the order in which they are shown. */
  pictured: PageChange[];
  /** The pictured ones among them. */
  printed: PageChange[];
}

/** Pages of which one side at least is printed by the templates and read by people. */
const isShown = ({ change, key }: PageChange): boolean =>
  !isForMachines(key) && change !== "redirected" && key.page !== "redirect";

/**
 * Stories come first, and among them those whose own words changed; then what readers see first; then one or two of
 * every other kind. Of pages that changed only in their frame one of each kind is enough.
 * @param ownWords paths of articles whose own words changed
 */
export function sampleOf(changes: readonly PageChange[], ownWords: ReadonlySet<string>): Sample {
  const rank = (change: PageChange) =>
    ownWords.has(change.path) ? 0 : change.key.page === "front" ? 1 : isFrameOnly(change.fields) ? 3 : 2;
  const ordered = changes
    .filter(isShown)
    .map((change, at) => ({ change, rank: rank(change), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const taken = new Map<string, number>();
  const pictured: PageChange[] = [];
  for (const { change, rank: of } of ordered) {
    const { page } = change.key;
    const group = `${of} ${page}`;
    const count = taken.get(group) ?? 0;
    if (
      pictured.length === mostPictured.all ||
      count >=
        (of === 0 ? mostPictured.stories : of === 2 && page === "list" ? mostPictured.lists : mostPictured.others)
    )
      continue;
    taken.set(group, count + 1);
    pictured.push(change);
  }
  const rest = ordered
    .map(({ change }) => change)
    .filter((change) => !pictured.includes(change))
    .slice(0, Math.max(0, mostPrinted - pictured.length));
  return { pictured, printed: [...pictured, ...rest] };
}

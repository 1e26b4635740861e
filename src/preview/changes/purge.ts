/** What caches must fetch again once the change is published. */
import type { PressSettings } from "../../press/settings.ts";
import type { PageKey } from "../../paper/page.ts";
import { heldOf } from "./article-changes.ts";
import { pageChanges, type PageChange } from "./page-changes.ts";
import { openSides, type Side, type Sides } from "../sides/sides.ts";

/** Paths whose published file changes or goes at once: the plans of the paper as readers have it say so. */
export async function plannedPurge(
  settings: PressSettings,
  base: { content: string; cache: string },
): Promise<string[]> {
  const sides = await openSides(settings, base, { showsHeld: false });
  try {
    return [...pageChanges(sides.before, sides.now)]
      .filter(({ before }) => before !== undefined)
      .map(({ path }) => path);
  } finally {
    sides.close();
  }
}

/** The same from what was printed for the preview: without the pages of stories that readers do not see yet. */
export function printedPurge(changes: readonly PageChange[], { before }: Sides): string[] {
  return changes.filter((change) => change.before && !isHeld(change.key, before)).map(({ path }) => path);
}

/** Whether a page is that of a story which readers do not see, in either edition. */
function isHeld(key: PageKey, side: Side): boolean {
  if (key.page === "lite") return isHeld(key.of, side);
  return key.page === "article" && heldOf(key.id, side) !== undefined;
}

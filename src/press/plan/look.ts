/** Looks at one page without printing it: what it says now, and what was read to say it. */
import type { ViewContext } from "../../views/context.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import { isPageView, viewOf } from "../../views/view-of.ts";
import type { Made } from "../../archive/ledger/ledger.ts";
import { fingerprintOf } from "./fingerprint.ts";

export interface LookedAt {
  path: string;
  key: PageKey;
  /** Absent where there is no such page. */
  made?: Made;
  /** Of the page in the lite edition, where that says less. */
  lite?: Pick<Made, "fingerprint" | "fields">;
  /** Paths of the pages of which it is joined, where it is: it says besides what they say. */
  joins?: string[];
}

/** @param setting hash of all that a page's bytes depend on beside its view */
export function lookAt(key: PageKey, context: ViewContext, setting: string): LookedAt {
  const reads = new Map<string, number>();
  const archive = context.archive.witnessed((fact, ordinal) =>
    reads.set(fact, Math.max(ordinal, reads.get(fact) ?? 0)),
  );
  const view = viewOf(key, { ...context, archive });
  if (!view) return { path: pathOf(key), key };
  const made = { ...fingerprintOf(view, setting), reads };
  if ("joins" in view) return { path: pathOf(key), key, made, joins: view.joins.map(pathOf) };
  if (!isPageView(view) || !view.frame.additions) return { path: pathOf(key), key, made };
  const { additions: _, ...frame } = view.frame;
  return { path: pathOf(key), key, made, lite: fingerprintOf({ ...view, frame }, setting) };
}

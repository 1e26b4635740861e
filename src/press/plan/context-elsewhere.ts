/** What views are made from, in another thread or process than the one that brought the archive up to date. */
import { openForAsking } from "../../archive/open-for-asking.ts";
import type { BrandView } from "../../brand/brand-view.ts";
import type { Additions } from "../../paper/additions.ts";
import type { Paper } from "../../paper/paper.ts";
import type { PreviewedCommit, ViewContext } from "../../views/context.ts";

/** All that it takes to make the same views: it can be sent. */
export interface ContextSeed {
  cache: string;
  paper: Paper;
  /** Seconds since 1970. */
  now: number;
  brand?: BrandView;
  additions?: Additions;
  site: string;
  preview: boolean;
  previewed?: PreviewedCommit;
}

/** Whether a value is a seed, as far as can be told without checking the paper anew: it is written by the process that reads the paper. */
export const isSeed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ["cache", "site"].every((name) => typeof Reflect.get(value, name) === "string") &&
  typeof Reflect.get(value, "now") === "number" &&
  typeof Reflect.get(value, "paper") === "object";

export function seedOf(
  { archive, brand, additions, site, preview, previewed }: ViewContext,
  cache: string,
): ContextSeed {
  return {
    cache,
    paper: archive.paper,
    now: archive.now,
    ...(brand && { brand }),
    ...(additions && { additions }),
    site,
    preview,
    ...(previewed && { previewed }),
  };
}

export function contextFrom({
  cache,
  paper,
  now,
  brand,
  additions,
  site,
  preview,
  previewed,
}: ContextSeed): ViewContext {
  return {
    archive: openForAsking({ cache, paper, now, showHeld: preview }),
    ...(brand && { brand }),
    ...(additions && { additions }),
    site,
    preview,
    ...(previewed && { previewed }),
  };
}

/** Prints both sides of a change: whole, each by its own code, or only the pages that are looked at. */
import { join } from "node:path";
import type { PressSettings } from "../../press/settings.ts";
import type { BasePaper } from "./base-paper.ts";
import type { PageChange } from "../changes/page-changes.ts";
import { printAll, printPages, type Print } from "./prints.ts";
import { lendTemplates, shareRenditions, shareTemplates, type Sides } from "./sides.ts";

export interface Prints {
  before: Print;
  now: Print;
}

/** Both sides whole, each by its own code; undefined where the old code no longer runs. */
export async function printBoth(
  settings: PressSettings,
  base: BasePaper & { root: string },
  work: string,
  notes: string[],
): Promise<Prints | undefined> {
  const sideSettings = (name: string, content: string): PressSettings => ({
    ...settings,
    content,
    out: join(work, name),
    cache: join(work, `${name}-cache`),
  });
  const [old, new_] = [sideSettings("printed-before", base.content), sideSettings("printed-now", settings.content)];
  for (const { cache } of [old, new_]) shareRenditions(settings, cache);
  shareTemplates(settings, new_.cache);
  if (base.root === settings.program) shareTemplates(settings, old.cache);
  else lendTemplates(settings, { root: base.root, cache: old.cache });
  if (base.otherPackages)
    notes.push("The packages changed too: the paper as it was is printed with those that are installed now.");
  const [before, now] = await Promise.allSettled([printAll(old, base.root), printAll(new_, settings.program)]);
  if (now.status === "rejected") throw new Error(`The paper cannot be printed:\n${String(now.reason)}`);
  if (before.status === "rejected") {
    notes.push(
      "The code changed, and the code as it was cannot print the paper here: both sides are printed with the code as it is, so that only changes of the content show.",
    );
    return undefined;
  }
  return { before: before.value, now: now.value };
}

/** The pages of a sample, on each side that has them. */
export async function printSample(sides: Sides, printed: readonly PageChange[]): Promise<Prints> {
  const [old, new_] = [printed.flatMap(({ before }) => before ?? []), printed.flatMap(({ now }) => now ?? [])];
  // Elsewhere than where builds print, Astro would work for both in one folder.
  const { printing } = sides.now.settings;
  const [before, now] = await Promise.all([
    printPages(sides.before, old, `${printing}-report-before`),
    printPages(sides.now, new_, `${printing}-report-now`),
  ]);
  return { before, now };
}

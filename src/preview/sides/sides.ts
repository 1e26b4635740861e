/** The paper on both sides of a change: as it was and as it is, each opened, checked and planned by the same code. */
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ViewContext } from "../../views/context.ts";
import { openNewsroom, type Newsroom, type Opening } from "../../press/newsroom.ts";
import { makePlan, printedWith } from "../../press/plan/plan.ts";
import { bundlePlace, bundlesFolder } from "../../press/program/bundle-place.ts";
import { progressOf } from "../../press/progress.ts";
import type { PressSettings } from "../../press/settings.ts";

export interface Side extends Newsroom {
  settings: PressSettings;
  context: ViewContext;
}

export interface Sides {
  before: Side;
  now: Side;
  close: () => void;
}

/**
 * Opens both sides. The archive of the paper as it was begins as a copy of the one of the paper as it is, so that only
 * what differs is read and planned.
 * @throws an `Error` with a sentence where one of them has no readable `paper.yaml`
 */
export async function openSides(
  settings: PressSettings,
  base: { content: string; cache: string },
  shown: Pick<Opening, "showsHeld">,
): Promise<Sides> {
  const now = await open(settings, shown, "as it is");
  const beforeSettings = {
    ...settings,
    content: base.content,
    templates: join(dirname(base.content), "templates"),
    cache: base.cache,
    renditions: join(base.cache, "renditions"),
  };
  shareRenditions(settings, base.cache);
  shareTemplates(settings, base.cache);
  await now.copyTo(base.cache);
  const before = await open(beforeSettings, shown, "as it was");
  return { before, now, close: () => [before, now].forEach((side) => side.close()) };
}

async function open(settings: PressSettings, { showsHeld }: Pick<Opening, "showsHeld">, which: string): Promise<Side> {
  const newsroom = await openNewsroom(settings, { showsHeld });
  const { context, ledger } = newsroom;
  if (!context)
    throw new Error(`The paper ${which} cannot be opened, for its paper.yaml cannot be read: npm run check says why.`);
  await makePlan(context, ledger, printedWith(settings, context.archive.paper), {
    cache: settings.cache,
    onProgress: progressOf("Planning", settings),
  });
  return { ...newsroom, context, settings };
}

/** Renditions are named by what is in them: every side and every build may use the same. */
export const shareRenditions = ({ renditions }: PressSettings, cache: string): void =>
  link(join(cache, "renditions"), renditions);

/** Templates are bundled once for all that is printed with the same program: to bundle them takes longer than to print a side. */
export function shareTemplates({ program, cache: own }: PressSettings, cache: string): void {
  const [kept, asked] = [bundlesFolder(program, own), bundlesFolder(program, cache)];
  if (asked !== kept) link(asked, kept);
}

/** Gives a program that is laid out elsewhere what was bundled of it before, where that is kept: its own copy, since bundles that others make push the oldest out. */
export function lendTemplates({ program, cache: own }: PressSettings, to: { root: string; cache: string }): void {
  const place = bundlePlace(to.root, to.cache);
  const kept = join(bundlesFolder(program, own), basename(place));
  if (existsSync(kept)) cpSync(kept, place, { recursive: true, preserveTimestamps: true });
}

function link(place: string, folder: string): void {
  for (const needed of [dirname(place), folder]) mkdirSync(needed, { recursive: true });
  try {
    symlinkSync(folder, place, "junction");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

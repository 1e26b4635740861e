/** A build from its beginning to its end: the paper is read and checked, planned, printed and published. */
import { rmSync } from "node:fs";
import type { ViewContext } from "../../views/context.ts";
import { terminal } from "../../desk/terminal-text.ts";
import { layBrand } from "../brand/kept-brand.ts";
import { distrustDamaged } from "../release/distrust-damaged.ts";
import { Release, type Changes } from "../release/release.ts";
import { foreignFiles } from "../release/foreign-folder.ts";
import { toldNextBuild } from "../release/next-build.ts";
import { openNewsroom, tellFound, type Newsroom } from "../newsroom.ts";
import { explained } from "../plan/fingerprint.ts";
import { makePlan, printedWith } from "../plan/plan.ts";
import { pagesOfSlice, Slices } from "../plan/slice.ts";
import { templatesAt } from "../program/templates-at.ts";
import { progressOf } from "../progress.ts";
import { layPublicFiles, rootFilesHash } from "../public/lay-public-files.ts";
import { say } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { layFormEditor } from "../writing-desk/form-editor-files.ts";
import type { BuildOrder } from "./build-order.ts";
import { holdFolders } from "./hold-folders.ts";
import { layRelease, laySlice } from "./lay-release.ts";
import type { Outcome } from "./outcome.ts";
import { PrintRun } from "./print-run.ts";

/**
 * Prints what changed of the paper, and publishes it.
 * @param place where the templates lie, if they are bundled
 * @throws where something fails on the way: then nothing was published
 */
export async function print(settings: PressSettings, order: BuildOrder, place: string): Promise<Outcome> {
  const foreign = foreignFiles(settings);
  if (foreign) return { became: "refused", because: "foreign-folder", files: foreign };
  await holdFolders(settings);
  const newsroom = await openNewsroom(settings, {
    showsHeld: settings.preview,
    comparedWith: settings.base,
    readsHistory: settings.history,
  });
  try {
    tellFound(newsroom, order.tellsAll ? newsroom.problems.toldWhole() : newsroom.problems.told(), settings);
    const { context, problems } = newsroom;
    if (!context || problems.hasErrors) return { became: "refused", because: "problems" };
    return await printFrom({ ...newsroom, context }, settings, order, place);
  } finally {
    newsroom.close();
  }
}

async function printFrom(
  { context, ledger, brand }: Newsroom & { context: ViewContext },
  settings: PressSettings,
  order: BuildOrder,
  place: string,
): Promise<Outcome> {
  const { paper } = context.archive;
  const slices = Slices.read(order.wants === "release" ? order.slices : []);
  if ("refused" in slices) return { became: "refused", because: "no-slice", sentence: slices.refused };
  const release = new Release(settings.out, settings.workshop, ledger);
  if (order.wants === "slice") ledger.nothingPrinted();
  else distrustDamaged(release, ledger, settings);

  const {
    pages,
    print: changed,
    remove,
  } = await makePlan(context, ledger, printedWith(settings, paper), {
    cache: settings.cache,
    onProgress: progressOf("Planning", settings),
  });
  if (order.wants === "explanation")
    return { became: "explained", words: explained(order.of, ledger.fieldsOf(order.of)) };
  rmSync(settings.printing, { recursive: true, force: true });
  const due = toldNextBuild(context.archive);
  const wanted = order.wants === "slice" ? pagesOfSlice(changed, order.slice) : changed;
  const atRoot = rootFilesHash(settings, brand);
  if (wanted.length === 0 && remove.length === 0 && ledger.note("public") === atRoot)
    return { became: "up-to-date", pages, due };

  say(terminal`Printing ${wanted.length} of ${pages} pages.\n`);
  const own = wanted.filter((page) => slices.folderOf(page) === undefined);
  const printing = PrintRun.begin(own, context, settings);
  try {
    const templates = await templatesAt(place, settings);
    const laid = [...templates.layAssets(settings.printing), ...layPublicFiles(settings, paper)];
    const assets = [...new Set([...laid, ...(brand ? layBrand(brand, settings.printing) : [])])];
    await templates.print(printing.handover, settings.printing);
    if (paper.desk) assets.push(...layFormEditor(paper, settings.paper, settings.printing));
    const shown = await printing.finished();
    const work = { wanted, remove, own, slices, shown, assets, atRoot, settings, ledger };
    let changes: Changes | undefined;
    if (order.wants === "slice") laySlice(work);
    else changes = layRelease(release, work);
    rmSync(settings.printing, { recursive: true, force: true });
    const printed = { pages, printed: wanted.length, removed: remove.length, due };
    return changes
      ? {
          became: "published",
          ...printed,
          changedFiles: changes.added.length + changes.changed.length + changes.removed.length,
        }
      : { became: "slice", ...printed };
  } finally {
    printing.end();
  }
}

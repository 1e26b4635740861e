/** A build from its beginning to its end: the paper is read and checked, planned, printed and published. */
import { rmSync } from "node:fs";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import type { ViewContext } from "../../views/context.ts";
import { terminal } from "../../desk/terminal-text.ts";
import { layBrand } from "../brand/kept-brand.ts";
import { foreignChanges } from "../release/changes-folder.ts";
import { foreignFiles } from "../release/foreign-folder.ts";
import { toldNextBuild } from "../release/next-build.ts";
import { openNewsroom, tellFound, type Newsroom } from "../newsroom.ts";
import { explained } from "../plan/fingerprint.ts";
import { makePlan, printedWith } from "../plan/plan.ts";
import { pagesOfSlice, Slices } from "../plan/slice.ts";
import { pageFile } from "../release/page-file.ts";
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
import { lackingOf } from "./joined-files.ts";
import { printedAgainst } from "./printed-against.ts";
import { PrintRun } from "./print-run.ts";

/**
 * Prints what changed of the paper, and publishes it.
 * @param place where the templates lie, if they are bundled
 * @throws where something fails on the way: then nothing was published
 */
export async function print(settings: PressSettings, order: BuildOrder, place: string): Promise<Outcome> {
  const foreign = [
    { folder: settings.out, files: foreignFiles(settings) },
    { folder: settings.changes, files: foreignChanges(settings.changes) },
  ];
  for (const { folder, files } of foreign)
    if (files) return { became: "refused", because: "foreign-folder", folder, files };
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
  { context, ledger, brand, readBodies }: Newsroom & { context: ViewContext },
  settings: PressSettings,
  order: BuildOrder,
  place: string,
): Promise<Outcome> {
  const { paper } = context.archive;
  const slices = Slices.read(order.wants === "release" ? order.slices : []);
  if ("refused" in slices) return { became: "refused", because: "no-slice", sentence: slices.refused };
  const { release, changes, has } = printedAgainst(order, settings, ledger);

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
  if (wanted.length === 0 && remove.length === 0 && ledger.note("public") === atRoot) {
    if (changes) return { became: "changes", changes: changes.nothingNew(), pages, printed: 0, removed: 0, due };
    if (order.wants === "release") forgetChanges(settings);
    return { became: "up-to-date", pages, due };
  }

  say(terminal`Printing ${wanted.length} of ${pages} pages.\n`);
  const own = wanted.filter((page) => slices.folderOf(page) === undefined);
  const lies = liesAsItIsToBe(wanted, has);
  await readBodies([...own.map(({ path }) => path), ...lackingOf(own, context, settings, lies)]);
  const printing = PrintRun.begin(own, context, settings, lies);
  try {
    const templates = await templatesAt(place, settings);
    const laid = [...templates.layAssets(settings.printing), ...layPublicFiles(settings, paper)];
    const assets = [...new Set([...laid, ...(brand ? layBrand(brand, settings.printing) : [])])];
    await templates.print(printing.handover, settings.printing);
    if (paper.desk) assets.push(...layFormEditor(paper, settings.paper, settings.printing));
    const shown = await printing.finished();
    const work = { wanted, remove, own, slices, shown, assets, atRoot, settings, ledger };
    const printed = { pages, printed: wanted.length, removed: remove.length, due };
    if (order.wants === "slice") laySlice(work);
    const laidOut = order.wants === "slice" ? undefined : layRelease(changes ?? release, work);
    rmSync(settings.printing, { recursive: true, force: true });
    if (!laidOut) return { became: "slice", ...printed };
    if (changes) return { became: "changes", changes: laidOut, ...printed };
    forgetChanges(settings);
    const { added, changed: others, removed } = laidOut;
    return { became: "published", ...printed, changedFiles: added.length + others.length + removed.length };
  } finally {
    printing.end();
  }
}

/** Whether a file lies in what was published as it is to be: what is printed anew does not. */
function liesAsItIsToBe(wanted: readonly LedgerPage[], has: (file: string) => boolean): (file: string) => boolean {
  const outdated = new Set(wanted.map(({ path }) => pageFile(path)));
  return (file) => !outdated.has(file) && has(file);
}

/** A whole edition takes the place of changes that wait for a host: what is deployed is one or the other. */
const forgetChanges = ({ changes }: PressSettings): void => rmSync(changes, { recursive: true, force: true });

/** The beginning of a build: read, checked and planned. */
import { summary } from "../desk/tell.ts";
import type { Paper } from "../paper/paper.ts";
import type { ViewContext } from "../views/context.ts";
import { Build } from "./build.ts";
import { explained } from "./fingerprint.ts";
import { giveHandover } from "./handover.ts";
import { holdFolder } from "./lock.ts";
import { openNewsroom, toldProblems, type Newsroom } from "./newsroom.ts";
import { nextBuild, toldNextBuild } from "./next-build.ts";
import { asksForNext, buildOptions, tellsAll } from "./options.ts";
import type { PressSettings } from "./settings.ts";

/** A build that has pages to print: how is handed over to the page routes. */
export interface BegunBuild {
  build: Build;
  /** The paper whose form editor is printed with it. */
  withEditor: Paper | undefined;
  /** When the next build is due, for a person. */
  due: string | undefined;
}

/** Reads, checks and plans. Ends the process where there is an error, or nothing to print. */
export async function beginBuild(settings: PressSettings): Promise<BegunBuild> {
  if (asksForNext(process.argv.slice(2))) return tellNext(settings);
  const tellWaiting = (pid: number) => process.stderr.write(`Another build (process ${pid}) is at work on this paper; waiting for it to end.\n`);
  await holdFolder(settings.cache, tellWaiting);
  await holdFolder(settings.workshop, tellWaiting);
  const newsroom = await openNewsroom(settings, settings.preview, { comparedWith: settings.base, readsHistory: settings.history });
  const { problems, context, remark, withoutHistory } = newsroom;
  for (const line of [remark, withoutHistory]) if (line) process.stderr.write(`${line}\n`);
  process.stderr.write(toldProblems(problems.told(tellsAll(process.argv.slice(2))), settings, process.stderr.hasColors?.() ?? false));
  if (problems.hasErrors || !context) stopUnpublished(settings);
  const due = toldNextBuild(context.archive);
  const { build, explain } = await planned(settings, newsroom, context);
  if (explain !== undefined) {
    process.stdout.write(`${explained(explain, newsroom.ledger.fieldsOf(explain))}\n`);
    process.exit(0);
  }
  if (build.isUpToDate) {
    process.stdout.write(`0 of ${build.plan.pages} pages printed: ${settings.out} is up to date.\n${due ? `${due}\n` : ""}`);
    process.exit(0);
  }
  process.stdout.write(`Printing ${build.plan.print.length} of ${build.plan.pages} pages.\n`);
  giveHandover(build.handover);
  const { paper } = context.archive;
  return { build, withEditor: paper.desk ? paper : undefined, due };
}

/** Answers on the standard output alone what `--next` asks, and says beside it what would keep a build from being made. */
async function tellNext(settings: PressSettings): Promise<never> {
  const { problems, context } = await openNewsroom(settings, settings.preview);
  if (!context) stop(toldProblems(problems.told(), settings, process.stderr.hasColors?.() ?? false));
  if (problems.hasErrors) process.stderr.write(`${summary(problems.told())}: until they are put right, no build is published. See npm run check.\n`);
  process.stdout.write(`${nextBuild(context.archive)}\n`);
  process.exit(0);
}

async function planned(settings: PressSettings, newsroom: Newsroom, context: ViewContext): Promise<{ build: Build; explain?: string }> {
  try {
    const options = buildOptions(process.argv.slice(2));
    return { build: await Build.begin(settings, newsroom, context, options), ...(options.explain && { explain: options.explain }) };
  } catch (error) {
    stop(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** @param message what went wrong, where that has not been said */
export function stopUnpublished({ out }: PressSettings, message = ""): never {
  stop(`${message && `${message}\n`}Nothing was published: ${out} is as it was.\n`);
}

function stop(message: string): never {
  process.stderr.write(message);
  process.exit(1);
}

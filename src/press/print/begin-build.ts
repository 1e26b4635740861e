/** The beginning of a build: read, checked and planned. */
import { existsSync } from "node:fs";
import { summary } from "../../desk/tell.ts";
import { printable, printableLines, terminal, type TerminalText } from "../../desk/terminal-text.ts";
import { isDamage } from "../../archive/database.ts";
import { isDiskTrouble } from "../../kept/disk-trouble.ts";
import type { Paper } from "../../paper/paper.ts";
import type { ViewContext } from "../../views/context.ts";
import { Build, type BuildOptions } from "./build.ts";
import { explained } from "../plan/fingerprint.ts";
import { foreignFiles } from "../edition/foreign-folder.ts";
import { giveHandover } from "./handover.ts";
import { clearKeptFolders } from "../program/kept-folders.ts";
import { holdFolder } from "../edition/lock.ts";
import { openNewsroom, toldProblems, type Newsroom } from "../newsroom.ts";
import { nextBuild, toldNextBuild } from "../edition/next-build.ts";
import { buildOptions } from "./print-options.ts";
import { say, sayAside } from "../say.ts";
import type { PressSettings } from "../settings.ts";
import { isSentence } from "../told-failure.ts";

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
  const options = buildOptions(process.argv.slice(2));
  if (options.next) return tellNext(settings);
  // Where the workshop lies beside it, the folder was printed to, whatever became of it since.
  const foreign = existsSync(settings.workshop) ? undefined : foreignFiles(settings.out);
  if (foreign)
    stop(
      terminal`${printable(settings.out)} holds files that no build has printed there (${printable(foreign.slice(0, 3).join(", "))}${foreign.length > 3 ? terminal`, …` : terminal``}), and a build takes the place of all that lies in its folder. Name another folder with DATELINE_OUT, or empty this one. Nothing was published.\n`,
    );
  const tellWaiting = (pid: number) =>
    sayAside(terminal`Another build (process ${pid}) is at work on this paper; waiting for it to end.\n`);
  await holdFolder(settings.cache, tellWaiting);
  clearKeptFolders(settings);
  await holdFolder(settings.workshop, tellWaiting);
  const newsroom = await openNewsroom(settings, settings.preview, {
    comparedWith: settings.base,
    readsHistory: settings.history,
  });
  const { problems, context, remark, withoutHistory } = newsroom;
  for (const line of [remark, withoutHistory]) if (line) sayAside(terminal`${printable(line)}\n`);
  sayAside(toldProblems(problems.told(options.all), settings, process.stderr.hasColors?.() ?? false));
  if (problems.hasErrors || !context) stopUnpublished(settings);
  const due = toldNextBuild(context.archive);
  const build = await planned(settings, newsroom, context, options);
  if (options.explain !== undefined) {
    say(terminal`${printableLines(explained(options.explain, newsroom.ledger.fieldsOf(options.explain)))}\n`);
    process.exit(0);
  }
  if (build.isUpToDate) {
    say(
      terminal`0 of ${build.plan.pages} pages printed: ${printable(settings.out)} is up to date.\n${due ? terminal`${printable(due)}\n` : terminal``}`,
    );
    process.exit(0);
  }
  say(terminal`Printing ${build.plan.print.length} of ${build.plan.pages} pages.\n`);
  giveHandover(build.handover);
  const { paper } = context.archive;
  return { build, withEditor: paper.desk ? paper : undefined, due };
}

/** Answers on the standard output alone what `--next` asks, and says beside it what would keep a build from being made. */
async function tellNext(settings: PressSettings): Promise<never> {
  const { problems, context } = await openNewsroom(settings, settings.preview);
  if (!context) stop(toldProblems(problems.told(), settings, process.stderr.hasColors?.() ?? false));
  if (problems.hasErrors)
    sayAside(
      terminal`${summary(problems.told())}: until they are put right, no build is published. See npm run check.\n`,
    );
  say(terminal`${printable(nextBuild(context.archive))}\n`);
  process.exit(0);
}

async function planned(
  settings: PressSettings,
  newsroom: Newsroom,
  context: ViewContext,
  options: BuildOptions,
): Promise<Build> {
  try {
    return await Build.begin(settings, newsroom, context, options);
  } catch (error) {
    // Else it is an option that is written wrong.
    if (!isSentence(error) || isDiskTrouble(error) || isDamage(error)) throw error;
    stop(terminal`${printableLines(error.message)}\n`);
  }
}

/** @param message what went wrong, where that has not been said */
export function stopUnpublished({ out }: PressSettings, message = ""): never {
  stop(
    terminal`${message ? terminal`${printableLines(message)}\n` : terminal``}Nothing was published: ${printable(out)} is as it was.\n`,
  );
}

function stop(message: TerminalText): never {
  sayAside(message);
  process.exit(1);
}

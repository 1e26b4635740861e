/** Dateline as an Astro integration: `astro build` prints the paper, `astro dev` is the writing desk. */
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { summary } from "../desk/tell.ts";
import type { Paper } from "../paper/paper.ts";
import type { ViewContext } from "../views/context.ts";
import { bareImports } from "./bare-imports.ts";
import { Build } from "./build.ts";
import { noteBundledScripts } from "./bundled-scripts.ts";
import { contextFrom } from "./context-elsewhere.ts";
import { explained } from "./fingerprint.ts";
import { layFormEditor } from "./form-editor-files.ts";
import { giveHandover } from "./handover.ts";
import { inlineScripts } from "./inline-scripts.ts";
import { holdFolder } from "./lock.ts";
import { hasErrors, openNewsroom, toldProblems, type Newsroom } from "./newsroom.ts";
import { nextBuild, toldNextBuild } from "./next-build.ts";
import { asksForNext, buildOptions } from "./options.ts";
import { ownPart } from "./part.ts";
import { Printer } from "./printer.ts";
import { pressSettings, type PressSettings } from "./settings.ts";
import { writingDesk } from "./writing-desk.ts";

export default function dateline(): AstroIntegration {
  let build: Build | undefined;
  /** The paper whose form editor is printed with it. */
  let withEditor: Paper | undefined;
  /** When the next build is due, for a person. */
  let due: string | undefined;
  let finishPart: (() => void) | undefined;
  let settings: PressSettings;
  return {
    name: "dateline",
    hooks: {
      "astro:config:setup": async ({ config, command, updateConfig }) => {
        settings = pressSettings(fileURLToPath(config.root).replace(/[\\/]$/, ""));
        const own = command === "build" ? ownPart() : undefined;
        const printing = own?.part.folder ?? settings.printing;
        const cache = join(settings.cache, "astro", basename(printing));
        updateConfig({ outDir: pathToFileURL(`${printing}/`), cacheDir: pathToFileURL(`${cache}/`), vite: { cacheDir: join(cache, "vite"), plugins: [bareImports(), noteBundledScripts(), inlineScripts()] } });
        if (own) finishPart = startPart(own);
        else if (command === "build") ({ build, withEditor } = await startBuild(settings));
      },
      "astro:route:setup": ({ route }) => {
        // At the writing desk a page is made when it is asked for; naming all of them first would take the longer the larger the archive is.
        if (process.env["NODE_ENV"] !== "production" && !build && !finishPart) route.prerender = false;
      },
      "astro:server:setup": ({ server, logger }) => writingDesk(server, settings, logger),
      "astro:build:done": async ({ dir, logger }) => {
        finishPart?.();
        if (!build) return;
        const { plan } = build;
        try {
          if (withEditor) layFormEditor(withEditor, settings.root, fileURLToPath(dir));
          const changes = await build.publish(fileURLToPath(dir));
          rmSync(dir, { recursive: true, force: true });
          const files = changes ? changes.added.length + changes.changed.length + changes.removed.length : 0;
          const told = changes ? `; ${files} files changed in ${settings.out}` : ` as a slice into ${settings.out}`;
          logger.info(`${plan.print.length} of ${plan.pages} pages printed, ${plan.remove.length} removed${told}`);
          if (due) logger.info(due);
        } catch (error) {
          stop(`${error instanceof Error ? error.message : String(error)}\nNothing was published: ${settings.out} is as it was.\n`);
        }
      },
    },
  };
}

/** Reads, checks and plans. Ends the process where there is an error, or nothing to print. */
async function startBuild(settings: PressSettings): Promise<{ build: Build; withEditor: Paper | undefined; due: string | undefined }> {
  if (asksForNext(process.argv.slice(2))) return tellNext(settings);
  const tellWaiting = (pid: number) => process.stderr.write(`Another build (process ${pid}) is at work on this paper; waiting for it to end.\n`);
  await holdFolder(settings.cache, tellWaiting);
  await holdFolder(settings.workshop, tellWaiting);
  const newsroom = await openNewsroom(settings, settings.preview, { comparedWith: settings.base, readsHistory: settings.history });
  const { problems, context, remark, withoutHistory } = newsroom;
  for (const line of [remark, withoutHistory]) if (line) process.stderr.write(`${line}\n`);
  if (problems.length > 0) process.stderr.write(toldProblems(problems, settings, process.stderr.hasColors?.() ?? false));
  if (hasErrors(problems) || !context) stop(`Nothing was published: ${settings.out} is as it was.\n`);
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
  if (!context) stop(toldProblems(problems, settings, process.stderr.hasColors?.() ?? false));
  if (hasErrors(problems)) process.stderr.write(`${summary(problems)}: until they are put right, no build is published. See npm run check.\n`);
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

/** Prints a part for another process, which holds the paper and has checked it. */
function startPart({ part, finish }: NonNullable<ReturnType<typeof ownPart>>): () => void {
  const printer = new Printer(part.pages, contextFrom(part.seed));
  giveHandover(printer.handover);
  return () => finish(printer.shown);
}

function stop(message: string): never {
  process.stderr.write(message);
  process.exit(1);
}

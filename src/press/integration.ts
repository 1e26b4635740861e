/** Dateline as an Astro integration: `astro build` prints the paper, `astro dev` is the writing desk. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { Build } from "./build.ts";
import { giveHandover } from "./handover.ts";
import { holdFolder } from "./lock.ts";
import { hasErrors, openNewsroom, toldProblems } from "./newsroom.ts";
import { pressSettings, type PressSettings } from "./settings.ts";
import { writingDesk } from "./writing-desk.ts";

export default function dateline(): AstroIntegration {
  let build: Build | undefined;
  let settings: PressSettings;
  return {
    name: "dateline",
    hooks: {
      "astro:config:setup": async ({ config, command, updateConfig }) => {
        settings = pressSettings(fileURLToPath(config.root));
        const folder = (...parts: string[]) => pathToFileURL(`${join(...parts)}/`);
        updateConfig({ outDir: folder(settings.workshop, "printing"), cacheDir: folder(settings.cache, "astro") });
        if (command === "build") build = await startBuild(settings);
      },
      "astro:route:setup": ({ route }) => {
        // At the writing desk a page is made when it is asked for; naming all of them first would take the longer the larger the archive is.
        if (process.env["NODE_ENV"] !== "production" && !build) route.prerender = false;
      },
      "astro:server:setup": ({ server, logger }) => writingDesk(server, settings, logger),
      "astro:build:done": async ({ dir, logger }) => {
        if (!build) return;
        const { plan } = build;
        try {
          const changes = await build.publish(fileURLToPath(dir));
          const files = changes ? changes.added.length + changes.changed.length + changes.removed.length : 0;
          logger.info(`${plan.print.length} of ${plan.pages} pages printed, ${plan.remove.length} removed; ${files} files changed in ${settings.out}`);
        } catch (error) {
          stop(`${error instanceof Error ? error.message : String(error)}\nNothing was published: ${settings.out} is as it was.\n`);
        }
      },
    },
  };
}

/** Reads, checks and plans. Ends the process where there is an error, or nothing to print. */
async function startBuild(settings: PressSettings): Promise<Build> {
  const tellWaiting = (pid: number) => process.stderr.write(`Another build (process ${pid}) is at work on this paper; waiting for it to end.\n`);
  await holdFolder(settings.cache, tellWaiting);
  await holdFolder(settings.workshop, tellWaiting);
  const newsroom = await openNewsroom(settings, settings.preview);
  const { problems, context, remark } = newsroom;
  if (remark) process.stderr.write(`${remark}\n`);
  if (problems.length > 0) process.stderr.write(toldProblems(problems, settings, process.stderr.hasColors?.() ?? false));
  if (hasErrors(problems) || !context) stop(`Nothing was published: ${settings.out} is as it was.\n`);
  const build = new Build(settings, newsroom, context);
  if (build.isUpToDate) {
    process.stdout.write(`0 of ${build.plan.pages} pages printed: ${settings.out} is up to date.\n`);
    process.exit(0);
  }
  process.stdout.write(`Printing ${build.plan.print.length} of ${build.plan.pages} pages.\n`);
  giveHandover(build.handover);
  return build;
}

function stop(message: string): never {
  process.stderr.write(message);
  process.exit(1);
}

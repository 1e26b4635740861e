/** Dateline as an Astro integration: `astro build` prints the paper, `astro dev` is the writing desk. */
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { bareImports } from "./bare-imports.ts";
import { beginBuild, type BegunBuild } from "./begin-build.ts";
import { beginPart, type BegunPart } from "./begin-part.ts";
import { noteBundledScripts } from "./bundled-scripts.ts";
import { finishBuild } from "./finish-build.ts";
import { handover } from "./handover.ts";
import { inlineScripts } from "./inline-scripts.ts";
import { keepTemplates } from "./kept-templates.ts";
import { pressSettings, type PressSettings } from "./settings.ts";
import { writingDesk } from "./writing-desk.ts";

export default function dateline(): AstroIntegration {
  let begun: BegunBuild | undefined;
  let part: BegunPart | undefined;
  let settings: PressSettings;
  let printing: string;
  return {
    name: "dateline",
    hooks: {
      "astro:config:setup": async ({ config, command, updateConfig }) => {
        settings = pressSettings(fileURLToPath(config.root).replace(/[\\/]$/, ""));
        part = command === "build" ? beginPart() : undefined;
        printing = part?.folder ?? settings.printing;
        const cache = join(settings.cache, "astro", basename(printing));
        updateConfig({ outDir: pathToFileURL(`${printing}/`), cacheDir: pathToFileURL(`${cache}/`), vite: { cacheDir: join(cache, "vite"), plugins: [bareImports(), noteBundledScripts(), inlineScripts()] } });
        if (command === "build" && !part) begun = await beginBuild(settings);
      },
      "astro:route:setup": ({ route }) => {
        // At the writing desk a page is made when it is asked for; naming all of them first would take the longer the larger the archive is.
        if (process.env["NODE_ENV"] !== "production" && !begun && !part) route.prerender = false;
      },
      "astro:server:setup": ({ server, logger }) => writingDesk(server, settings, logger),
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          setup: async () => {
            // What Astro has bundled lies here now, and no page yet.
            await keepTemplates(settings, printing, handover().bundledScripts ?? new Set());
            await own.setup?.();
          },
        }));
      },
      "astro:build:done": async ({ dir, logger }) => {
        part?.finish();
        if (begun) await finishBuild(begun, settings, fileURLToPath(dir), (line) => logger.info(line));
      },
    },
  };
}

/** Dateline as an Astro integration: `astro dev` is the writing desk, `astro build` bundles the templates that the press prints with. */
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { bareImports } from "../program/bare-imports.ts";
import { noteBundledScripts } from "../program/bundled-scripts.ts";
import { endWithParent } from "../program/end-with-parent.ts";
import { inlineScripts } from "../program/inline-scripts.ts";
import { keepBundle, storeBundle } from "../program/store-bundle.ts";
import { oldestTargets } from "../program/oldest-browsers.ts";
import { publicFolder } from "../public/public-folder.ts";
import { pressSettings, type PressSettings } from "../settings.ts";
import { writingDesk } from "./writing-desk.ts";

/** How Astro sets out what it prints, wherever its project lies. */
export const astroSettings = {
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
} as const;

/** Where the templates are bundled and kept, where that is not as for the program's own. */
export interface OtherPlaces {
  bundling: string;
  place: string;
}

export default function dateline(other?: OtherPlaces): AstroIntegration {
  /** The scripts that Astro bundles for readers. */
  const scripts = new Set<string>();
  let settings: PressSettings;
  let writing = false;
  return {
    name: "dateline",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        settings = { ...pressSettings(), ...(other && { bundling: other.bundling }) };
        writing = command === "dev";
        const cache = join(settings.cache, "astro", writing ? "desk" : basename(settings.bundling));
        // What was left of a bundling may be damaged, and saves the next one nothing.
        if (!writing) endWithParent();
        if (!writing) for (const folder of [cache, settings.bundling]) rmSync(folder, { recursive: true, force: true });
        updateConfig({
          outDir: pathToFileURL(`${settings.bundling}/`),
          cacheDir: pathToFileURL(`${cache}/`),
          // What lies in public/ is the paper’s, and laid out with its pages: none of it comes along with the templates.
          publicDir: pathToFileURL(`${join(writing ? settings.paper : settings.bundling, publicFolder)}/`),
          vite: {
            cacheDir: join(cache, "vite"),
            build: { cssTarget: oldestTargets },
            environments: {
              client: { build: { target: oldestTargets } },
              // With the package come the templates, and none of the packages that they are made with; but for one that reads files of its own.
              ...(!writing && { prerender: { resolve: { noExternal: true, external: ["hyphenopoly"] } } }),
            },
            plugins: [bareImports(), noteBundledScripts(scripts), inlineScripts()],
          },
        });
      },
      "astro:route:setup": ({ route }) => {
        // At the writing desk a page is made when it is asked for; naming all of them first would take the longer the larger the archive is.
        if (writing) route.prerender = false;
      },
      "astro:server:setup": ({ server, logger }) => writingDesk(server, settings, logger),
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          // What Astro has bundled lies here now.
          setup: () => (other ? keepBundle(settings.bundling, other.place, scripts) : storeBundle(settings, scripts)),
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
      "astro:build:done": ({ logger }) => {
        rmSync(settings.bundling, { recursive: true, force: true });
        logger.info("The templates are bundled. The paper is printed with them by npm run build.");
      },
    },
  };
}

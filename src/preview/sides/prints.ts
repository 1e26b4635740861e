/** The printed pages of both sides: only those that are looked at; all of them where the templates changed. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { makeShownCards } from "../../press/print/shown-cards.ts";
import { makeShownRenditions } from "../../press/print/shown-pictures.ts";
import { seedOf } from "../../press/plan/context-elsewhere.ts";
import { PartProcess } from "../../press/print/part-process.ts";
import { pageFile } from "../../press/release/page-file.ts";
import { commandFile, nodeOptions } from "../../press/program/node-options.ts";
import { runProgram } from "../../press/program/run-program.ts";
import type { PressSettings } from "../../press/settings.ts";
import type { Side } from "./sides.ts";

export interface Print {
  folder: string;
  /** A page as it was printed; undefined where it was not. */
  html: (path: string) => string | undefined;
}

function printIn(folder: string): Print {
  return {
    folder,
    html: (path) => {
      const place = join(folder, pageFile(path));
      return existsSync(place) ? readFileSync(place, "utf8") : undefined;
    },
  };
}

/** Prints some pages of a side, in a process of its own. */
export async function printPages(side: Side, pages: readonly LedgerPage[], folder: string): Promise<Print> {
  rmSync(folder, { recursive: true, force: true });
  const print = printIn(folder);
  if (pages.length === 0) return print;
  await side.readBodies(pages.map(({ path }) => path));
  const part = PartProcess.start(
    { pages: [...pages], seed: seedOf(side.context, side.settings.cache), folder, assets: true },
    folder,
    side.settings,
  );
  const shown = await part.shown();
  await makeShownRenditions(shown, side.settings);
  await makeShownCards(shown, side.context.brand, side.settings);
  return print;
}

const packageSchema = z.object({ scripts: z.object({ build: z.string() }) });

/** What Node is told to build with the program at a root: another commit may have it in another file. */
const buildWords = (root: string, own: string): string[] =>
  root === own
    ? [...nodeOptions(own), commandFile(own, "build")]
    : packageSchema
        .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")))
        .scripts.build.split(" ")
        .slice(1);

/**
 * Prints a whole paper with the program at a root, as a preview.
 * @throws an `Error` with what the build said, where it fails
 */
export async function printAll(settings: PressSettings, root: string): Promise<Print> {
  // Git knows nothing of a paper that is laid out as it was: neither side is to have pages of its articles' history.
  await runProgram(buildWords(root, settings.program), root, {
    CI: "1",
    DATELINE_OUT: settings.out,
    DATELINE_HISTORY: "0",
    ...environmentOf(settings),
  });
  return printIn(settings.out);
}

function environmentOf({ content, cache, site, now }: PressSettings): Record<string, string> {
  return {
    DATELINE_CONTENT: content,
    DATELINE_CACHE: cache,
    DATELINE_PREVIEW: "1",
    DATELINE_NOW: new Date(now * 1000).toISOString(),
    NODE_ENV: "production",
    ASTRO_TELEMETRY_DISABLED: "1",
    ...(site && { DATELINE_SITE: site }),
  };
}

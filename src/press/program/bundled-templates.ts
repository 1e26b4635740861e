/** The templates as Astro bundled them: the press prints with them, without Astro's own program. */
import { cpSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { printableLines, terminal } from "../../desk/terminal-text.ts";
import { withHandover, type Handover } from "../print/handover.ts";
import { discard, isBundleWhole, noteFile, pressFolder, readNote, type BundleNote } from "./bundle-place.ts";
import { withPlainResponses } from "../print/plain-response.ts";
import { writePage } from "../release/page-file.ts";
import { sayAside } from "../say.ts";

/** Pages that are printed before Node gets its turn: what weak references point at is held until then. */
const atOnce = 50;

/** Astro's folder for the program that prints, in the one that it bundles to. */
const program = ".prerender";

/** As much of a route as is needed to find the one for a path. */
interface Route {
  type: string;
  pattern: RegExp;
}

/** As much of Astro's program for printing as is used here; it is what Astro's own prerenderer uses. */
interface AstroApp {
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: {
    settings: { scripts: [] };
    logger: { options: { destination: { write: (message: AstroMessage) => void } } };
  }) => void;
  /** Which pages a route has is asked once, and remembered. */
  routeCache: { clearAll: () => void };
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

interface AstroMessage {
  level: string;
  message: string;
}

const isApp = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ["setInternals", "setOptions", "routeCache", "render"].every((name) => name in value);
const entrySchema = z.object({
  app: z.custom<AstroApp>(isApp),
  manifest: z.object({
    routes: z.array(z.object({ routeData: z.looseObject({ type: z.string(), pattern: z.instanceof(RegExp) }) })),
  }),
});

export class BundledTemplates {
  readonly #place: string;
  readonly #note: BundleNote;
  readonly #app: AstroApp;
  readonly #routes: Route[];

  private constructor(place: string, note: BundleNote, { app, manifest }: z.output<typeof entrySchema>) {
    this.#place = place;
    this.#note = note;
    this.#app = app;
    this.#routes = manifest.routes.map(({ routeData }) => routeData);
  }

  /** The templates that are kept at a place; undefined where there are none, or they are no longer whole. */
  static async find(place: string): Promise<BundledTemplates | undefined> {
    if (!isBundleWhole(place)) return undefined;
    const file = join(place, noteFile);
    try {
      const note = readNote(place);
      const entry =
        Object.keys(note.files).find((name) => dirname(name) === program && name.includes("prerender-entry")) ?? "";
      const imported: unknown = await import(pathToFileURL(join(place, entry)).href);
      const found = new BundledTemplates(place, note, entrySchema.parse(imported));
      utimesSync(file, new Date(), new Date());
      return found;
    } catch {
      discard(place);
      return undefined;
    }
  }

  /** Lays the files into a folder that pages fetch, and says which they are. */
  layAssets(folder: string): string[] {
    const assets = Object.keys(this.#note.files).filter(
      (name) => ![program, pressFolder].some((own) => name.startsWith(`${own}/`)),
    );
    for (const file of assets) cpSync(join(this.#place, file), join(folder, file));
    return assets;
  }

  /**
   * Prints the pages that were handed over into a folder.
   * @throws where a template fails, with the page's path
   */
  async print(handover: Handover, folder: string): Promise<void> {
    for (const script of this.#note.bundledScripts) handover.bundledScripts?.add(script);
    this.#begin();
    await withHandover(handover, () => withPlainResponses(() => this.#printAll(handover, folder)));
  }

  /** A page as text, for the writing desk. @throws where its template fails */
  async page(path: string, handover: Handover): Promise<string> {
    this.#begin();
    this.#app.routeCache.clearAll();
    let html = "";
    await withHandover({ ...handover, pagePaths: () => [path] }, () =>
      withPlainResponses(async () => {
        const routeData = this.#routes.find(({ type }) => type === "page");
        if (!routeData) throw new Error(`No template prints ${path}.`);
        const response = await this.#app.render(requestFor(path), { routeData });
        html = await response.text();
      }),
    );
    return html;
  }

  /** Tells Astro's program how it is run; without it each page would begin by reading its settings. */
  #begin(): void {
    this.#app.setInternals({ pagesByKeys: new Map<string, unknown>() });
    this.#app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellTrouble } } } });
  }

  async #printAll(handover: Handover, folder: string): Promise<void> {
    let printed = 0;
    const print = async (path: string, isRoute: (route: Route) => boolean) => {
      await this.#printPage(path, folder, isRoute);
      if (++printed % atOnce === 0) await setImmediate();
    };
    for (const path of handover.pagePaths()) await print(path, ({ type }) => type === "page");
    for (const path of handover.bundledPaths())
      await print(path, ({ type, pattern }) => type === "endpoint" && pattern.test(path));
    for (const { path, text } of handover.texts()) writePage(path, folder, text);
  }

  async #printPage(path: string, folder: string, isRoute: (route: Route) => boolean): Promise<void> {
    const routeData = this.#routes.find(isRoute);
    if (!routeData) throw new Error(`No template prints ${path}.`);
    let response: Response;
    try {
      response = await this.#app.render(requestFor(path), { routeData });
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (!response.body) return;
    writePage(path, folder, await response.bytes());
  }
}

const requestFor = (path: string): Request => new Request(new URL(path.replace(/\.html$/, "/"), origin));

/** Astro wants to know of a site that a request is made to; nothing on a page comes from there. */
const origin = "http://localhost";

function tellTrouble({ level, message }: AstroMessage): void {
  if (level === "warn" || level === "error") sayAside(terminal`${printableLines(message)}\n`);
}

/**
 * The templates as Astro bundled them, and the press as it is bundled with them. Bundling takes longer than printing what
 * an edit touches, and its outcome is the same until the program changes: it is kept, and the press prints with it,
 * without Astro's own program.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { codeHash } from "../archive/code-hash.ts";
import { filesBelow } from "../desk/files-below.ts";
import { bundlePress, pressFile } from "./bundle-press.ts";
import type { Handover } from "./handover.ts";
import type { print } from "./print.ts";
import { fileOf } from "./printed-file.ts";
import type { PressSettings } from "./settings.ts";

/** Everything that the bundle is made of. */
const madeOf = ["src", "public", "package.json", "package-lock.json", "astro.config.ts", "tsconfig.json"];
/** Astro's folder for the program that prints, in the one that it bundles to. */
const program = ".prerender";
/** The press's folder beside it. */
const press = ".press";
const noteFile = "kept.json";
/** In the name of a bundle that is being kept, or whose process ended before it was. */
const unfinished = ".by-";
const anHour = 3_600_000;
/** Bundles that are kept: of two branches that take turns, each finds its own. */
const most = 2;

const noteSchema = z.object({
  /** Bytes of each file, as a sign that it is whole. */
  files: z.record(z.string(), z.number()),
  /** See `Handover`. */
  bundledScripts: z.array(z.string()),
});
type Note = z.output<typeof noteSchema>;

/** As much of a route as is needed to find the one for a path. */
interface Route {
  type: string;
  pattern: RegExp;
}

/** As much of Astro's program for printing as is used here; it is what Astro's own prerenderer uses. */
interface AstroApp {
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: { write: (message: AstroMessage) => void } } } }) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

interface AstroMessage {
  level: string;
  message: string;
}

const isApp = (value: unknown): boolean => typeof value === "object" && value !== null && ["setInternals", "setOptions", "render"].every((name) => name in value);
const entrySchema = z.object({
  app: z.custom<AstroApp>(isApp),
  manifest: z.object({ routes: z.array(z.object({ routeData: z.looseObject({ type: z.string(), pattern: z.instanceof(RegExp) }) })) }),
});

const pressSchema = z.object({ print: z.custom<typeof print>((value) => typeof value === "function") });

/** Beside the cache where that lies in the program's folder: the bundle finds the packages that it needs from where it lies. */
const folderOf = ({ root, cache }: PressSettings): string => (cache.startsWith(join(root, sep)) ? join(cache, "templates") : join(root, ".astro", "templates"));
const keyOf = ({ root }: PressSettings): string => codeHash(root, madeOf).slice(0, 22);

/**
 * Keeps what Astro has bundled, at the moment when it would print the first page.
 * @param bundling the folder that it bundles to
 */
export async function keepTemplates(settings: PressSettings, bundling: string, bundledScripts: ReadonlySet<string>): Promise<void> {
  const folder = folderOf(settings);
  const place = join(folder, keyOf(settings));
  const making = `${place}${unfinished}${process.pid}`;
  cpSync(bundling, making, { recursive: true });
  await bundlePress(settings.root, join(making, press));
  const files = Object.fromEntries(filesBelow(making).map((file) => [file, statSync(join(making, file)).size]));
  writeFileSync(join(making, noteFile), JSON.stringify({ files, bundledScripts: [...bundledScripts] } satisfies Note));
  try {
    renameSync(making, place);
  } catch {
    // Another process has put the same there meanwhile, and may be printing with it.
    rmSync(making, { recursive: true, force: true });
  }
  forgetOld(folder);
}

function forgetOld(folder: string): void {
  const age = (file: string) => Date.now() - (statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const names = readdirSync(folder);
  const whole = names.filter((name) => !name.includes(unfinished)).sort((a, b) => age(join(a, noteFile)) - age(join(b, noteFile)));
  const old = [...whole.slice(most), ...names.filter((name) => name.includes(unfinished) && age(name) > anHour)];
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}

export class KeptTemplates {
  readonly #place: string;
  readonly #note: Note;
  readonly #app: AstroApp;
  readonly #routes: Route[];

  private constructor(place: string, note: Note, { app, manifest }: z.output<typeof entrySchema>) {
    this.#place = place;
    this.#note = note;
    this.#app = app;
    this.#routes = manifest.routes.map(({ routeData }) => routeData);
  }

  /** The bundle of the program as it is; undefined where there is none, or it is no longer whole. */
  static async find(settings: PressSettings): Promise<KeptTemplates | undefined> {
    const place = join(folderOf(settings), keyOf(settings));
    const file = join(place, noteFile);
    if (!existsSync(file)) return undefined;
    const damaged = () => rmSync(place, { recursive: true, force: true });
    try {
      const note = noteSchema.parse(JSON.parse(readFileSync(file, "utf8")));
      for (const [name, size] of Object.entries(note.files)) if (statSync(join(place, name)).size !== size) return void damaged();
      const entry = Object.keys(note.files).find((name) => dirname(name) === program && /prerender-entry/.test(name)) ?? "";
      const imported: unknown = await import(pathToFileURL(join(place, entry)).href);
      const found = new KeptTemplates(place, note, entrySchema.parse(imported));
      utimesSync(file, new Date(), new Date());
      return found;
    } catch {
      return void damaged();
    }
  }

  /** The press as it was bundled with these templates. */
  async press(): Promise<{ print: typeof print }> {
    const imported: unknown = await import(pathToFileURL(join(this.#place, press, pressFile)).href);
    return pressSchema.parse(imported);
  }

  /**
   * Prints the pages that were handed over into a folder, and lays the files beside them that they fetch.
   * @throws where a template fails, with the page's path
   */
  async print(handover: Handover, folder: string): Promise<void> {
    for (const script of this.#note.bundledScripts) handover.bundledScripts?.add(script);
    rmSync(folder, { recursive: true, force: true });
    for (const file of Object.keys(this.#note.files).filter((name) => ![program, press].some((own) => name.startsWith(own + sep)))) cpSync(join(this.#place, file), join(folder, file));
    this.#app.setInternals({ pagesByKeys: new Map<string, unknown>() });
    this.#app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellTrouble } } } });
    for (const path of handover.pagePaths()) await this.#printPage(path, folder, ({ type }) => type === "page");
    for (const path of handover.machinePaths()) await this.#printPage(path, folder, ({ type, pattern }) => type === "endpoint" && pattern.test(path));
  }

  async #printPage(path: string, folder: string, isRoute: (route: Route) => boolean): Promise<void> {
    const routeData = this.#routes.find(isRoute);
    if (!routeData) throw new Error(`No template prints ${path}.`);
    let response: Response;
    try {
      response = await this.#app.render(new Request(new URL(path.replace(/\.html$/, "/"), origin)), { routeData });
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (!response.body) return;
    const file = join(folder, fileOf(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  }
}

/** Astro wants to know of a site that a request is made to; nothing on a page comes from there. */
const origin = "http://localhost";

function tellTrouble({ level, message }: AstroMessage): void {
  if (level === "warn" || level === "error") process.stderr.write(`${message}\n`);
}

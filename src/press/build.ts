/** A build, from the content folder to the published edition. Astro prints the pages in the middle of it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { makeRenditions } from "../photos/make-renditions.ts";
import { rightsOf } from "../photos/rights.ts";
import { renditionsOf } from "../photos/recipe.ts";
import type { PrintedPage } from "../archive/ledger.ts";
import type { MachineView } from "../views/machine-pages.ts";
import type { PageView } from "../views/pages.ts";
import type { NeededPicture } from "../views/picture-of.ts";
import { isPageView, viewOf } from "../views/view-of.ts";
import { Edition, type Changes } from "./edition.ts";
import type { Handover } from "./handover.ts";
import type { Newsroom } from "./newsroom.ts";
import { makePlan, templateHash, type Plan, type PlannedPage } from "./plan.ts";
import { progressOf } from "./progress.ts";
import type { PressSettings } from "./settings.ts";

type Context = NonNullable<Newsroom["context"]>;

const htmlPages = new Set(["front", "article", "list", "older", "archive", "corrections", "standing", "directory", "not-found", "redirect"]);

export class Build {
  readonly plan: Plan;
  readonly #settings: PressSettings;
  readonly #newsroom: Newsroom;
  readonly #context: Context;
  readonly #edition: Edition;
  readonly #planned: Map<string, PlannedPage>;
  readonly #pictures = new Map<string, Map<string, NeededPicture>>();

  constructor(settings: PressSettings, newsroom: Newsroom, context: Context) {
    this.#settings = settings;
    this.#newsroom = newsroom;
    this.#context = context;
    this.#edition = new Edition(settings.out, settings.workshop, newsroom.ledger);
    if (!this.#edition.isKnown()) newsroom.ledger.nothingPrinted();
    const planning = progressOf("Planning");
    this.plan = makePlan(context, newsroom.ledger, templateHash(settings.root), (done) => planning(done, done + 1));
    this.#planned = new Map(this.plan.print.map((page) => [page.path, page]));
  }

  /** Whether the published edition is already what a build would make. */
  get isUpToDate(): boolean {
    return this.plan.print.length === 0 && this.plan.remove.length === 0;
  }

  /** What the page routes are told: the planned pages, and a view of each when its turn comes. */
  get handover(): Handover {
    const paths = (html: boolean) => this.plan.print.filter(({ key }) => key.page !== "document" && htmlPages.has(key.page) === html).map(({ path }) => path);
    const printing = progressOf("Printing");
    let printed = 0;
    const view = (path: string) => {
      printing(++printed, this.#planned.size);
      return this.#view(path);
    };
    return {
      pagePaths: () => paths(true),
      machinePaths: () => paths(false),
      pageView: (path) => {
        const found = view(path);
        if (!found || !isPageView(found)) throw new Error(`There is no page to print at ${path}.`);
        return found;
      },
      machineView: (path) => {
        const found = view(path);
        return found && !isPageView(found) ? found : undefined;
      },
    };
  }

  #view(path: string): PageView | MachineView | undefined {
    const planned = this.#planned.get(path);
    if (!planned) return undefined;
    const pictures = new Map<string, NeededPicture>();
    this.#pictures.set(path, pictures);
    const onPicture = (picture: NeededPicture) => pictures.set(JSON.stringify([picture.file, picture.focus, picture.facts.credit, picture.facts.hash]), picture);
    return viewOf(planned.key, { ...this.#context, onPicture });
  }

  /**
   * Publishes what Astro printed into a folder.
   * @returns what changed; undefined where nothing did
   * @throws when a rendition cannot be made, with a sentence for an editor
   */
  async publish(printedTo: string): Promise<Changes | undefined> {
    const edition = this.#edition;
    edition.prepare();
    const pages = this.plan.print.map(({ path, fingerprint }): PrintedPage => ({ path, fingerprint, pictures: this.#rendered(path) }));
    await this.#makeRenditions();
    for (const file of new Set(pages.flatMap((page) => [...page.pictures.values()].flat()))) {
      const path = join("photos", file);
      if (!edition.has(path)) edition.put(path, join(this.#settings.renditions, file), "copy");
    }
    for (const { path, key } of this.plan.print) {
      if (key.page === "document") edition.put(join("documents", key.name), join(this.#settings.content, "documents", key.name), "copy");
      else edition.put(fileOf(path), join(printedTo, astroFileOf(path)), "move");
    }
    const assets = filesBelow(printedTo);
    for (const asset of assets) edition.put(asset, join(printedTo, asset), "move");
    for (const asset of this.#assetsBefore().filter((before) => !assets.includes(before))) edition.remove(asset);
    for (const path of this.plan.remove) edition.remove(fileOf(path));
    for (const file of this.#newsroom.ledger.unusedFiles(pages, this.plan.remove)) edition.remove(join("photos", file));
    return edition.publish(pages, this.plan.remove, { assets: JSON.stringify(assets) });
  }

  #rendered(path: string): Map<string, string[]> {
    const pictures = new Map<string, string[]>();
    for (const [name, { file, facts, focus }] of this.#pictures.get(path) ?? []) {
      const { avif, webp, jpeg, share } = renditionsOf(file, facts, focus);
      pictures.set(name, [...avif, ...webp, ...jpeg, ...(share ? [share] : [])].map((rendition) => rendition.file));
    }
    return pictures;
  }

  async #makeRenditions(): Promise<void> {
    const needed = new Map([...this.#pictures.values()].flatMap((pictures) => [...pictures]));
    const wanted = [...needed.values()].map((picture) => ({
      source: join(this.#settings.content, "photos", picture.file),
      name: picture.file,
      facts: picture.facts,
      rights: rightsOf(picture.facts),
      ...(picture.focus && { focus: picture.focus }),
    }));
    const faults = await makeRenditions(wanted, this.#settings.renditions, progressOf("Pictures"));
    if (faults.length > 0) throw new Error(faults.map((fault) => `${relative(this.#settings.root, fault.source)}: ${fault.reason}`).join("\n"));
  }

  #assetsBefore(): string[] {
    const noted = this.#newsroom.ledger.note("assets");
    const assets: string[] = noted ? JSON.parse(noted) : [];
    return assets;
  }
}

/** The file of a page: `/world/` is `world/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Where Astro prints it: it puts a page that is named by a route's parameter into a folder of its own. */
function astroFileOf(path: string): string {
  return path.endsWith(".html") ? `${path.slice(1, -".html".length)}/index.html` : fileOf(path);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

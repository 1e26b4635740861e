/** A build, from the plan to the published edition. The pages are printed in the middle of it, with the templates that Astro bundled. */
import { existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { LedgerPage, PrintedPage, PrintedPicture } from "../../archive/ledger/ledger.ts";
import { lyingFile } from "../../desk/files/lying-file.ts";
import { renditionFilesOf, renditionKey } from "../../photos/renditions/recipe.ts";
import { renditionsAreThere } from "../../photos/renditions/renditions-there.ts";
import { rightsOf } from "../../photos/metadata/rights.ts";
import type { NeededPicture } from "../../views/parts/needed-picture.ts";
import type { ViewContext } from "../../views/context.ts";
import type { PageKey } from "../../paper/page.ts";
import { contextFrom, seedOf } from "../plan/context-elsewhere.ts";
import { Edition, type Changes } from "../edition/edition.ts";
import { filesBelow } from "../../desk/files/files-below.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import type { Handover } from "./handover.ts";
import { setLitePages, type LiteTask } from "./lite-pages.ts";
import type { Newsroom } from "../newsroom.ts";
import { PartProcess, shareOut } from "./part.ts";
import { keyIn, makePlan, printedWith, type Plan } from "../plan/plan.ts";
import { fileOf } from "../edition/printed-file.ts";
import { Printer, type ShownPictures } from "./printer.ts";
import { progressOf } from "../progress.ts";
import { sayAside } from "../say.ts";
import { isSearch, SearchIndex, searchFolderOf } from "../search/search-index.ts";
import type { PressSettings } from "../settings.ts";
import { describeSlice, emptySliceFolder, pagesOfSlice, Slices, type SliceNumber } from "../plan/slice.ts";

export interface BuildOptions {
  /** Print one slice into the output folder, and publish nothing. */
  slice?: SliceNumber;
  /** Folders of slices that other machines printed. */
  merge?: readonly string[];
  /** A page whose printing is to be explained; nothing is printed then. */
  explain?: string;
}

export class Build {
  readonly plan: Plan;
  readonly #settings: PressSettings;
  readonly #newsroom: Newsroom;
  readonly #edition: Edition;
  readonly #slice: SliceNumber | undefined;
  readonly #slices: Slices;
  /** Pages that this machine prints; the others lie in slices. */
  readonly #own: LedgerPage[];
  /** Those of them that are of the lite edition, and how they are set. */
  readonly #lite: { keys: PageKey[]; task: LiteTask };
  readonly #printer: Printer;
  readonly #others: PartProcess[];
  readonly #search: SearchIndex;

  /**
   * Plans, and begins what can be made while pages are printed.
   * @throws an `Error` with a sentence where an option is wrong
   */
  static async begin(
    settings: PressSettings,
    newsroom: Newsroom,
    context: ViewContext,
    options: BuildOptions,
  ): Promise<Build> {
    const slices = new Slices(options.merge ?? []);
    const edition = new Edition(settings.out, settings.workshop, newsroom.ledger);
    if (options.slice || !edition.isKnown()) {
      if (!options.slice && newsroom.ledger.note("edition") !== undefined && existsSync(settings.out))
        sayAside(
          terminal`${printable(settings.out)} is not what was printed there last: everything is printed again.\n`,
        );
      newsroom.ledger.nothingPrinted();
    } else {
      const { damaged, nextIsDamaged } = edition.damaged();
      if (nextIsDamaged)
        sayAside(
          terminal`The edition that lay ready in ${printable(settings.workshop)} was not whole, and is laid ready anew.\n`,
        );
      if (damaged.length > 0) {
        tellDamaged(damaged, settings.out);
        newsroom.ledger.printAgain(damaged);
      }
    }
    const plan = await makePlan(context, newsroom.ledger, printedWith(settings.root, context.archive.paper), {
      cache: settings.cache,
      onProgress: progressOf("Planning"),
    });
    return new Build(settings, newsroom, context, options, { slices, edition, plan });
  }

  private constructor(
    settings: PressSettings,
    newsroom: Newsroom,
    context: ViewContext,
    options: BuildOptions,
    begun: { slices: Slices; edition: Edition; plan: Plan },
  ) {
    this.#settings = settings;
    this.#newsroom = newsroom;
    this.#slice = options.slice;
    this.#slices = begun.slices;
    this.#edition = begun.edition;
    this.plan = options.slice ? { ...begun.plan, print: pagesOfSlice(begun.plan.print, options.slice) } : begun.plan;
    this.#own = this.plan.print.filter((page) => this.#slices.folderOf(page) === undefined);
    const own = options.explain || this.isUpToDate ? [] : this.#own;
    const folder = settings.printing;
    if (!options.explain) rmSync(folder, { recursive: true, force: true });
    const [lite, full] = [own.filter(isLite), own.filter((page) => !isLite(page))];
    const [mine = [], ...others] = shareOut(full);
    const seed = seedOf(context, settings.cache);
    this.#lite = { keys: lite.map(({ page }) => keyIn(page)), task: { seed, folder, renditions: settings.renditions } };
    this.#search = new SearchIndex(full.map(({ page }) => keyIn(page)).filter(isSearch), seed, folder);
    this.#others = others.map(
      (pages, at) => new PartProcess({ pages, seed, folder, assets: false }, `${folder}-${at + 2}`),
    );
    this.#printer = new Printer(mine, contextFrom(seed));
  }

  /** Whether the published edition is already what a build would make. */
  get isUpToDate(): boolean {
    return this.plan.print.length === 0 && this.plan.remove.length === 0;
  }

  get handover(): Handover {
    return this.#printer.handover;
  }

  /**
   * Publishes what was printed, by this process and its others; or, for a slice, lays it out for joining.
   * @param assets the files that pages fetch, and others that are no pages; they lie with what was printed
   * @throws when a rendition cannot be made, with a sentence for an editor
   */
  async publish(assets: readonly string[]): Promise<Changes | undefined> {
    const shown = [...this.#printer.shown];
    for (const other of this.#others) for (const page of await other.shown()) shown.push(page);
    await makeShownRenditions(shown, this.#settings);
    await setLitePages(this.#lite.keys, this.#lite.task);
    await this.#search.made();
    return this.#slice ? this.#laySlice(shown, assets) : this.#layEdition(shown, assets);
  }

  #laySlice(shown: readonly ShownPictures[], assets: readonly string[]): undefined {
    const { out, printing } = this.#settings;
    emptySliceFolder(out);
    const slice = new Edition(out, this.#settings.workshop, this.#newsroom.ledger, out);
    this.#putPages(slice, this.#own, printing);
    for (const file of renditionFiles(shown))
      slice.put(join("photos", file), join(this.#settings.renditions, file), "copy");
    for (const asset of assets) slice.put(asset, join(printing, asset), "move");
    describeSlice(out, this.plan.print, shown, assets);
  }

  #layEdition(shown: readonly ShownPictures[], assets: readonly string[]): Changes {
    const edition = this.#edition;
    const printed = edition.prepare(this.#settings.printing);
    this.#putPages(edition, this.#own, printed);
    const pictures = new Map(shown.map((page) => [page.path, page.pictures]));
    for (const page of this.plan.print) {
      const folder = this.#slices.folderOf(page);
      if (folder === undefined) continue;
      if (searchFolderOf(page.path)) putFolder(edition, page.path, folder, "copy");
      else edition.put(fileOf(page.path), join(folder, fileOf(page.path)), "copy");
      const there = this.#slices.shownOn(page.path);
      if (!there) continue;
      pictures.set(page.path, there.pictures);
      for (const file of renditionFiles([there]))
        if (!edition.has(join("photos", file))) edition.put(join("photos", file), join(folder, "photos", file), "copy");
    }
    for (const file of renditionFiles(shown))
      if (!edition.has(join("photos", file)))
        edition.put(join("photos", file), join(this.#settings.renditions, file), "copy");
    for (const asset of assets) edition.put(asset, join(printed, asset), "move");
    for (const asset of this.#assetsBefore().filter((before) => !assets.includes(before))) edition.remove(asset);
    const pages = this.plan.print.map(({ path, fingerprint }): PrintedPage => ({
      path,
      fingerprint,
      pictures: (pictures.get(path) ?? []).map(rendered),
    }));
    for (const path of this.plan.remove) {
      const folder = searchFolderOf(path);
      if (folder) for (const file of edition.filesBelow(folder)) edition.remove(file);
      else edition.remove(fileOf(path));
    }
    for (const file of this.#newsroom.ledger.unusedFiles(pages, this.plan.remove)) edition.remove(join("photos", file));
    return edition.publish(pages, this.plan.remove, { assets: JSON.stringify(assets) });
  }

  /** @param printed the folder that they were printed to */
  #putPages(edition: Edition, pages: readonly LedgerPage[], printed: string): void {
    for (const { path, page } of pages) {
      const key = keyIn(page);
      if (key.page === "document")
        edition.put(fileOf(path), lyingFile(join(this.#settings.content, "documents"), key.name), "copy");
      else if (searchFolderOf(path)) putFolder(edition, path, printed, "move");
      else edition.put(fileOf(path), join(printed, fileOf(path)), "move");
    }
  }

  #assetsBefore(): string[] {
    const noted = this.#newsroom.ledger.note("assets");
    const assets: string[] = noted ? JSON.parse(noted) : [];
    return assets;
  }
}

const isLite = ({ page }: LedgerPage): boolean => keyIn(page).page === "lite";

/** Makes the renditions of all pictures that some pages show. @throws an `Error` with a sentence for each that cannot be made */
export async function makeShownRenditions(shown: readonly ShownPictures[], settings: PressSettings): Promise<void> {
  const needed = new Map(
    shown.flatMap((page) => page.pictures.map((picture) => [rendered(picture).name, picture] as const)),
  );
  const wanted = [...needed.values()].map((picture) => ({
    source: lyingFile(join(settings.content, "photos"), picture.file),
    name: picture.file,
    facts: picture.facts,
    rights: rightsOf(picture.facts),
    ...(picture.focus && { focus: picture.focus }),
  }));
  if (renditionsAreThere(wanted, settings.renditions)) return;
  // Loaded only now: most edits bring no picture, and sharp takes longer to load than their page to print.
  const { makeRenditions } = await import("../../photos/renditions/make-renditions.ts");
  const faults = await makeRenditions(wanted, settings.renditions, progressOf("Pictures"), (files) =>
    tellDamaged(files, settings.renditions),
  );
  if (faults.length > 0)
    throw new Error(faults.map((fault) => `${relative(settings.root, fault.source)}: ${fault.reason}`).join("\n"));
}

/** At most so many names of damaged files are told. */
const mostNamed = 10;

function tellDamaged(files: readonly string[], folder: string): void {
  const others = files.length - mostNamed;
  const names = `${files.slice(0, mostNamed).join(", ")}${others > 0 ? ` and ${others} others` : ""}`;
  sayAside(
    terminal`${printable(`${files.length === 1 ? "A file" : `${files.length} files`} in ${folder} ${files.length === 1 ? "was" : "were"} damaged and ${files.length === 1 ? "is" : "are"} made again: ${names}.`)}\n`,
  );
}

/** Worked out once for each picture, which many pages show. */
const filesByPicture = new WeakMap<NeededPicture, PrintedPicture>();

function rendered(picture: NeededPicture): PrintedPicture {
  const known = filesByPicture.get(picture);
  if (known) return known;
  const files = renditionFilesOf(picture.file, picture.facts, picture.focus);
  const made = {
    name: JSON.stringify([picture.file, picture.focus, picture.facts.credit, picture.facts.hash]),
    stem: renditionKey(picture.file, picture.facts),
    files,
  };
  filesByPicture.set(picture, made);
  return made;
}

function renditionFiles(shown: readonly ShownPictures[]): Set<string> {
  const pictures = new Set(shown.flatMap((page) => page.pictures));
  return new Set([...pictures].flatMap((picture) => rendered(picture).files));
}

/** Puts a bundle of the search index in its place, and takes out what it was before: its files are named by what is in them. */
function putFolder(edition: Edition, path: string, from: string, how: "move" | "copy"): void {
  const folder = searchFolderOf(path) ?? "";
  const files = filesBelow(join(from, folder)).map((file) => `${folder}/${file}`);
  for (const file of files) edition.put(file, join(from, file), how);
  for (const file of edition.filesBelow(folder)) if (!files.includes(file)) edition.remove(file);
}

/** The printing of some pages: shared out among processes and threads, of which each makes what it is for. */
import type { BrandView } from "../../brand/brand-view.ts";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { settingOf } from "../../layouts/templates.ts";
import type { PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import { contextFrom, seedOf } from "../plan/context-elsewhere.ts";
import { keyIn } from "../plan/plan.ts";
import { progressOf } from "../progress.ts";
import { isSearch, SearchIndex } from "../search/search-index.ts";
import type { PressSettings } from "../settings.ts";
import { makeBooks } from "./books.ts";
import type { Handover } from "./handover.ts";
import { joinFiles } from "./joined-files.ts";
import { setLitePages, type LiteTask } from "./lite-pages.ts";
import { PartProcess, shareOut } from "./part-process.ts";
import { PageSupply } from "./page-supply.ts";
import { makeShownCards } from "./shown-cards.ts";
import { makeShownRenditions, publishedPhoto, type ShownPictures } from "./shown-pictures.ts";

interface Work {
  /** This process's own part. */
  printer: PageSupply;
  others: readonly PartProcess[];
  search: SearchIndex;
  /** Pages of the lite edition, and how they are set. */
  lite: { keys: readonly PageKey[]; task: LiteTask };
  books: readonly PageKey[];
  joined: readonly PageKey[];
  context: ViewContext;
  /** Whether a file lies in what was published already, as it is to be. */
  has: (file: string) => boolean;
  brand: BrandView | undefined;
  settings: PressSettings;
}

export class PrintRun {
  readonly #work: Work;

  private constructor(work: Work) {
    this.#work = work;
  }

  /**
   * Shares the pages out, and begins what can be made while this process prints its part.
   * @param has whether a file lies in what was published already, as it is to be: such a rendition is not made
   */
  static begin(
    pages: readonly LedgerPage[],
    context: ViewContext,
    settings: PressSettings,
    has: (file: string) => boolean,
  ): PrintRun {
    const { printing: folder, renditions, cache } = settings;
    const seed = seedOf(context, cache);
    const { first = [], joined = [], books = [], lite = [] } = Object.groupBy(pages, turnOf);
    const [mine = [], ...others] = shareOut(first);
    const here = contextFrom(seed);
    return new PrintRun({
      printer: new PageSupply(mine, here, progressOf("Printing", settings)),
      others: others.map((part, at) =>
        PartProcess.start({ pages: part, seed, folder, assets: false }, `${folder}-${at + 2}`, settings),
      ),
      search: SearchIndex.begin(
        { pages: first.map(({ page }) => keyIn(page)).filter(isSearch), seed, folder },
        context.archive.lists.size("all"),
      ),
      lite: { keys: lite.map(({ page }) => keyIn(page)), task: { seed, folder, renditions } },
      books: books.map(({ page }) => keyIn(page)),
      joined: joined.map(({ page }) => keyIn(page)),
      context: here,
      has,
      brand: context.brand,
      settings,
    });
  }

  /** What the templates print in this process. */
  get handover(): Handover {
    return this.#work.printer.handover;
  }

  /**
   * Waits for the others, and makes what needs what they printed: pictures, books, which hold them, and the lite edition, which
   * tells their sizes.
   * @returns what the pages show
   * @throws when a rendition cannot be made, with a sentence for an editor
   */
  async finished(): Promise<ShownPictures[]> {
    const { printer, others, search, lite, books, joined, context, has, brand, settings } = this.#work;
    const shown = printer.shown;
    for (const other of others) for (const page of await other.shown()) shown.push(page);
    joinFiles(joined, context, settings, has);
    const isPublished = (file: string) => has(publishedPhoto(file));
    await makeShownRenditions(shown, settings, isPublished);
    await makeShownCards(shown, brand, settings, isPublished);
    const onProgress = progressOf("Books", settings);
    shown.push(...(await makeBooks(books, context, { settings, isPublished, onProgress })));
    await setLitePages(lite.keys, lite.task, progressOf("Lite edition", settings));
    await search.made(progressOf("Search index", settings));
    return shown;
  }

  /** Ends whatever is still at work, as it is where something has failed. */
  end(): void {
    for (const other of this.#work.others) other.end();
    this.#work.search.end();
  }
}

/** When a page is made: what is joined of others, holds pictures, or tells their sizes, waits until they are. */
function turnOf({ page }: LedgerPage): "first" | "joined" | "books" | "lite" {
  const key = keyIn(page);
  if (key.page === "lite") return "lite";
  const setting = settingOf(key);
  return setting === "book" ? "books" : setting === "joined" ? "joined" : "first";
}

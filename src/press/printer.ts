/** Hands pages to the templates one by one, and remembers which pictures each of them shows. */
import { z } from "zod";
import type { LedgerPage } from "../archive/ledger.ts";
import type { ViewContext } from "../views/context.ts";
import type { FileView } from "../views/kinds.ts";
import type { PageKey } from "../paper/page.ts";
import type { PageView } from "../views/kinds.ts";
import type { NeededPicture } from "../views/needed-picture.ts";
import { isPageView, viewOf } from "../views/view-of.ts";
import type { Handover } from "./handover.ts";
import { keyIn } from "./plan.ts";
import { progressOf } from "./progress.ts";
import { isSearch } from "./search-index.ts";

/** A printed page with the pictures that it shows. */
export interface ShownPictures {
  path: string;
  pictures: NeededPicture[];
}

/** What one process printed, as it is told to another: every picture once, and its number on each page that shows it. */
export const packedSchema = z.object({ pictures: z.array(z.custom<NeededPicture>()), pages: z.array(z.tuple([z.string(), z.array(z.number())])) });
export type Packed = z.output<typeof packedSchema>;

export function packed(shown: readonly ShownPictures[]): Packed {
  const numbers = new Map<NeededPicture, number>();
  const numberOf = (picture: NeededPicture) => {
    const number = numbers.get(picture) ?? numbers.size;
    numbers.set(picture, number);
    return number;
  };
  const pages = shown.map(({ path, pictures }): [string, number[]] => [path, pictures.map(numberOf)]);
  return { pictures: [...numbers.keys()], pages };
}

export function unpacked({ pictures, pages }: Packed): ShownPictures[] {
  return pages.map(([path, numbers]) => ({ path, pictures: numbers.flatMap((number) => pictures[number] ?? []) }));
}

const machinePages = new Set<PageKey["page"]>(["feed", "sitemap", "robots", "preview-note", "offline-worker", "updates-list"]);

export class Printer {
  readonly #context: ViewContext;
  readonly #keys: Map<string, PageKey>;
  readonly #shown = new Map<string, NeededPicture[]>();

  constructor(pages: readonly LedgerPage[], context: ViewContext) {
    this.#context = context;
    // Documents are copied, the search index is made, and the lite edition is set when the pictures are there.
    this.#keys = new Map(pages.map(({ path, page }): [string, PageKey] => [path, keyIn(page)]).filter(([, key]) => key.page !== "document" && key.page !== "lite" && !isSearch(key)));
  }

  /** What the page routes are told: the pages' paths, and a view of each when its turn comes. */
  get handover(): Handover {
    const paths = (machine: boolean) => [...this.#keys].filter(([, key]) => machinePages.has(key.page) === machine).map(([path]) => path);
    const progress = progressOf("Printing");
    let printed = 0;
    const view = (path: string) => {
      progress(++printed, this.#keys.size);
      return this.#view(path);
    };
    return {
      pagePaths: () => paths(false),
      machinePaths: () => paths(true),
      pageView: (path) => {
        const found = view(path);
        if (!found || !isPageView(found)) throw new Error(`There is no page to print at ${path}.`);
        return found;
      },
      machineView: (path) => {
        const found = view(path);
        return found && !isPageView(found) ? found : undefined;
      },
      bundledScripts: new Set(),
    };
  }

  get shown(): ShownPictures[] {
    return [...this.#shown].map(([path, pictures]) => ({ path, pictures }));
  }

  #view(path: string): PageView | FileView | undefined {
    const key = this.#keys.get(path);
    if (!key) return undefined;
    const pictures = new Set<NeededPicture>();
    const view = viewOf(key, { ...this.#context, onPicture: (picture) => pictures.add(picture) });
    this.#shown.set(path, [...pictures]);
    return view;
  }
}

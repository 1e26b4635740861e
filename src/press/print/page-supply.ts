/** Hands pages to the templates one by one, and remembers which pictures each of them shows. */
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import type { ViewContext } from "../../views/context.ts";
import type { FileView } from "../../views/kinds.ts";
import type { PageKey } from "../../paper/page.ts";
import type { PageView } from "../../views/kinds.ts";
import { settingOf, fileText } from "../../layouts/templates.ts";
import { isPageView } from "../../views/view-of.ts";
import type { Handover } from "./handover.ts";
import { viewShowing, type ShownPictures } from "./shown-pictures.ts";
import { keyIn } from "../plan/plan.ts";
import type { Progress } from "../progress.ts";

export class PageSupply {
  readonly #context: ViewContext;
  readonly #onProgress: Progress;
  readonly #keys: Map<string, PageKey>;
  readonly #shown = new Map<string, Omit<ShownPictures, "path">>();

  /** @param onProgress is told of each page, where somebody watches */
  constructor(pages: readonly LedgerPage[], context: ViewContext, onProgress: Progress = () => undefined) {
    this.#context = context;
    this.#onProgress = onProgress;
    // Documents are copied, the search index is made; what is joined waits for other files, the lite edition and books for the pictures.
    this.#keys = new Map(
      pages
        .map(({ path, page }): [string, PageKey] => [path, keyIn(page)])
        .filter(([, key]) => key.page !== "lite" && !["copied", "index", "book", "joined"].includes(settingOf(key))),
    );
  }

  /** What the page routes are told: the pages' paths, and a view of each when its turn comes. */
  get handover(): Handover {
    const paths = (setting: ReturnType<typeof settingOf>) =>
      [...this.#keys].filter(([, key]) => settingOf(key) === setting).map(([path]) => path);
    let printed = 0;
    const view = (path: string) => {
      this.#onProgress(++printed, this.#keys.size);
      return this.#view(path);
    };
    return {
      pagePaths: () => paths("html"),
      bundledPaths: () => paths("bundled"),
      pageView: (path) => {
        const found = view(path);
        if (!found || !isPageView(found)) throw new Error(`There is no page to print at ${path}.`);
        return found;
      },
      bundledView: (path) => {
        const found = view(path);
        return found && !isPageView(found) ? found : undefined;
      },
      *texts() {
        for (const path of paths("text")) {
          const found = view(path);
          const written = found && !isPageView(found) ? fileText(found.template, found) : undefined;
          if (!written) throw new Error(`There is no file to write at ${path}.`);
          yield { path, text: written.text };
        }
      },
      bundledScripts: new Set(),
    };
  }

  get shown(): ShownPictures[] {
    return [...this.#shown].map(([path, shown]) => ({ path, ...shown }));
  }

  #view(path: string): PageView | FileView | undefined {
    const key = this.#keys.get(path);
    if (!key) return undefined;
    const { view, shown } = viewShowing(key, this.#context);
    this.#shown.set(path, shown);
    return view;
  }
}

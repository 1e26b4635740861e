/** The search index: made in a thread of its own while the pages are printed. */
import { Worker } from "node:worker_threads";
import { settingOf } from "../../layouts/templates.ts";
import type { PageKey } from "../../paper/page.ts";
import type { ContextSeed } from "../plan/context-elsewhere.ts";
import { progressOf } from "../progress.ts";
import type { SearchTask, SearchTold } from "./search-worker.ts";

/** Pages that are no page to look at, but files for searching: the press makes them without Astro. */
export const isSearch = (key: PageKey): boolean => settingOf(key) === "index";

/** The folder of a bundle or of the program, with all that is in it: `search/2026/q3`. */
export function searchFolderOf(path: string): string | undefined {
  return /^\/(search\/.+)\/$/.exec(path)?.[1];
}

export class SearchIndex {
  readonly #made: Promise<void>;
  #tell: (done: number, of: number) => void = () => undefined;

  /** @param folder where the files lie until they are put in their places */
  constructor(pages: readonly PageKey[], seed: ContextSeed, folder: string) {
    this.#made = pages.length === 0 ? Promise.resolve() : this.#make({ pages, seed, folder });
    // Told when the build waits for it; pages may still be printed.
    this.#made.catch(() => undefined);
  }

  /** @throws where Pagefind failed */
  async made(): Promise<void> {
    // Only now: two lines of progress at once would write over each other.
    this.#tell = progressOf("Search index");
    await this.#made;
  }

  #make(task: SearchTask): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { workerData: task });
      worker.on("message", ({ done, of, whole }: SearchTold) => (whole ? resolve() : this.#tell(done, of)));
      worker.once("error", reject);
      // Of a process of Pagefind's that is killed nothing is heard: the thread ends for want of work.
      worker.once("exit", () => reject(new Error("Pagefind ended before the search index was made.")));
    });
  }
}

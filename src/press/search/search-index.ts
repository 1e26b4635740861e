/** The search index: made in a thread of its own while the pages are printed. */
import { Worker } from "node:worker_threads";
import { settingOf } from "../../layouts/templates.ts";
import type { PageKey } from "../../paper/page.ts";
import type { ContextSeed } from "../plan/context-elsewhere.ts";
import type { Progress } from "../progress.ts";
import type { SearchTask, SearchTold } from "./search-worker.ts";

/** Pages that are no page to look at, but files for searching: the press makes them without Astro. */
export const isSearch = (key: PageKey): boolean => settingOf(key) === "index";

/** The folder of a bundle or of the program, with all that is in it: `search/2026/q3`. */
export function searchFolderOf(path: string): string | undefined {
  return /^\/(search\/.+)\/$/.exec(path)?.[1];
}

/** An index in the making. */
export class SearchIndex {
  /** Absent where there is nothing to make. */
  readonly #worker: Worker | undefined;
  readonly #made: Promise<void>;
  #tell: Progress = () => undefined;

  private constructor(worker: Worker | undefined) {
    this.#worker = worker;
    this.#made = worker ? this.#madeBy(worker) : Promise.resolve();
    // Told when the build waits for it; pages may still be printed.
    this.#made.catch(() => undefined);
  }

  /** @param folder where the files lie until they are put in their places */
  static begin(pages: readonly PageKey[], seed: ContextSeed, folder: string): SearchIndex {
    const task: SearchTask = { pages, seed, folder };
    return new SearchIndex(
      pages.length === 0 ? undefined : new Worker(new URL("./search-worker.ts", import.meta.url), { workerData: task }),
    );
  }

  /** @throws where Pagefind failed */
  async made(onProgress: Progress): Promise<void> {
    // Only now: two lines of progress at once would write over each other.
    this.#tell = onProgress;
    await this.#made;
  }

  /** Ends the thread, if it is still at work. */
  end(): void {
    void this.#worker?.terminate();
  }

  #madeBy(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      worker.on("message", ({ done, of, whole }: SearchTold) => (whole ? resolve() : this.#tell(done, of)));
      worker.once("error", reject);
      // Of a process of Pagefind's that is killed nothing is heard: the thread ends for want of work.
      worker.once("exit", () => reject(new Error("Pagefind ended before the search index was made.")));
    });
  }
}

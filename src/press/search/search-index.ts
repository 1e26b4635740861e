/** The search index: made while the pages are printed, in a thread of its own where there is much of it. */
import { Worker } from "node:worker_threads";
import { settingOf } from "../../layouts/templates.ts";
import type { PageKey } from "../../paper/page.ts";
import { contextFrom } from "../plan/context-elsewhere.ts";
import type { Progress } from "../progress.ts";
import type { SearchTask, SearchTold } from "./search-worker.ts";

/** Pages that are no page to look at, but files for searching: the press makes them without Astro. */
export const isSearch = (key: PageKey): boolean => settingOf(key) === "index";

/** The folder of a bundle or of the program, with all that is in it: `search/2026/q3`. */
export function searchFolderOf(path: string): string | undefined {
  return /^\/(search\/.+)\/$/.exec(path)?.[1];
}

/** Below this many articles in the paper a thread takes longer to start than to save: a fifth of what an edit of a small one takes. */
const worthThread = 300;

/** An index in the making, and how that is ended. */
interface Making {
  made: Promise<void>;
  end: () => void;
}

/** An index in the making. */
export class SearchIndex {
  /** Absent where there is nothing to make. */
  #making: Making | undefined;
  #tell: Progress = () => undefined;

  /**
   * @param task whose files lie in its `folder` until they are put in their places
   * @param articles of the paper, by which it is known whether a thread is worth its start
   */
  static begin(task: SearchTask, articles: number): SearchIndex {
    const index = new SearchIndex();
    const tell: Progress = (done, of) => index.#tell(done, of);
    if (task.pages.length > 0)
      index.#making = articles < worthThread ? makeInThisThread(task, tell) : makeInThread(task, tell);
    // Told when the build waits for it; pages may still be printed.
    index.#making?.made.catch(() => undefined);
    return index;
  }

  /** @throws where Pagefind failed */
  async made(onProgress: Progress): Promise<void> {
    // Only now: two lines of progress at once would write over each other.
    this.#tell = onProgress;
    await this.#making?.made;
  }

  /** Ends what is still at work. */
  end(): void {
    this.#making?.end();
  }
}

const endedEarly = () => new Error("Pagefind ended before the search index was made.");

function makeInThread(task: SearchTask, tell: Progress): Making {
  const worker = new Worker(new URL("./search-worker.ts", import.meta.url), { workerData: task });
  const made = new Promise<void>((resolve, reject) => {
    worker.on("message", ({ done, of, whole }: SearchTold) => (whole ? resolve() : tell(done, of)));
    worker.once("error", reject);
    // Of a process of Pagefind's that is killed nothing is heard: the thread ends for want of work.
    worker.once("exit", () => reject(endedEarly()));
  });
  return { made, end: () => void worker.terminate() };
}

/** Pagefind is at work in a process of its own while pages are printed. */
function makeInThisThread({ pages, seed, folder }: SearchTask, tell: Progress): Making {
  const loaded = import("./search-files.ts");
  const made = new Promise<void>((resolve, reject) => {
    // As above: here it is the whole program that has nothing else to do.
    const ended = () => reject(endedEarly());
    process.once("beforeExit", ended);
    void loaded
      .then(({ makeSearchFiles }) => makeSearchFiles(pages, contextFrom(seed), folder, tell))
      .then(resolve, reject)
      .finally(() => process.off("beforeExit", ended));
  });
  // What could not be loaded is told by whoever waits for it.
  const end = () => void loaded.then(({ endPagefind }) => endPagefind()).catch(() => undefined);
  return { made, end };
}

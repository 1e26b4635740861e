/** The thread that makes the search index: it tells how far it has come, and when all is made. */
import { parentPort, workerData } from "node:worker_threads";
import type { PageKey } from "../../paper/page.ts";
import { contextFrom, type ContextSeed } from "../plan/context-elsewhere.ts";
import { makeSearchFiles } from "./search-files.ts";

export interface SearchTask {
  pages: readonly PageKey[];
  seed: ContextSeed;
  folder: string;
}

export interface SearchTold {
  done: number;
  of: number;
  /** All is made, and Pagefind has ended. */
  whole: boolean;
}

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what a thread is given has no type; whoever starts it gives this
const { pages, seed, folder }: SearchTask = workerData;
const tell = (told: SearchTold) => parentPort?.postMessage(told);

await makeSearchFiles(pages, contextFrom(seed), folder, (done, of) => tell({ done, of, whole: false }));
tell({ done: pages.length, of: pages.length, whole: true });

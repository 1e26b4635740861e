/** One of several threads that set pages of the lite edition: it is sent batches of keys, and sends back the paths. */
import { parentPort, workerData } from "node:worker_threads";
import type { PageKey } from "../../paper/page.ts";
import { liteSetter, type LiteTask } from "./lite-pages.ts";

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what a thread is given has no type; whoever starts it gives this
const task: LiteTask = workerData;
const set = liteSetter(task);

parentPort?.on("message", (batch: PageKey[]) => {
  parentPort?.postMessage(batch.map(set));
});

/** One of several threads that look at pages: it is sent batches of keys, and sends back what it saw. */
import { parentPort, workerData } from "node:worker_threads";
import type { PageKey } from "../../paper/page.ts";
import { contextFrom, type ContextSeed } from "./context-elsewhere.ts";
import { lookAt } from "./look.ts";

export interface LookTask {
  seed: ContextSeed;
  setting: string;
}

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what a thread is given has no type; whoever starts it gives this
const { seed, setting }: LookTask = workerData;
const context = contextFrom(seed);

parentPort?.on("message", (batch: PageKey[]) => {
  parentPort?.postMessage(batch.map((key) => lookAt(key, context, setting)));
});

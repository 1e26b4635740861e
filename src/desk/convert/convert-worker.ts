/** One of several threads that convert files: it is sent batches, and sends them back converted. */
import { parentPort, workerData } from "node:worker_threads";
import type { ConversionSettings } from "./conversion.ts";
import { convertFile, type MarkdownFile } from "./convert-file.ts";

export interface WorkerTask {
  content: string;
  settings: ConversionSettings;
}

// oxlint-disable-next-line typescript/no-unsafe-assignment -- what a thread is given has no type; `convert-many.ts` gives this
const task: WorkerTask = workerData;

parentPort?.on("message", (batch: MarkdownFile[]) => {
  parentPort?.postMessage(batch.flatMap((file) => convertFile(file, task.content, task.settings) ?? []));
});

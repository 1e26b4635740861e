/** Converts many files, over all cores where there are enough of them to be worth the start of threads. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ConversionSettings } from "./convert.ts";
import { convertFile, type ConvertedFile, type MarkdownFile } from "./convert-file.ts";
import type { WorkerTask } from "./convert-worker.ts";

/** Below this many files a thread takes longer to start than to save. */
const worthThreads = 400;
const batchSize = 64;

/** Yields the files in batches, in no particular order, as they are converted; memory holds a few batches only. */
export async function* convertMany(files: readonly MarkdownFile[], content: string, settings: ConversionSettings): AsyncGenerator<ConvertedFile[]> {
  if (files.length < worthThreads) {
    for (const file of files) {
      const converted = convertFile(file, content, settings);
      if (converted) yield [converted];
    }
    return;
  }
  const task: WorkerTask = { content, settings };
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL("./convert-worker.ts", import.meta.url), { workerData: task }));
  try {
    yield* inTurn(workers, files);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Every worker has one batch at work and one waiting, so that none is idle while the results are stored. */
async function* inTurn(workers: readonly Worker[], files: readonly MarkdownFile[]): AsyncGenerator<ConvertedFile[]> {
  const ready: { worker: Worker; batch: ConvertedFile[] }[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  let next = 0;
  let under = 0;
  const give = (worker: Worker) => {
    if (next >= files.length) return;
    worker.postMessage(files.slice(next, next + batchSize));
    next += batchSize;
    under++;
  };
  for (const worker of workers) {
    worker.on("message", (batch: ConvertedFile[]) => {
      ready.push({ worker, batch });
      wake();
    });
    worker.on("error", (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
    give(worker);
    give(worker);
  }
  while (under > 0) {
    if (failure) throw failure;
    const done = ready.shift();
    if (!done) {
      await new Promise<void>((resolve) => (wake = resolve));
      continue;
    }
    under--;
    give(done.worker);
    yield done.batch;
  }
}

/** Shares work out among threads: each is sent batches of things, and sends back what it made of each batch. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

const batchSize = 64;

/**
 * Yields what the threads made, batch by batch, in no particular order; memory holds a few batches only. The threads end
 * with the generator.
 * @param program the thread's own file: it answers each message, an array of things, with one message, an array of what it made
 * @param task what every thread is told at its start
 * @throws what a thread threw
 */
export async function* overThreads<Thing, Made>(
  program: URL,
  task: unknown,
  things: Iterable<Thing>,
): AsyncGenerator<Made[]> {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(program, { workerData: task }));
  try {
    yield* inTurn(workers, batchesOf(things));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Every worker has one batch at work and one waiting, so that none is idle while the results are stored. */
async function* inTurn<Thing, Made>(workers: readonly Worker[], batches: Iterator<Thing[]>): AsyncGenerator<Made[]> {
  const ready: { worker: Worker; made: Made[] }[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  let under = 0;
  const give = (worker: Worker) => {
    const batch = batches.next();
    if (batch.done) return;
    worker.postMessage(batch.value);
    under++;
  };
  for (const worker of workers) {
    worker.on("message", (made: Made[]) => {
      ready.push({ worker, made });
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
    yield done.made;
  }
}

function* batchesOf<Thing>(things: Iterable<Thing>): Generator<Thing[]> {
  let batch: Thing[] = [];
  for (const thing of things) {
    if (batch.push(thing) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Has imported articles looked at: in a thread of its own where there are many, since that takes as long as making them. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Paper } from "../../../paper/paper.ts";
import { toldFault } from "../told-fault.ts";
import { damageIn, type WrittenArticle } from "./damage-in.ts";

/** Before this many articles a thread takes longer to start than to save. */
const worthThread = 200;

interface Asked {
  article: WrittenArticle;
  answer: (said: string[]) => void;
}

export class DamageWatch {
  readonly #paper: Paper;
  /** Those that the thread has not answered, in the order in which it was asked. */
  readonly #asked: Asked[] = [];
  #count = 0;
  #worker: Worker | undefined;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** What is wrong with an article, in sentences. */
  async of(article: WrittenArticle): Promise<string[]> {
    if (++this.#count === worthThread && availableParallelism() > 1) this.#worker = this.#started();
    const worker = this.#worker;
    if (!worker) return this.#lookedAt(article);
    return new Promise((answer) => {
      this.#asked.push({ article, answer });
      worker.postMessage(article);
    });
  }

  #lookedAt(article: WrittenArticle): string[] {
    try {
      return damageIn(article, this.#paper);
    } catch (error) {
      return [toldFault(error)];
    }
  }

  #started(): Worker {
    const worker = new Worker(new URL("./damage-worker.ts", import.meta.url), {
      workerData: this.#paper,
      // One article at a time, and what its reading leaves behind.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on("message", (said: string[]) => this.#asked.shift()?.answer(said));
    // What it was asked last may be what it ends of: here that is told of its story.
    worker.on("error", () => {
      this.#worker = undefined;
      for (const { article, answer } of this.#asked.splice(0)) answer(this.#lookedAt(article));
    });
    return worker;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

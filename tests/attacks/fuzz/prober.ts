/** Tries cases in a thread that is given up, and begun anew, when a case does not end or takes all memory. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { bounds, type Asked, type Tried } from "./case.ts";

/** How often it is looked whether a case has ended, in milliseconds. */
const glance = 200;
/** Bounds of processor time after which a case is given up: some have several doors to be tried at. */
const mostTurns = 4;
/** Megabytes that the notes on what was run may take, in a thread that takes them. */
const notes = 1200;
/** After so long a case is given up whatever the processor was busy with, in milliseconds. */
const given = 60_000;

export class Prober {
  readonly #module: string;
  readonly #guided: boolean;
  #thread: Worker | undefined;

  /** @param module address of a module with a target @param guided whether it is noted what cases run of the program */
  constructor(module: string, guided: boolean) {
    this.#module = module;
    this.#guided = guided;
  }

  async try(bytes: Uint8Array): Promise<Tried> {
    const answer = await this.#ask({ ask: "try", bytes });
    return typeof answer === "object" ? answer : { messages: 0 };
  }

  /** Whether the cases since the last `remember` ran anything of the program that none did before. */
  isAnythingNew = async (): Promise<boolean> => (await this.#ask({ ask: "is anything new" })) === true;
  remember = async (): Promise<boolean> => (await this.#ask({ ask: "remember" })) === true;

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  async #ask(asked: Asked): Promise<Tried | boolean> {
    const thread = (this.#thread ??= await this.#begin());
    const answer = new Promise<Tried | boolean>((resolve) => {
      let isSettled = false;
      const settle = (given: Tried | boolean) => {
        isSettled = true;
        for (const event of ["message", "error"]) thread.removeAllListeners(event);
        clearInterval(watch);
        resolve(given);
      };
      const giveUp = (failure: string) => {
        // How long the thread was at work is asked for, and may be told too late.
        if (isSettled) return;
        this.#thread = undefined;
        void thread.terminate();
        settle({ messages: 0, failure });
      };
      const begun = Date.now();
      const before = thread.cpuUsage();
      // A thread that has ended meanwhile is told of by its own event.
      before.catch(() => undefined);
      const watch = setInterval(() => {
        if (Date.now() - begun > given) return giveUp("does not end");
        before.then((usage) => thread.cpuUsage(usage)).then(({ user, system }) => {
          if ((user + system) / 1000 > mostTurns * bounds.milliseconds) giveUp("does not end");
        }, () => undefined);
      }, glance);
      thread.once("message", (message: Tried | boolean) => settle(message));
      thread.once("error", (error) => giveUp("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? `takes more than ${bounds.megabytes} MB` : `ends the thread: ${error.message.slice(0, 160)}`));
    });
    thread.postMessage(asked);
    return answer;
  }

  async #begin(): Promise<Worker> {
    const thread = new Worker(new URL("thread.ts", import.meta.url), { workerData: { module: this.#module, guided: this.#guided }, resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes + (this.#guided ? notes : 0) } });
    await once(thread, "online");
    return thread;
  }
}

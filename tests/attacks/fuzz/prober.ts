/** Tries cases in a process that is given up, and begun anew, when a case does not end or takes all memory: the engine may end a whole process for want of it. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { bounds, triedSchema, type Asked, type Tried } from "./case.ts";

/** How often it is looked whether a case has ended, in milliseconds. */
const glance = 200;
/** Bounds of processor time after which a case is given up: some have several doors to be tried at. */
const mostTurns = 4;
/** Megabytes of the heap that the program takes before a case: 130 to 140 were measured, of the desk and of the import. */
const program = 150;
/** Megabytes that the notes on what was run may take, in a process that takes them. */
const notes = 1200;
/** After so long a case is given up whatever the processor was busy with, in milliseconds. */
const given = 60_000;
/** Of what a process says of its end, in letters. */
const mostSaid = 100_000;

interface Probe {
  child: ChildProcess;
  said: string;
}

export class Prober {
  readonly #module: string;
  readonly #guided: boolean;
  #probe: Probe | undefined;

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
    if (this.#probe) await ended(this.#probe.child);
    this.#probe = undefined;
  }

  async #ask(asked: Asked): Promise<Tried | boolean> {
    const probe = (this.#probe ??= await this.#begin());
    const { child } = probe;
    const begun = Date.now();
    const before = processorTime(child);
    const giveUp = async (failure: string): Promise<Tried> => {
      this.#probe = undefined;
      await ended(child);
      return { messages: 0, failure };
    };
    const controller = new AbortController();
    const watch = setInterval(() => {
      const isSlow = processorTime(child) - before > mostTurns * bounds.milliseconds || Date.now() - begun > given;
      if (isSlow) controller.abort();
    }, glance);
    const { signal } = controller;
    const answers = once(child, "message", { signal }).then(([message]) => triedSchema.parse(message));
    // Its last words have been read when it is closed, and not yet when it has ended.
    const closes = once(child, "close", { signal }).then(() =>
      giveUp(
        /heap out of memory|heap limit|invalid table size/i.test(probe.said)
          ? `takes more than ${bounds.megabytes} MB`
          : `ends the process: ${probe.said.trim().slice(0, 160)}`,
      ),
    );
    try {
      child.send(asked);
      return await Promise.race([answers, closes]);
    } catch (error) {
      if (!signal.aborted) throw error;
      return await giveUp("does not end");
    } finally {
      clearInterval(watch);
      controller.abort();
      for (const waiting of [answers, closes]) waiting.catch(() => undefined);
    }
  }

  async #begin(): Promise<Probe> {
    const child = fork(new URL("probe.ts", import.meta.url), [this.#module, this.#guided ? "guided" : ""], {
      execArgv: [`--max-old-space-size=${program + bounds.megabytes + (this.#guided ? notes : 0)}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const probe = { child, said: "" };
    child.stderr?.on("data", (chunk: Buffer) => (probe.said = `${probe.said}${chunk.toString()}`.slice(-mostSaid)));
    const begins = await Promise.race([
      once(child, "message").then(() => true),
      once(child, "close").then(() => false),
    ]);
    if (!begins) throw new Error(`What tries cases does not begin: ${probe.said}`);
    return probe;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closes = once(child, "close");
  child.kill("SIGKILL");
  await closes;
}

/** Milliseconds that a process was at work, in hundredths of a second; none where the system has no such list, and then the clock must do. */
function processorTime({ pid }: ChildProcess): number {
  try {
    // Its name stands in brackets, and may hold any sign: proc_pid_stat(5).
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

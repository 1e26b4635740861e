/** The process that cases are tried in: it may run out of memory, or not end, without harm to who tries them. */
import { Session } from "node:inspector";
import { z } from "zod";
import { askedSchema, bounds, type Tried } from "./case.ts";
import { targetIn, type Door } from "./target.ts";

const coverageSchema = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({ ranges: z.array(z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() })) }),
      ),
    }),
  ),
});

/** Stretches of the program that were run, and how often: once, twice, or by powers of eight. */
class Seen {
  readonly #session = new Session();
  readonly #all = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** What was run since the last call and never before. */
  fresh(): string[] {
    let taken: unknown;
    this.#session.post("Profiler.takePreciseCoverage", (fault, found) => (taken = fault ?? found));
    const scripts = coverageSchema.parse(taken).result.filter(({ url }) => url.startsWith("file:"));
    const stretches = scripts.flatMap(({ url, functions }) =>
      functions.flatMap(({ ranges }) =>
        ranges
          .filter(({ count }) => count > 0)
          .map(
            ({ startOffset, endOffset, count }) =>
              `${url} ${startOffset} ${endOffset} ${Math.min(count, 3) === count ? count : `8^${Math.round(Math.log2(count) / 3)}`}`,
          ),
      ),
    );
    return stretches.filter((each) => !this.#all.has(each));
  }

  remember(): boolean {
    const fresh = this.fresh();
    for (const each of fresh) this.#all.add(each);
    return fresh.length > 0;
  }
}

const [module = "", guided] = process.argv.slice(2);
const target = await targetIn(module);
const seen = guided === "guided" ? new Seen() : undefined;

const processorTime = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function attempt(bytes: Uint8Array): Promise<Tried> {
  let messages = 0;
  for (const door of target.doors) {
    const tried = await attemptAt(door, bytes);
    messages += tried.messages;
    if (tried.failure !== undefined) return { ...tried, messages };
  }
  return { messages };
}

async function attemptAt(door: Door, bytes: Uint8Array): Promise<Tried> {
  const begun = processorTime();
  let messages = 0;
  try {
    messages = await door(bytes);
  } catch (error) {
    return { messages, failure: named(error) };
  }
  const took = processorTime() - begun;
  if (took > bounds.milliseconds) return { messages, failure: `takes more than ${bounds.milliseconds} ms` };
  return { messages };
}

/** An error in a line: what it says without its figures and quotations, and where in the program it was thrown. */
function named(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 200);
  const place =
    /\/(src\/[^\s:)]+:\d+)/.exec(error.stack ?? "")?.[1] ??
    /\/node_modules\/([^\s:)]+:\d+)/.exec(error.stack ?? "")?.[1] ??
    "";
  return `${error.name}: ${(error.message.split("\n")[0] ?? "").slice(0, 160)}${place && ` (${place})`}`;
}

process.on("message", (message) => void answer(message));
process.send?.("begun");

async function answer(message: unknown): Promise<void> {
  const asked = askedSchema.parse(message);
  if (asked.ask === "try") process.send?.(await attempt(asked.bytes));
  else if (asked.ask === "remember") process.send?.(seen?.remember() ?? false);
  else process.send?.((seen?.fresh().length ?? 0) > 0);
}

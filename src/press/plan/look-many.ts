/** Looks at many pages, over all cores where there are enough of them to be worth the start of threads. */
import { overThreads } from "../../desk/over-threads.ts";
import type { ViewContext } from "../../views/context.ts";
import type { PageKey } from "../../paper/page.ts";
import { seedOf } from "./context-elsewhere.ts";
import { lookAt, type LookedAt } from "./look.ts";
import type { LookTask } from "./look-worker.ts";

/** Below this many pages a thread takes longer to start than to save. */
const worthThreads = 1500;

/**
 * Yields the pages in batches, in no particular order.
 * @param roughly how many pages there are; they are not counted first
 * @param cache where threads find the archive; where it is absent there are none
 */
export async function* lookMany(
  keys: Iterable<PageKey>,
  { roughly, cache }: { roughly: number; cache: string | undefined },
  context: ViewContext,
  setting: string,
): AsyncGenerator<LookedAt[]> {
  if (cache !== undefined && roughly >= worthThreads) {
    const task: LookTask = { seed: seedOf(context, cache), setting };
    yield* overThreads<PageKey, LookedAt>(new URL("./look-worker.ts", import.meta.url), task, keys);
    return;
  }
  for (const key of keys) yield [lookAt(key, context, setting)];
}

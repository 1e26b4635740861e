/** Fuzzes a target: good files are changed, others are made by rule, and what runs something new of the program is changed further. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { seeded } from "../../bench/articles.ts";
import type { Campaign, Failure, Orders, Outcome } from "../campaigns/campaign.ts";
import { changed, most } from "./change.ts";
import { Prober } from "./prober.ts";
import { smallest } from "./smaller.ts";
import { targetIn } from "./target.ts";

/** Cases after which it is looked what they have run. */
const round = 25;
/** Of what share the cases are made by rule. */
const madeShare = 0.25;
/** Different failures, after which a campaign has shown enough. */
const enough = 40;
/** For making one failing case small, in milliseconds. */
const patience = 20_000;
const aMinute = 60_000;

/** @param module address of the target's module @param ending of a file that holds a case */
export const fuzzing = (module: string, ending: string, about: Pick<Campaign, "what" | "short">): Campaign => ({
  ...about,
  run: (orders) => fuzz(module, ending, orders),
});

async function fuzz(module: string, ending: string, { seed, until, tell, keep }: Orders): Promise<Outcome> {
  const { seeds, tokens, made } = await targetIn(module);
  const random = seeded(seed);
  const corpus = [...seeds];
  const known = new Set<string>();
  const failing = new Map<string, Uint8Array>();
  // What is guided depends on when the engine drops code that it has compiled: a run of so many cases is the same each time.
  const guided = "milliseconds" in until;
  const prober = new Prober(module, guided);
  // Noting what is run takes longer than running it: how long a case takes is said by a thread that notes nothing.
  const judge = guided ? new Prober(module, false) : prober;
  const begun = Date.now();
  let [cases, messages, told] = [0, 0, begun];
  let waiting: string[] = [];
  const next = (): Uint8Array => {
    if (random() >= madeShare) return changed(corpus, tokens, random);
    if (waiting.length === 0) waiting = fc.sample(made, { numRuns: 100, seed: Math.floor(random() * 2 ** 31) });
    return Buffer.from(waiting.pop() ?? "").subarray(0, most);
  };
  const isOver = () =>
    failing.size >= enough || ("cases" in until ? cases >= until.cases : Date.now() - begun >= until.milliseconds);

  // A few good files run what most cases will: what they do not run is worth to be looked at.
  if (guided) for (const [at, bytes] of seeds.entries()) if (at % 16 === 0) await prober.try(bytes);
  if (guided) await prober.remember();
  while (!isOver()) {
    const tried: Uint8Array[] = [];
    while (tried.length < round && !isOver()) {
      const bytes = next();
      keep?.(bytes, ending);
      const first = await prober.try(bytes);
      // What fails once, on a machine that was busy or had not warmed up, and not again, is no failure.
      const result = first.failure === undefined ? first : await judge.try(bytes);
      cases++;
      messages += result.messages;
      tried.push(bytes);
      if (result.failure === undefined || failing.has(result.failure)) continue;
      failing.set(result.failure, bytes);
      tell(`case ${cases} ${result.failure}`);
    }
    if (guided && (await prober.isAnythingNew())) await keepNew(tried);
    if (Date.now() - told < aMinute) continue;
    told = Date.now();
    tell(`${cases} cases, ${messages} messages, ${failing.size} failures, ${corpus.length} files in the corpus`);
  }

  const failures: Failure[] = [];
  for (const [what, bytes] of failing)
    failures.push({
      what,
      ending,
      input: await smallest(bytes, async (smaller) => (await judge.try(smaller)).failure === what, patience),
    });
  await prober.close();
  await judge.close();
  return { cases, messages, failures };

  /** Adds the cases to the corpus that run something new: each is run once more, by itself. */
  async function keepNew(tried: readonly Uint8Array[]): Promise<void> {
    for (const bytes of tried) {
      await prober.try(bytes);
      if (!(await prober.remember())) continue;
      const name = createHash("sha256").update(bytes).digest("hex");
      if (!known.has(name)) corpus.push(bytes);
      known.add(name);
    }
  }
}

/**
 * `npm run attack -- [--minutes 20] [--seed N] [--only desk,import]`: the long runs. Campaigns make attacks up for as long
 * as they are given, side by side; what fails is written into test-results/attack/, as small as it could be made.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { printable, terminal } from "../../src/desk/terminal-text.ts";
import { say, sayAside } from "../../src/press/say.ts";
import { root } from "../built-site.ts";
import type { Outcome } from "./campaigns/campaign.ts";
import { campaignNamed, campaignNames } from "./campaigns/registry.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "20" }, seed: { type: "string" }, only: { type: "string" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const asked = values.only?.split(",") ?? campaignNames;
const unknown = asked.filter((name) => !campaignNames.includes(name));
if (unknown.length > 0 || !(minutes > 0) || !Number.isSafeInteger(seed)) {
  sayAside(terminal`Write: npm run attack -- --minutes 20 --seed 7 --only ${printable(campaignNames.join(","))}\n`);
  process.exit(2);
}

const folder = join(root, "test-results", "attack");
const sayLine = (line: string) => say(terminal`${printable(line)}\n`);
rmSync(folder, { recursive: true, force: true });
sayLine(`Attacking for ${minutes} ${minutes === 1 ? "minute" : "minutes"} with seed ${seed}.`);

const outcomes = await Promise.all(
  asked.map(async (name): Promise<[string, Outcome]> => {
    const { what, run } = await campaignNamed(name);
    sayLine(`${name}: ${what}`);
    return [
      name,
      await run({
        seed,
        until: { milliseconds: minutes * 60_000 },
        tell: (line) => sayLine(`${name}: ${line}`),
        keep: (input, ending) => write(`${name}-tried-last${ending}`, input),
      }),
    ];
  }),
);

sayLine("");
let failed = 0;
for (const [name, { cases, messages, failures }] of outcomes) {
  failed += failures.length;
  sayLine(`${name.padEnd(8)} ${cases} cases, ${messages} messages, ${failures.length} failures`);
  for (const [at, { what, input, ending }] of failures.entries()) {
    sayLine(`  ${what}`);
    sayLine(`    ${write(`${name}-${at + 1}${ending}`, input)}`);
  }
}
if (failed > 0) sayLine(`Again: npm run attack -- --minutes ${minutes} --seed ${seed}`);
/** @returns where it lies */
function write(file: string, input: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), input);
  return join(folder, file);
}

// A campaign that came to no case has shown nothing.
process.exitCode = failed > 0 || outcomes.some(([, { cases }]) => cases === 0) ? 1 : 0;

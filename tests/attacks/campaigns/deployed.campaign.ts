/**
 * Machines of CI that are killed: while they print what changed, publish it, upload it, or save what the next one goes on
 * with. After each kill the hosts have the edition before or the new one, whole, and the next machine mends what is left.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../../bench/articles.ts";
import { DeployedPaper, steps } from "../deployed/deployed-paper.ts";
import type { Campaign } from "./campaign.ts";

export const campaign: Campaign = {
  what: "builds and deployments of a machine that has the state alone, which are cut off",
  short: 0,
  run: async ({ seed, until, tell }) => {
    const paper = new DeployedPaper(mkdtempSync(join(tmpdir(), "dateline-deployed-")));
    const random = seeded(seed);
    const failures: { what: string; input: string; ending: string }[] = [];
    const counts = new Map<string, number>();
    const started = performance.now();
    const goesOn = (cases: number) =>
      "cases" in until ? cases < until.cases : performance.now() - started < until.milliseconds;
    let cases = 0;
    try {
      await paper.write(0);
      await paper.begin();
      for (const step of steps) await paper.take(step);
      for (; goesOn(cases); cases++) {
        const [before, now] = [cases % 6, (cases + 1) % 6];
        const victim = steps[Math.floor(random() * steps.length)] ?? "build";
        await paper.write(now);
        await paper.begin();
        const faults: string[] = [];
        for (const step of steps.slice(0, steps.indexOf(victim))) await paper.take(step);
        await paper.cut(victim, 0.1 + random());
        const stood = { server: paper.atServer([before, now]), bucket: paper.inBucket([before, now]) };
        for (const [host, edition] of Object.entries(stood)) {
          const name = edition === before ? "the old edition" : edition === now ? "the new one" : String(edition);
          const what = `killed at ${victim}: at the ${host} stood ${name}`;
          counts.set(what, (counts.get(what) ?? 0) + 1);
          if (edition === undefined)
            faults.push(`killed at ${victim}: at the ${host} stands no edition that was printed`);
        }
        // The next machine, or, as often, the same one, which is started again.
        if (random() < 0.5) await paper.begin();
        for (const step of steps) await paper.take(step);
        if (paper.atServer([now]) === undefined) faults.push(`after a kill at ${victim} the server was not mended`);
        if (paper.inBucket([now]) !== now) faults.push(`after a kill at ${victim} the bucket was not mended`);
        for (const what of faults) tell(`case ${cases + 1}: ${what}`);
        failures.push(...faults.map((what) => ({ what, input: `case ${cases + 1}: ${what}\n`, ending: ".txt" })));
        if (cases % 10 === 9) tell(`${cases + 1} cases, ${failures.length} failures`);
      }
      for (const [what, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
        tell(`${String(times).padStart(4)} ${what}`);
      return { cases, messages: 0, failures };
    } finally {
      rmSync(paper.folder, { recursive: true, force: true });
    }
  },
};

/**
 * What is kept between builds: any file of it is damaged, builds are killed at any instant, disks fill up. Each time the
 * published edition stays one that was printed whole, and the next build equals a clean one, byte for byte.
 */
import { rmSync } from "node:fs";
import { seeded } from "../../bench/articles.ts";
import { folderInProgram } from "../../built-site.ts";
import { corrupt } from "../kept/corruption.ts";
import { SmallDisk } from "../kept/full-disk.ts";
import { KeptPaper } from "../kept/kept-paper.ts";
import { kill } from "../kept/kill.ts";
import type { Campaign } from "./campaign.ts";

/** Of each round's cases: 270 cases are 200 corruptions, 50 kills and 20 full disks. */
const round = [
  ...Array<"corruption">(20).fill("corruption"),
  ...Array<"kill">(5).fill("kill"),
  "disk",
  "disk",
] as const;

export const campaign: Campaign = {
  what: "what is kept between builds, which is damaged, cut off and without room",
  short: 0,
  run: async ({ seed, until, tell }) => {
    const folder = folderInProgram("attack-kept");
    const random = seeded(seed);
    const failures: { what: string; input: string; ending: string }[] = [];
    const counts = new Map<string, number>();
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    let [cases, messages] = [0, 0];
    const started = performance.now();
    const goesOn = () => ("cases" in until ? cases < until.cases : performance.now() - started < until.milliseconds);
    const paper = await KeptPaper.of(folder);
    const disk = SmallDisk.on(paper);
    if (!disk.mounted) tell("no disk of its own could be mounted: none is filled up (it takes the superuser)");
    try {
      for (; goesOn(); cases++) {
        const faults: string[] = [];
        switch (round[cases % round.length]) {
          case "kill": {
            const killed = await kill(paper, random);
            count(`killed: the ${killed.stood} edition stood`);
            faults.push(...killed.faults);
            break;
          }
          case "disk": {
            if (!disk.mounted) break;
            const filled = await disk.fill(random);
            count(`disk: ${filled.full ? "full, told" : "printed"}`);
            if (filled.full) messages++;
            faults.push(...filled.faults);
            break;
          }
          default: {
            const damaged = await corrupt(paper, random);
            count(`${damaged.kind}: damaged${damaged.told ? ", told" : ""}`);
            if (damaged.told) messages++;
            faults.push(...damaged.faults);
          }
        }
        failures.push(...faults.map((what) => ({ what, input: `case ${cases + 1}: ${what}\n`, ending: ".txt" })));
        for (const what of faults) tell(`case ${cases + 1}: ${what}`);
        if (faults.length > 0) await paper.renew();
        if (cases % round.length === round.length - 1) tell(`${cases + 1} cases, ${failures.length} failures`);
      }
      for (const [what, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
        tell(`${String(times).padStart(4)} ${what}`);
      return { cases, messages, failures };
    } finally {
      disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Kills a build at any instant, and builds again. */
import { rmSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { killedBuild } from "../../built-site.ts";
import { bytesOf } from "../../site/folders.ts";
import type { KeptPaper } from "./kept-paper.ts";

/** One kill in so many is of a build from nothing. */
const fromNothing = 5;

/** @returns whether the old edition stood after the kill, or the new one, and what is wrong */
export async function kill(
  paper: KeptPaper,
  random: () => number,
): Promise<{ stood: "old" | "new" | "neither"; faults: string[] }> {
  const before = bytesOf(paper.out);
  paper.turn();
  if (random() * fromNothing < 1) rmSync(paper.cache, { recursive: true, force: true });
  await killedBuild(paper.environment(), paper.length * (0.1 + random()));
  const after = bytesOf(paper.out);
  const stood = isDeepStrictEqual(after, before)
    ? "old"
    : isDeepStrictEqual(after, paper.clean[paper.state])
      ? "new"
      : "neither";
  const faults = paper.faults(await paper.build());
  return {
    stood,
    faults:
      stood === "neither"
        ? ["what is published after a kill is neither the old edition nor the new one", ...faults]
        : faults,
  };
}

/**
 * What property tests try is the same in every run, so that a failure is the change's own. `DATELINE_SEED=random` looks
 * further; `DATELINE_SEED=N` repeats a run that failed.
 */
import fc from "fast-check";

const seed = process.env["DATELINE_SEED"] ?? "2026";

if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });

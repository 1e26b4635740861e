/** What Playwright's own report counts. */
import { readFileSync } from "node:fs";
import { z } from "zod";

export interface Count {
  /** At the first attempt; where somebody looks on and is told its name, at the second too. */
  passed: number;
  failed: number;
  /** For want of something that the browser has not. */
  leftOut: number;
}

const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/**
 * A run that left no report, or none with a test in it, has failed as a whole.
 * @param inCi where what needed a second attempt has failed: nobody is there who would ask why it did
 */
export function countOf(report: string, { inCi }: { inCi: boolean }): Count {
  try {
    const { expected, unexpected, flaky, skipped } = reportSchema.parse(JSON.parse(readFileSync(report, "utf8"))).stats;
    return {
      passed: expected + (inCi ? 0 : flaky),
      failed: expected + unexpected + flaky + skipped === 0 ? 1 : unexpected + (inCi ? flaky : 0),
      leftOut: skipped,
    };
  } catch {
    return { passed: 0, failed: 1, leftOut: 0 };
  }
}

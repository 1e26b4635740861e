import { expect, test } from "vitest";
import { unsaid } from "../../../src/desk/sanitised.ts";
import { lastChange } from "../../../src/views/parts/last-change.ts";

const published = 1000;
const corrected = (at: number) => [{ at, ...unsaid }];

test.each([
  ["as it was published", { corrections: [] }, undefined],
  ["brought up to date", { updated: 1200, corrections: [] }, 1200],
  ["corrected after that", { updated: 1200, corrections: [...corrected(1100), ...corrected(1300)] }, 1300],
  ["corrected before that", { updated: 1200, corrections: corrected(1100) }, 1200],
  ["corrected only", { corrections: corrected(1100) }, 1100],
  ["gone on with", { corrections: [], live: { entries: [900, 1500, 2500] } }, 1500],
  ["about to be gone on with", { corrections: [], live: { entries: [2500] } }, undefined],
])("%s", (_, record, at) => {
  expect(lastChange({ published, ...record }, 2000)).toBe(at);
});

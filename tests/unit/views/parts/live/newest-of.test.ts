/** How many entries of a live blog stand on its page. */
import { expect, test } from "vitest";
import type { EntryBlock } from "../../../../../src/desk/blocks.ts";
import { newestOf } from "../../../../../src/views/parts/live/live-of.ts";
import { said } from "../../../desk/markdown/body.ts";

const entries = (count: number, letters: number): EntryBlock[] =>
  Array.from({ length: count }, (_, at) => ({
    type: "entry",
    id: `e-2026-11-24-${at}`,
    at,
    headline: "Next",
    key: false,
    blocks: [{ type: "prose", ...said("a".repeat(letters)) }],
  }));

test.each([
  ["all of a few, however long they are", 6, 5000, 6],
  ["twenty short ones", 50, 20, 20],
  ["fewer of long ones", 50, 250, 10],
  ["eight of the longest", 50, 5000, 8],
])("%s", (_which, count, letters, there) => {
  const all = entries(count, letters);
  expect(newestOf(all)).toEqual(all.slice(0, there));
});

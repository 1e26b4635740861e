import { expect, test } from "vitest";
import {
  bundleNamed,
  bundleNamesAbout,
  bundleSize,
  bundlesOfYear,
  type Count,
} from "../../../../src/views/search/search-periods.ts";

/** Counts stories by their days. */
const counted =
  (days: ReadonlyMap<string, number>): Count =>
  (from, to) =>
    [...days].reduce((sum, [day, size]) => sum + (from <= day && day <= to ? size : 0), 0);

const everyDay = (size: number) =>
  new Map(
    Array.from({ length: 365 }, (_, at): [string, number] => [
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
      size,
    ]),
  );

const names = (count: Count) => [...bundlesOfYear("2026", count)].map(({ name }) => name);

test("a small paper has one bundle a year, a larger one as few as hold its stories", () => {
  expect(names(counted(new Map()))).toEqual([]);
  expect(
    names(
      counted(
        new Map([
          ["2026-02-01", 100],
          ["2026-11-24", 200],
        ]),
      ),
    ),
  ).toEqual(["2026/all"]);
  expect(names(counted(everyDay(1)))).toEqual(["2026/h1", "2026/h2"]);
  expect(names(counted(everyDay(2)))).toEqual(["2026/q1", "2026/q2", "2026/q3", "2026/q4"]);
  // Twelve months of six parts, each of them three days and the rest; of February, the last part is three days in all.
  expect(names(counted(everyDay(100)))).toHaveLength(143);
});

test.each([1, 3, 30, 100, 200, 700])(
  "with %i stories a day, every story is in one bundle, and no bundle too large",
  (size) => {
    const days = everyDay(size);
    const count = counted(days);
    const bundles = [...bundlesOfYear("2026", count)];
    for (const day of days.keys())
      expect(bundles.filter(({ from, to }) => from <= day && day <= to).length).toBe(Math.ceil(size / bundleSize));
    for (const { from, to, part } of bundles)
      if (part === undefined) expect(count(from, to)).toBeLessThanOrEqual(bundleSize);
    for (const bundle of bundles.slice(0, 20)) expect(bundleNamed(bundle.name, count)).toEqual(bundle);
  },
);

test("a story that comes or goes has only bundles about its day come into being, and the others stay as they are", () => {
  for (const size of [1, 2, 6, 20, 99]) {
    const days = everyDay(size);
    const before = names(counted(days));
    for (const [day, change] of [
      ["2026-02-28", bundleSize],
      ["2026-07-31", bundleSize * 2 + 1],
      ["2026-12-24", -size],
    ] as const) {
      const count = counted(new Map(days).set(day, size + change));
      const after = names(count);
      const about = new Set(bundleNamesAbout(day, count));
      expect(after.filter((name) => !before.includes(name) && !about.has(name))).toEqual([]);
      for (const name of before) expect(bundleNamed(name, count) !== undefined).toBe(after.includes(name));
    }
  }
});

test("names that are no bundle's are none", () => {
  const count = counted(everyDay(1));
  for (const name of ["2026/q3", "2026/all.2", "2026/none", "2025/all", ""])
    expect(bundleNamed(name, count), name).toBeUndefined();
});

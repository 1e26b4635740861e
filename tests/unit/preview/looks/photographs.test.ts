import fc from "fast-check";
import { expect, test } from "vitest";
import { highest } from "../../../../src/preview/looks/looks.ts";
import { differing, type OutlinePart } from "../../../../src/preview/changes/outline.ts";
import { takenOf } from "../../../../src/preview/looks/photographs.ts";

/** A page of parts below each other, with a margin at its end. */
function page(heights: readonly (readonly [string, number])[]): { height: number; outline: OutlinePart[] } {
  let top = 0;
  const outline = heights.map(([seen, height]) => ({ seen, top, bottom: (top += height) }));
  return { height: top + 50, outline };
}

test("whatever differs, and however long the pages are, some rows of each are taken, and no more than a picture can have", () => {
  const parts = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 9000 })), { maxLength: 8 });
  fc.assert(
    fc.property(parts, parts, fc.boolean(), (old, new_, whole) => {
      const [before, after] = [page(old), page(new_)];
      const { from, to } = takenOf(
        [before.height, after.height],
        whole ? "anything" : differing(before.outline, after.outline),
      );
      for (const { height } of [before, after]) expect(Math.min(to, height)).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to - from).toBeLessThanOrEqual(highest);
    }),
  );
});

test("a change at the end of a page that is higher than any picture is among the rows that are taken", () => {
  const list = Array.from({ length: 200 }, (_, at) => [`story ${at}`, 180] as const);
  const before = page([...list, ["old", 180]]);
  const after = page([...list, ["new", 180]]);
  const { from, to } = takenOf([before.height, after.height], differing(before.outline, after.outline));
  expect(from).toBeLessThan(36_000);
  expect(to).toBeGreaterThan(36_180);
});

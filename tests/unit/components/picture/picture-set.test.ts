import fc from "fast-check";
import { expect, test } from "vitest";
import { setAsCard, setWhole } from "../../../../src/components/picture/picture-set.ts";

test.each([
  ["as wide as its place", { width: 1760, height: 1173 }, { width: 1760, height: 1173, cut: false, narrow: false }],
  [
    "small, at its own size",
    { width: 60, height: 40 },
    { width: 60, height: 40, sizes: "60px", cut: false, narrow: true },
  ],
  [
    "upright, no higher than a window",
    { width: 1200, height: 1800 },
    { width: 427, height: 640, cut: false, narrow: true },
  ],
  ["square", { width: 1000, height: 1000 }, { width: 640, height: 640, cut: false, narrow: true }],
  ["small and upright", { width: 300, height: 500 }, { width: 300, height: 500, cut: false, narrow: true }],
  ["a tower, in part", { width: 500, height: 4000 }, { width: 500, height: 625, cut: true, narrow: true }],
  ["a panorama", { width: 1760, height: 220 }, { width: 1760, height: 220, cut: false, narrow: false }],
])("a picture over a story is set %s", (_how, picture, right) => {
  expect(setWhole(picture, "article")).toMatchObject(right);
});

test.each([
  ["wide", { width: 1600, height: 900 }, undefined],
  ["as a card", { width: 1500, height: 1000 }, undefined],
  ["four to three", { width: 1600, height: 1200 }, 13],
  ["square", { width: 1000, height: 1000 }, 10],
  ["upright", { width: 800, height: 1200 }, 6],
  ["a tower, in part", { width: 500, height: 4000 }, 8],
  ["a small sliver", { width: 20, height: 400 }, 5],
])("how wide a picture is for its height is known before it comes: %s", (_how, picture, tenths) => {
  expect(setWhole(picture, "article").tenths).toBe(tenths);
});

test.each([
  [
    { width: 1760, height: 1173 },
    { width: 1760, height: 1173 },
  ],
  [
    { width: 60, height: 40 },
    { width: 60, height: 40, sizes: "60px" },
  ],
  [
    { width: 500, height: 4000 },
    { width: 500, height: 333 },
  ],
  [
    { width: 1760, height: 220 },
    { width: 330, height: 220 },
  ],
])("on a card %o is cut to three by two", (picture, right) => {
  expect(setAsCard(picture, "lead")).toMatchObject(right);
});

test("of a panorama on a card so much is fetched that the part that is seen is whole", () => {
  expect(setAsCard({ width: 1760, height: 440 }, "half").sizes).toContain("(min-width: 90rem) calc((41.25rem) * 2.67)");
});

test("nothing is ever enlarged", () => {
  const size = fc.integer({ min: 1, max: 1760 });
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 16_000 }), fc.boolean(), (width, height, crop) => {
      const set = (crop ? setAsCard : setWhole)({ width, height }, "text");
      expect(set.width).toBeLessThanOrEqual(width);
      expect(set.height).toBeLessThanOrEqual(Math.max(height, 1) + 1);
      if (!crop && height >= width) expect(set.height).toBeLessThanOrEqual(641);
    }),
  );
});

test("of a small picture in a list no more is offered than a fine screen can show, of a panorama's part as much more", () => {
  const photo = { width: 1760, height: 1173 };
  expect(setAsCard(photo, "related").most).toBe(432);
  expect(setAsCard({ width: 1760, height: 440 }, "related").most).toBeCloseTo(432 * (4 / 1.5), 0);
  expect(setAsCard(photo, "second").most).toBe(960);
  for (const slot of ["lead", "sheet", "next"] as const)
    expect(setAsCard(photo, slot).most, slot).toBeGreaterThan(1760);
  for (const slot of ["article", "text", "essay"] as const)
    expect(setWhole(photo, slot).most, slot).toBeGreaterThan(1760);
});

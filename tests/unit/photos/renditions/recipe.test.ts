import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PhotoFacts } from "../../../../src/photos/metadata/photo-facts.ts";
import { renditionsOf, shapesOf } from "../../../../src/photos/renditions/recipe.ts";
import { shapeCrops, shareCrop } from "../../../../src/photos/renditions/share-crop.ts";

const facts = (more: Partial<PhotoFacts> = {}): PhotoFacts => ({
  hash: "0123456789abcdef",
  width: 2400,
  height: 1600,
  tones: ["#000000", "#ffffff"],
  ...more,
});

describe("names", () => {
  test.each([
    ["port-dawn.jpg", "port-dawn"],
    ["2026/11/Port Dawn (final).JPG", "port-dawn-final"],
    ["Éte à Malmö.webp", "ete-a-malmo"],
    ["../../etc/passwd", "passwd"],
    ['"><script>.png', "script"],
    ["ميناء.jpg", "photo"],
    ["a\u0000b?c#d%2e.tif", "a-b-c-d-2e"],
  ])("%j becomes %j", (name, stem) => {
    for (const { file } of renditionsOf(name, facts()).avif)
      expect(file).toMatch(new RegExp(`^${stem}-[0-9a-f]{10}-\\d+\\.avif$`));
  });

  test("are the same each time, and others for other bytes or rights", () => {
    const names = (one: PhotoFacts): string => JSON.stringify(renditionsOf("a.jpg", one).avif);
    expect(names(facts())).toBe(names(facts()));
    expect(names(facts({ hash: "fedcba9876543210" }))).not.toBe(names(facts()));
    expect(names(facts({ credit: "Reuters" }))).not.toBe(names(facts()));
  });

  test("of the share crop change with the focus, of the others not", () => {
    const one = renditionsOf("a.jpg", facts());
    const other = renditionsOf("a.jpg", facts(), { x: 0.2, y: 0.9 });
    expect(other.avif).toEqual(one.avif);
    expect(other.share?.file).not.toBe(one.share?.file);
    expect(renditionsOf("a.jpg", facts({ focus: { x: 0.2, y: 0.9 } })).share).toEqual(other.share);
    expect(renditionsOf("a.jpg", facts(), { x: Number.NaN, y: 3 }).share).toEqual(one.share);
  });
});

describe("widths", () => {
  const widths = (width: number): Record<string, number[]> => {
    const { avif, webp, jpeg } = renditionsOf("a", facts({ width, height: Math.round(width / 1.5) }));
    return {
      avif: avif.map((each) => each.width),
      webp: webp.map((each) => each.width),
      jpeg: jpeg.map((each) => each.width),
    };
  };
  test("stop at the picture, whose own width is the last", () => {
    expect(widths(1000)).toEqual({ avif: [200, 320, 480, 780, 960, 1000], webp: [480, 960, 1000], jpeg: [780, 1000] });
    expect(widths(100)).toEqual({ avif: [100], webp: [100], jpeg: [100] });
    expect(widths(4000)).toEqual({
      avif: [200, 320, 480, 780, 960, 1280, 1760],
      webp: [480, 960, 1760],
      jpeg: [780, 1280],
    });
  });

  test("are never empty, never enlarge, and keep the shape", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
        const { share, ...lists } = renditionsOf("a", facts({ width, height }));
        for (const list of Object.values(lists)) {
          expect(list.length).toBeGreaterThan(0);
          expect(new Set(list.map((each) => each.width)).size).toBe(list.length);
          for (const each of list) {
            expect(each.width).toBeLessThanOrEqual(width);
            expect(Math.abs(each.height - (each.width * height) / width)).toBeLessThanOrEqual(1);
          }
        }
        if (share !== undefined) expect(share.width).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test("the share crop, and those in the shapes of search engines, lie within the picture and contain the focus", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 1, max: 9000 }),
      unit,
      unit,
      (width, height, x, y) => {
        const share = shareCrop({ width, height }, { x, y });
        const shapes = shapeCrops({ width, height }, { x, y });
        for (const { crop, shape } of [...(share ? [{ crop: share, shape: "1200x630" }] : []), ...shapes]) {
          const [across = 0, down = 1] = shape.split("x").map(Number);
          expect(Math.abs(crop.width / crop.height - across / down)).toBeLessThan(0.01);
          expect(crop.left).toBeGreaterThanOrEqual(0);
          expect(crop.top).toBeGreaterThanOrEqual(0);
          expect(crop.left + crop.width).toBeLessThanOrEqual(crop.scaled.width);
          expect(crop.top + crop.height).toBeLessThanOrEqual(crop.scaled.height);
          expect(crop.scaled.width).toBeLessThanOrEqual(width);
          expect(crop.scaled.height).toBeLessThanOrEqual(height);
          expect(x * crop.scaled.width).toBeGreaterThanOrEqual(crop.left - 1);
          expect(x * crop.scaled.width).toBeLessThanOrEqual(crop.left + crop.width + 1);
          expect(y * crop.scaled.height).toBeGreaterThanOrEqual(crop.top - 1);
          expect(y * crop.scaled.height).toBeLessThanOrEqual(crop.top + crop.height + 1);
        }
      },
    ),
  );
});

test("the shapes of search engines have the 50,000 pixels that are asked for, and are none of a picture too small", () => {
  const sizes = (width: number, height: number) =>
    shapesOf("a.jpg", facts({ width, height })).map(({ rendition }) => [rendition.width, rendition.height]);
  expect(sizes(2400, 1600)).toEqual([
    [1200, 675],
    [1024, 768],
    [800, 800],
  ]);
  expect(sizes(300, 300)).toEqual([
    [300, 169],
    [300, 225],
    [300, 300],
  ]);
  expect(sizes(299, 2000)).toEqual([]);
  const name = (x: number) => shapesOf("a.jpg", facts(), { x, y: 0.5 }).map(({ rendition }) => rendition.file);
  // A square is cut out of another place then.
  expect(name(0.1)[2]).not.toBe(name(0.9)[2]);
});

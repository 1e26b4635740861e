import { expect, test } from "vitest";
import { marksOf, type Pixels } from "../../../../src/preview/looks/marks.ts";

const width = 200;

/** A white page with black bars, as lines of text: each is its row, its left edge, its width and its height. */
function page(height: number, bars: readonly [row: number, left: number, across: number, down: number][]): Pixels {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const [row, left, across, down] of bars) {
    for (let y = row; y < row + down; y++)
      for (let x = left; x < left + across; x++) data.set([20, 20, 20, 255], (y * width + x) * 4);
  }
  return { width, height, data };
}

/** Lines of text of different lengths, 20 rows apart. */
const lines = (count: number, from = 0): [number, number, number, number][] =>
  Array.from({ length: count }, (_, line) => [from + line * 20 + 4, 10, 40 + ((line * 37) % 120), 10]);

test("pages that are alike have no marks", () => {
  expect(marksOf(page(400, lines(20)), page(400, lines(20)))).toEqual({ before: [], after: [] });
});

test("a word that changed is marked where it stands, on both sides", () => {
  const after = lines(20);
  after[7] = [7 * 20 + 4, 10, 190, 10];
  const { before, after: marks } = marksOf(page(400, lines(20)), page(400, after));
  expect(before).toEqual(marks);
  const [mark, ...more] = marks;
  expect(more).toEqual([]);
  expect(mark?.y).toBeGreaterThanOrEqual(7 * 20 - 12);
  expect(mark && mark.y + mark.height).toBeLessThanOrEqual(8 * 20 + 12);
});

test("a line that is put in is marked alone: what it pushes down is not", () => {
  const old = lines(20);
  const inserted: [number, number, number, number] = [5 * 20 + 4, 15, 171, 10];
  const after = [
    ...old.slice(0, 5),
    inserted,
    ...old.slice(5).map(([row, ...rest]): [number, number, number, number] => [row + 20, ...rest]),
  ];
  const marks = marksOf(page(400, old), page(420, after));
  expect(marks.before).toEqual([]);
  expect(marks.after).toEqual([{ x: 15, y: 5 * 20 + 4, width: 171, height: 10 }]);
});

test("a line that is taken out is marked on the side that had it", () => {
  const old = lines(20);
  const after = [
    ...old.slice(0, 5),
    ...old.slice(6).map(([row, ...rest]): [number, number, number, number] => [row - 20, ...rest]),
  ];
  const marks = marksOf(page(400, old), page(380, after));
  expect(marks.after).toEqual([]);
  expect(marks.before).toHaveLength(1);
  expect(marks.before[0]?.y).toBe(5 * 20 + 4);
});

test("columns that are pushed down by different lengths are not marked for that", () => {
  const column = (left: number, seed: number, moved: number) =>
    Array.from({ length: 30 }, (_, line): [number, number, number, number] => [
      line * 20 + 4 + moved,
      left,
      20 + ((line * seed) % 50),
      10,
    ]);
  const putIn: [number, number, number, number][] = [
    [4, 10, 71, 10],
    [4, 112, 73, 10],
    [24, 112, 77, 10],
  ];
  const marks = marksOf(
    page(640, [...column(10, 37, 0), ...column(112, 23, 0)]),
    page(680, [...putIn, ...column(10, 37, 20), ...column(112, 23, 40)]),
  );
  expect(marks.before).toEqual([]);
  expect(marks.after.reduce((sum, mark) => sum + mark.height, 0)).toBeLessThan(60);
  for (const mark of marks.after) expect(mark.y + mark.height).toBeLessThan(40);
});

test("what stands in the margin stays where it is while the text moves, and nothing is marked but what is new", () => {
  const ticks = Array.from({ length: 12 }, (_, tick): [number, number, number, number] => [tick * 50 + 7, 180, 12, 3]);
  const text = lines(30).map(([row, left, across, down]): [number, number, number, number] => [
    row,
    left,
    Math.min(across, 150),
    down,
  ]);
  const moved = text.map(([row, ...rest]): [number, number, number, number] => [row + 33, ...rest]);
  const marks = marksOf(page(640, [...text, ...ticks]), page(640, [[10, 10, 141, 10], ...moved, ...ticks]));
  expect(marks.before).toEqual([]);
  expect(marks.after).toEqual([{ x: 10, y: 10, width: 141, height: 10 }]);
});

test("two changes far apart are two marks", () => {
  const after = lines(40);
  after[3] = [3 * 20 + 4, 100, 90, 10];
  after[30] = [30 * 20 + 4, 100, 90, 10];
  expect(marksOf(page(800, lines(40)), page(800, after)).after.length).toBeGreaterThanOrEqual(2);
});

test("a page that has nothing in common with another is marked as a whole", () => {
  const noise = (seed: number): Pixels => {
    const data = new Uint8Array(width * 3000 * 4);
    for (let at = 0; at < data.length; at++) data[at] = at % 4 === 3 ? 255 : (at * seed * 2654435761) >>> 24;
    return { width, height: 3000, data };
  };
  const { after } = marksOf(noise(3), noise(7));
  expect(after.reduce((sum, mark) => sum + mark.width * mark.height, 0)).toBeGreaterThan(width * 3000 * 0.5);
});

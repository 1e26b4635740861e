/**
 * Where two pictures of a page differ. A line that is put in pushes all below it down: the rows are matched first, as
 * the lines of two texts are. Two columns can be pushed down by different lengths: rows that have no match are parted
 * where the white between columns runs, and each column's rows are matched again. What is left then is compared pixel
 * by pixel.
 */
import { hash } from "node:crypto";
import { diffArrays } from "diff";
import pixelmatch from "pixelmatch";
import type { Rectangle } from "../report-schema.ts";

/** A picture as rows of pixels, four bytes each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Rows that differ on each side, from the first to the one after the last; one side may have none. */
interface Gap {
  before: [from: number, to: number];
  after: [from: number, to: number];
}

/** Rows beyond which the search for matches is given up: what lies between the equal ends counts as changed. */
const mostRows = 2500;
/** Equal rows between two gaps that do not part them: the white between two lines of text. */
const betweenLines = 14;
/** Pixels in which a change is looked for and marked as one. */
const cell = 16;
/** Pixels of white that part two columns. */
const gutter = 12;
/** Rows below which there are no columns: the white between two words is as wide. */
const leastColumn = 48;
/** Equal rows between two gaps that do not part what stands in columns: the ticks in a margin are as far apart. */
const betweenParts = 160;

interface Marks {
  before: Rectangle[];
  after: Rectangle[];
}

/** Rectangles in pixels of each picture; the pictures are equally wide. */
export function marksOf(before: Pixels, after: Pixels): Marks {
  const marks = differences(before, after);
  return { before: joined(marks.before), after: joined(marks.after) };
}

function differences(before: Pixels, after: Pixels): Marks {
  const marks: Marks = { before: [], after: [] };
  const add = (found: Marks) => {
    marks.before.push(...found.before);
    marks.after.push(...found.after);
  };
  for (const gaps of togetherIn(betweenParts, gapsOf(rowsOf(before), rowsOf(after)))) {
    const whole = inColumns(before, after, around(gaps));
    if (whole) add(whole);
    else for (const gap of gaps) add(inColumns(before, after, gap) ?? inRows(before, after, gap));
  }
  return marks;
}

/** Undefined where a gap has no columns. */
function inColumns(before: Pixels, after: Pixels, gap: Gap): Marks | undefined {
  const columns = columnsOf(before, after, gap);
  if (columns.length < 2) return undefined;
  const found = columns.map((column) => {
    const marks = differences(cutOut(before, column, gap.before), cutOut(after, column, gap.after));
    return {
      before: marks.before.map(movedBy(column[0], gap.before[0])),
      after: marks.after.map(movedBy(column[0], gap.after[0])),
    };
  });
  return { before: found.flatMap((marks) => marks.before), after: found.flatMap((marks) => marks.after) };
}

/** As many rows as both sides have are compared; what one side has more counts as changed where it is not white. */
function inRows(before: Pixels, after: Pixels, gap: Gap): Marks {
  const common = Math.min(length(gap.before), length(gap.after));
  const differ =
    common > 0 ? differing({ pixels: before, from: gap.before[0] }, { pixels: after, from: gap.after[0] }, common) : [];
  const rest = (pixels: Pixels, [from, to]: readonly [number, number]) => inked(pixels, from + common, to) ?? [];
  return {
    before: [...differ.map(movedBy(0, gap.before[0])), rest(before, gap.before)].flat(),
    after: [...differ.map(movedBy(0, gap.after[0])), rest(after, gap.after)].flat(),
  };
}

/** The columns that white runs between on both sides, the whole height of a gap: each with some of the white beside it. */
function columnsOf(before: Pixels, after: Pixels, gap: Gap): [from: number, to: number][] {
  if (Math.min(length(gap.before), length(gap.after)) < leastColumn) return [];
  const inkedBefore = inkedColumns(before, ...gap.before);
  const inkedAfter = inkedColumns(after, ...gap.after);
  const columns: [number, number][] = [];
  for (let x = 0; x < before.width; x++) {
    if (!inkedBefore[x] && !inkedAfter[x]) continue;
    const last = columns.at(-1);
    if (last && x - last[1] < gutter) last[1] = x + 1;
    else columns.push([x, x + 1]);
  }
  const beside = gutter / 2;
  return columns.map(([from, to]) => [Math.max(0, from - beside), Math.min(before.width, to + beside)]);
}

/** Where, from left to right, some rows have anything but one colour from top to bottom. */
function inkedColumns(pixels: Pixels, from: number, to: number): Uint8Array {
  const { width } = pixels;
  const word = words(pixels);
  const inkedAt = new Uint8Array(width);
  for (let row = from + 1; row < to; row++) {
    for (let x = 0; x < width; x++) if (word[row * width + x] !== word[(row - 1) * width + x]) inkedAt[x] = 1;
  }
  return inkedAt;
}

function cutOut(
  { width, data }: Pixels,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Pixels {
  const across = right - left;
  const part = new Uint8Array(across * (bottom - top) * 4);
  for (let row = top; row < bottom; row++)
    part.set(data.subarray((row * width + left) * 4, (row * width + right) * 4), (row - top) * across * 4);
  return { width: across, height: bottom - top, data: part };
}

const movedBy =
  (right: number, down: number) =>
  ({ x, y, ...size }: Rectangle): Rectangle => ({ x: x + right, y: y + down, ...size });

/** A picture's pixels, each as one number. */
const words = ({ data }: Pixels): Uint32Array => new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);

const length = ([from, to]: readonly [number, number]): number => to - from;

function rowsOf({ width, height, data }: Pixels): string[] {
  return Array.from({ length: height }, (_, row) =>
    hash("sha1", data.subarray(row * width * 4, (row + 1) * width * 4), "base64"),
  );
}

/** From the beginning of the first gap to the end of the last. */
function around(gaps: readonly [Gap, ...Gap[]]): Gap {
  const last = gaps.at(-1) ?? gaps[0];
  return { before: [gaps[0].before[0], last.before[1]], after: [gaps[0].after[0], last.after[1]] };
}

/** Gaps that so many equal rows, or fewer, part from each other. */
function togetherIn(rows: number, gaps: readonly Gap[]): [Gap, ...Gap[]][] {
  const groups: [Gap, ...Gap[]][] = [];
  for (const gap of gaps) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && gap.before[0] - last.before[1] <= rows) group.push(gap);
    else groups.push([gap]);
  }
  return groups;
}

function gapsOf(before: readonly string[], after: readonly string[]): Gap[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  if (head === oldEnd && head === newEnd) return [];
  const found = diffArrays(before.slice(head, oldEnd), after.slice(head, newEnd), { maxEditLength: mostRows });
  if (!found) return [{ before: [head, oldEnd], after: [head, newEnd] }];
  const gaps: Gap[] = [];
  let [old, new_] = [head, head];
  for (const { count = 0, added, removed } of found) {
    const [oldTo, newTo] = [old + (added ? 0 : count), new_ + (removed ? 0 : count)];
    if (added || removed) gaps.push({ before: [old, oldTo], after: [new_, newTo] });
    [old, new_] = [oldTo, newTo];
  }
  return togetherIn(betweenLines, gaps).map(around);
}

/** A picture from one of its rows on. */
interface Rows {
  pixels: Pixels;
  from: number;
}

/** Where some rows of one picture differ from as many of another; rows count from the first of them. */
function differing(before: Rows, after: Rows, rows: number): Rectangle[] {
  const { width } = before.pixels;
  const part = ({ pixels, from }: Rows) => pixels.data.subarray(from * width * 4, (from + rows) * width * 4);
  const mask = new Uint8Array(width * rows * 4);
  pixelmatch(part(before), part(after), mask, width, rows, { threshold: 0.1, diffMask: true });
  const [across, down] = [Math.ceil(width / cell), Math.ceil(rows / cell)];
  const touched = new Uint8Array(across * down);
  for (let pixel = 0; pixel < width * rows; pixel++) {
    // Smoothed edges are drawn in another colour, and count for nothing.
    if (mask[pixel * 4 + 3] === 0 || mask[pixel * 4 + 1] !== 0) continue;
    touched[Math.floor(Math.floor(pixel / width) / cell) * across + Math.floor((pixel % width) / cell)] = 1;
  }
  return clusters(touched, across, down).map(([left, top, right, bottom]) => ({
    x: left * cell,
    y: top * cell,
    width: Math.min(width, right * cell) - left * cell,
    height: Math.min(rows, bottom * cell) - top * cell,
  }));
}

/** The boxes around cells that lie side by side, or with one cell between them. */
function clusters(
  touched: Uint8Array,
  across: number,
  down: number,
): [left: number, top: number, right: number, bottom: number][] {
  const boxes: [number, number, number, number][] = [];
  for (let start = 0; start < touched.length; start++) {
    if (touched[start] !== 1) continue;
    const box: [number, number, number, number] = [across, down, 0, 0];
    const waiting = [start];
    touched[start] = 2;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % across, Math.floor(at / across)];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
      for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 2); column <= Math.min(across - 1, x + 2); column++) {
          const next = row * across + column;
          if (touched[next] !== 1) continue;
          touched[next] = 2;
          waiting.push(next);
        }
      }
    }
    boxes.push(box);
  }
  return boxes;
}

/** The part of some rows in which there is anything but one colour. */
function inked(pixels: Pixels, from: number, to: number): Rectangle | undefined {
  const { width } = pixels;
  let [left, right, top, bottom] = [width, 0, to, from];
  const word = words(pixels);
  for (let row = from; row < to; row++) {
    const ground = word[row * width];
    for (let column = 0; column < width; column++) {
      if (word[row * width + column] === ground) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** Rectangles that meet as one, until none meet. */
function joined(rectangles: readonly Rectangle[]): Rectangle[] {
  const whole: Rectangle[] = [];
  for (const rectangle of rectangles) {
    let grown = rectangle;
    for (
      let at = whole.findIndex((other) => meet(other, grown));
      at >= 0;
      at = whole.findIndex((other) => meet(other, grown))
    ) {
      const [other] = whole.splice(at, 1);
      if (other) grown = boxOf(other, grown);
    }
    whole.push(grown);
  }
  return whole.sort((a, b) => a.y - b.y || a.x - b.x);
}

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function boxOf(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

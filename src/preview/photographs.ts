/** Pictures of pages before and after, cut to where something changed, with the changed areas marked. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { marksOf, type Pixels } from "./marks.ts";
import type { Device } from "./looks.ts";
import type { Photograph, Rectangle } from "./report-schema.ts";

/** Rows that a picture shows at most, and rows that are left around what changed. */
const mostRows = 2400;
const margin = 320;

const webp = { quality: 55, effort: 2 } as const;

/**
 * Writes the pictures of a page on one device into a folder: both sides, or the one that there is.
 * @param name for the files, without ending
 */
export async function photograph(device: Device, sides: { before?: Buffer; after?: Buffer }, folder: string, name: string): Promise<Photograph[]> {
  mkdirSync(folder, { recursive: true });
  const [before, after] = [sides.before && (await pixelsOf(sides.before)), sides.after && (await pixelsOf(sides.after))];
  const marks = before && after && before.width === after.width ? marksOf(before, after) : { before: [], after: [] };
  const window = windowOf(marks, Math.min(before?.height ?? Infinity, after?.height ?? Infinity));
  const pictures: Photograph[] = [];
  for (const [side, pixels] of [["before", before], ["after", after]] as const) {
    if (!pixels) continue;
    const top = Math.min(window.above, Math.max(0, pixels.height - 1));
    const height = Math.min(pixels.height - top, window.rows[side]);
    const file = `${name}-${device}-${side}.webp`;
    await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
      .extract({ left: 0, top, width: pixels.width, height })
      .webp(webp)
      .toFile(join(folder, file));
    pictures.push({ device, side, file, width: pixels.width, height, above: top, below: pixels.height - top - height, marks: marks[side].flatMap((mark) => within(mark, top, height)) });
  }
  return pictures;
}

async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** The rows that are shown: those that changed with some around them. Above them both sides are the same. */
function windowOf(marks: { before: Rectangle[]; after: Rectangle[] }, shorter: number): { above: number; rows: { before: number; after: number } } {
  const all = [...marks.before, ...marks.after];
  if (all.length === 0) return { above: 0, rows: { before: mostRows, after: mostRows } };
  const first = Math.min(...all.map(({ y }) => y));
  const above = first > 2 * margin ? Math.min(first - margin, Math.max(0, shorter - margin)) : 0;
  const rows = (side: Rectangle[]) => Math.min(mostRows, Math.max(...side.map(({ y, height }) => y + height), first) + margin - above);
  return { above, rows: { before: rows(marks.before), after: rows(marks.after) } };
}

/** The part of a mark that the picture shows, told from the picture's own corner. */
function within({ x, y, width, height }: Rectangle, top: number, rows: number): Rectangle[] {
  const [from, to] = [Math.max(y, top), Math.min(y + height, top + rows)];
  return to > from ? [{ x, y: from - top, width, height: to - from }] : [];
}

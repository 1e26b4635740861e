/** Pictures of pages before and after, cut to where something changed, with the changed areas marked. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { marksOf, type Pixels } from "./marks.ts";
import { highest, type Device, type Visit } from "./looks.ts";
import { differing, type Differing } from "../changes/outline.ts";
import type { Photograph, Rectangle } from "../report-schema.ts";

/** Rows that a picture shows at most, and rows that are left around what changed. */
const mostRows = 2400;
const margin = 320;

const webp = { quality: 55, effort: 2 } as const;

/** What is open of a page: both sides, or the one that there is. */
export interface OpenSides {
  before?: Visit | undefined;
  after?: Visit | undefined;
}

/** The rows that are taken of both sides, and those in which marks are looked for. */
interface Taken {
  from: number;
  to: number;
  marked: number;
}

/**
 * Writes the pictures of a page on one device into a folder.
 * @param whole whether what differs can be anything, as where the styles changed: all of the page is compared then
 * @param name for the files, without ending
 */
export async function photograph(
  device: Device,
  { before, after }: OpenSides,
  { whole, folder, name }: { whole: boolean; folder: string; name: string },
): Promise<Photograph[]> {
  mkdirSync(folder, { recursive: true });
  const differ = whole
    ? "anything"
    : before && after && differing(...(await Promise.all([before.outline(), after.outline()])));
  const rows = takenOf(
    [before, after].flatMap((visit) => visit?.height ?? []),
    differ,
  );
  const take = async (visit: Visit | undefined) =>
    visit && pixelsOf(await visit.picture(rows.from, Math.min(rows.to, visit.height)));
  const [old, new_] = await Promise.all([take(before), take(after)]);
  const marks = old && new_ ? marksOf(old, new_) : { before: [], after: [] };
  const meant = {
    before: marks.before.filter(({ y }) => y < rows.marked),
    after: marks.after.filter(({ y }) => y < rows.marked),
  };
  const window = windowOf(meant, Math.min(old?.height ?? Infinity, new_?.height ?? Infinity));
  const pictures: Photograph[] = [];
  for (const [side, pixels, visit] of [
    ["before", old, before],
    ["after", new_, after],
  ] as const) {
    if (!pixels || !visit) continue;
    const top = Math.min(window.above, Math.max(0, pixels.height - 1));
    const height = Math.min(pixels.height - top, window.rows[side]);
    const file = `${name}-${device}-${side}.webp`;
    await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
      .extract({ left: 0, top, width: pixels.width, height })
      .webp(webp)
      .toFile(join(folder, file));
    const above = rows.from + top;
    pictures.push({
      device,
      side,
      file,
      width: pixels.width,
      height,
      above,
      below: visit.height - above - height,
      marks: meant[side].flatMap((mark) => within(mark, top, height)),
    });
  }
  return pictures;
}

/** To take a picture of a long page takes longer than to lay it out: what is the same on both sides by what it says and where it stands is left out. @param differ where both sides do; absent where they are alike, or where there is one only */
export function takenOf(heights: readonly number[], differ: Differing | "anything" | undefined): Taken {
  const height = Math.max(...heights);
  if (differ === "anything") return { from: 0, to: Math.min(height, highest), marked: height };
  if (!differ) return { from: 0, to: Math.min(height, mostRows), marked: height };
  // What stands below the last change may be moved on one side: at the lower edge it has no match there.
  const to = Math.ceil(differ.to + differ.moved) + 2 * margin;
  const from = differ.from <= 2 * margin ? 0 : Math.max(0, Math.min(Math.floor(differ.from), ...heights) - margin);
  return { from, to: Math.min(to, from + highest), marked: differ.to + margin - from };
}

async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}

/** The rows that are shown: those that changed with some around them. Above them both sides are the same. */
function windowOf(
  marks: { before: Rectangle[]; after: Rectangle[] },
  shorter: number,
): { above: number; rows: { before: number; after: number } } {
  const all = [...marks.before, ...marks.after];
  if (all.length === 0) return { above: 0, rows: { before: mostRows, after: mostRows } };
  const first = Math.min(...all.map(({ y }) => y));
  const above = first > 2 * margin ? Math.min(first - margin, Math.max(0, shorter - margin)) : 0;
  const rows = (side: Rectangle[]) =>
    Math.min(mostRows, Math.max(...side.map(({ y, height }) => y + height), first) + margin - above);
  return { above, rows: { before: rows(marks.before), after: rows(marks.after) } };
}

/** The part of a mark that the picture shows, told from the picture's own corner. */
function within({ x, y, width, height }: Rectangle, top: number, rows: number): Rectangle[] {
  const [from, to] = [Math.max(y, top), Math.min(y + height, top + rows)];
  return to > from ? [{ x, y: from - top, width, height: to - from }] : [];
}

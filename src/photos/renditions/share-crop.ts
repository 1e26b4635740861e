import type { Focus } from "../metadata/photo-facts.ts";

/** Pixels. A cut out of the picture after it has been scaled to `scaled`. */
export interface ShareCrop {
  scaled: { width: number; height: number };
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Open Graph's usual card, and the least that its readers still show large. */
const CARD = { width: 1200, height: 630 };
const LEAST_WIDTH = 600;

/** About as many pixels each; search engines ask for 50,000 at least. */
const SHAPES = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1024, height: 768 },
  "1x1": { width: 800, height: 800 },
} as const;
const LEAST_OF_SHAPE = 300;

interface Size {
  width: number;
  height: number;
}

/**
 * A little above the middle: where nothing is marked, heads and horizons are in
 * the upper half more often than not.
 */
const UNMARKED: Focus = { x: 0.5, y: 0.4 };

/**
 * The largest cut of a card's shape around the focus, for Open Graph
 * (https://ogp.me/): 1200 by 630 pixels, or smaller in the same shape when the
 * picture is too small, since nothing is ever enlarged. Undefined when not even
 * 600 by 315 can be had.
 *
 * @param picture its size in pixels, as it is seen
 * @param focus the point that the cut has to contain
 */
export const shareCrop = (picture: Size, focus: Focus | undefined): ShareCrop | undefined =>
  cropTo(CARD, LEAST_WIDTH, picture, focus);

/** The same in the shapes in which search engines show the picture over a story (Google's “Article structured data”). */
export function shapeCrops(picture: Size, focus: Focus | undefined): { shape: string; crop: ShareCrop }[] {
  return Object.entries(SHAPES).flatMap(([shape, size]) => {
    const crop = cropTo(size, LEAST_OF_SHAPE, picture, focus);
    return crop ? [{ shape, crop }] : [];
  });
}

function cropTo(most: Size, least: number, picture: Size, focus: Focus | undefined): ShareCrop | undefined {
  const ratio = most.width / most.height;
  const widest = Math.floor(Math.min(picture.width, picture.height * ratio));
  if (widest < least) return undefined;
  const width = Math.min(most.width, widest);
  const height = Math.min(most.height, Math.round(width / ratio));
  const scale = Math.max(width / picture.width, height / picture.height);
  const scaled = {
    width: Math.max(width, Math.round(picture.width * scale)),
    height: Math.max(height, Math.round(picture.height * scale)),
  };
  const centre = focus ?? UNMARKED;
  return {
    scaled,
    left: start(centre.x, scaled.width, width),
    top: start(centre.y, scaled.height, height),
    width,
    height,
  };
}

function start(centre: number, whole: number, part: number): number {
  return Math.max(0, Math.min(whole - part, Math.round(centre * whole - part / 2)));
}

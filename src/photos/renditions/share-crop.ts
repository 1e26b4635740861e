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
export function shareCrop(picture: { width: number; height: number }, focus: Focus | undefined): ShareCrop | undefined {
  const ratio = CARD.width / CARD.height;
  const widest = Math.floor(Math.min(picture.width, picture.height * ratio));
  if (widest < LEAST_WIDTH) return undefined;
  const width = Math.min(CARD.width, widest);
  const height = Math.min(CARD.height, Math.round(width / ratio));
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

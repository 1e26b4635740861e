import sharp, { type Sharp } from "sharp";
import { RECIPE } from "./renditions/recipe.ts";

/** The most pixels a picture may have; no camera of a newsroom makes more, and a bomb does. */
export const MOST_PIXELS = 100_000_000;

/**
 * A pipeline on a picture's bytes, turned as its EXIF says, and on white where it
 * is transparent. Of a picture that moves it is the first.
 *
 * It fails on pictures over 100 megapixels, after 60 seconds, and at level
 * 'error': a file that is cut short or has damaged pixels is no picture to
 * print, while sharp's stricter 'warning' would also refuse the sound files of
 * many cameras for harmless oddities such as surplus bytes between segments.
 */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { autoOrient: true, failOn: "error", limitInputPixels: MOST_PIXELS })
    .flatten({ background: RECIPE.behind })
    .timeout({ seconds: 60 });
}

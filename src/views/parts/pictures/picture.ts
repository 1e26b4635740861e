/** A picture as a page shows it: every size it comes in, and the words that belong to it. */

import type { Href } from "../../../paper/href.ts";

export interface PictureSource {
  type: "image/avif" | "image/webp" | "image/jpeg";
  /** In rising width. */
  candidates: { path: Href; width: number }[];
}

export interface PictureView {
  alt: string;
  /** Pixels of the largest rendition: they give the shape before the picture is there. */
  width: number;
  height: number;
  /** The most important point, in whole tenths of width and height (0 to 10): crops keep it in view. */
  focus: { x: number; y: number };
  /** Mean colours of the upper and lower half, `#rrggbb`, shown until the picture is. */
  tones: [string, string];
  /** Best format first; the last one is JPEG, which every browser shows. */
  sources: PictureSource[];
}

/** A picture with its caption. Caption and credit are told apart; either may be missing. */
export interface FigureView {
  picture: PictureView;
  caption?: string;
  credit?: string;
}

/** How large a picture is set in its place: as large as the place is, but never enlarged, and never so high that it hides the story. */
import type { PictureView } from "../../views/parts/pictures/picture.ts";
import { mostPixels, sizesFor, type Slot } from "../body/slots.ts";

export interface PictureSet {
  /** CSS pixels at most; the style sheet makes it smaller where its place is. */
  width: number;
  height: number;
  sizes: string;
  /** Device pixels that it can fill in its place. */
  most: number;
  /** Shown in part, around the point that matters: all of it is a press away. */
  cut: boolean;
  /** It leaves paper beside it where its place is wide. */
  narrow: boolean;
  /** Its width to its height in whole tenths, where it is less wide than a card: a low window sets it by its height. */
  tenths: number | undefined;
}

/** The shape of pictures that lead to a story. */
const CARD = 3 / 2;
/** No picture that is higher than wide is set higher: the window that it stands in shows words too. */
const HIGHEST = 640;
/** Pictures higher than this many times their width would be slivers at that height, so a part of them is shown, four by five. */
const TALL = 2;
const PART = { width: 512, height: 640 };
/** From here on a picture fills the width of a telephone and of a column of text. */
const NARROW = 480;

/** In pixels, of the largest of its renditions. */
type Size = Pick<PictureView, "width" | "height">;

/** Cut to the shape of a card. */
export function setAsCard(picture: Size, slot: Slot): PictureSet {
  const shape = picture.width / picture.height;
  const width = Math.max(1, Math.round(Math.min(picture.width, picture.height * CARD)));
  // Of a panorama the part that is seen is narrow: all of it must come larger than its place.
  const times = shape > 2 * CARD ? shape / CARD : 1;
  return {
    width,
    height: Math.max(1, Math.round(width / CARD)),
    sizes: sizesFor(slot, { atMost: width, times }),
    most: mostPixels(slot, times),
    cut: false,
    narrow: false,
    tenths: undefined,
  };
}

/** In its own shape, as far as that can be. */
export function setWhole(picture: Size, slot: Slot): PictureSet {
  const shape = picture.width / picture.height;
  if (shape < 1 / TALL && picture.height > HIGHEST) {
    const width = Math.min(picture.width, PART.width);
    return {
      width,
      height: Math.round((width * PART.height) / PART.width),
      sizes: sizesFor(slot, { atMost: width, times: 1 }),
      most: mostPixels(slot),
      cut: true,
      narrow: true,
      tenths: tenthsOf(PART.width / PART.height),
    };
  }
  const scale = shape <= 1 && picture.height > HIGHEST ? HIGHEST / picture.height : 1;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  return {
    width,
    height,
    sizes: sizesFor(slot, { atMost: width, times: 1 }),
    most: mostPixels(slot),
    cut: false,
    narrow: shape <= 1 || width < NARROW,
    tenths: tenthsOf(shape),
  };
}

/** The shapes that the style sheet of stories knows, in tenths; those between are set as the one below. */
const shapes = [13, 12, 10, 8, 7, 6];

/** Below these a picture is so narrow that its own pixels bound it. */
const tenthsOf = (shape: number): number | undefined =>
  shape < CARD ? (shapes.find((tenths) => tenths <= shape * 10) ?? 5) : undefined;

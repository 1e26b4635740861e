/** The places on a page where a picture can stand, and how wide it is there. One list, beside which the style sheet is written. */

/**
 * From the widest screen to the narrowest: from which width on, and how wide the picture then is. The last has no condition;
 * some are for windows only that are low.
 */
type Widths = [from: string | null, width: string, when?: typeof low][];

/** A window in which a story is to begin beside its picture. */
const low = "and (max-height: 62rem)";

const slots = {
  /** The lead of the front page: half of the sheet, two thirds of a narrower one, all of a phone's screen. */
  lead: [
    ["90rem", "40rem"],
    ["64rem", "50vw - 5rem"],
    ["48rem", "61.33vw - 1.67rem"],
    [null, "100vw"],
  ],
  /** Beside the lead: a quarter, or a third; on a phone beside its words. */
  second: [
    ["90rem", "20rem"],
    ["64rem", "25vw - 2.5rem"],
    ["48rem", "30.67vw - 0.83rem"],
    [null, "7rem"],
  ],
  /** One of four columns, or of two. */
  column: [
    ["90rem", "19.375rem"],
    ["64rem", "25vw - 3.125rem"],
    ["48rem", "46vw - 1.25rem"],
    [null, "7rem"],
  ],
  /** One of a strip of pictures: of four, and on a phone of two. */
  strip: [
    ["90rem", "19.375rem"],
    ["64rem", "25vw - 3.125rem"],
    [null, "46vw - 0.5rem"],
  ],
  /** Two thirds of the sheet. */
  film: [
    ["90rem", "50rem"],
    ["64rem", "61vw - 4rem"],
    [null, "92vw"],
  ],
  /** As wide as the sheet. */
  sheet: [
    ["90rem", "85rem"],
    [null, "100vw"],
  ],
  /** Half the sheet. */
  half: [
    ["90rem", "41.25rem"],
    ["64rem", "50vw - 3.75rem"],
    ["48rem", "46vw - 1.25rem"],
    [null, "92vw"],
  ],
  /** Half the sheet where it is wide, all of it where it is not. */
  next: [
    ["90rem", "41.25rem"],
    ["64rem", "50vw - 3.75rem"],
    [null, "92vw"],
  ],
  /** Beside the words of a row. */
  row: [
    ["48rem", "9rem"],
    [null, "7rem"],
  ],
  /** The same beside a story that stands large. */
  story: [
    ["64rem", "13rem"],
    ["48rem", "9rem"],
    [null, "7rem"],
  ],
  related: [
    ["80rem", "6rem"],
    ["48rem", "9rem"],
    [null, "7rem"],
  ],
  /** At the end of a line in a list. */
  list: [
    ["64rem", "15rem"],
    ["48rem", "11rem"],
    [null, "7rem"],
  ],
  /** Over an article, as wide as its text and margin. */
  article: [
    ["80rem", "36rem", low],
    ["80rem", "58.75rem"],
    ["56.5rem", "52rem"],
    ["48rem", "92vw"],
    [null, "100vw"],
  ],
  /** Across the window, or beside its words. */
  essay: [
    ["90rem", "66rem"],
    ["64rem", "75vw"],
    [null, "100vw"],
  ],
  /** Within the text. */
  text: [
    ["40rem", "36rem"],
    [null, "92vw"],
  ],
  /** A writer, on their page, and beside what they wrote. */
  portrait: [
    ["48rem", "13rem"],
    [null, "9rem"],
  ],
  signature: [[null, "3.5rem"]],
  /** One of two in a gallery. */
  gallery: [
    ["48rem", "17.5rem"],
    ["40rem", "36rem"],
    [null, "92vw"],
  ],
} satisfies Record<string, Widths>;

export type Slot = keyof typeof slots;

/** Device pixels to a CSS pixel for which a picture is fetched at most: of the finest screens, and of a window that is enlarged threefold. */
const FINEST = 3;

const PIXELS_OF_REM = 16;

/** Device pixels that a picture can fill in a slot: what is wider is not offered there. @param times how many times wider all of it is than what is seen of it */
export function mostPixels(slot: Slot, times = 1): number {
  const widths: Widths = slots[slot];
  // Each holds up to the width from which on the one before it does.
  const most = widths.map(([, width], at) => widest(width, widths[at - 1]?.[0] ?? undefined));
  return Math.max(...most) * PIXELS_OF_REM * FINEST * times;
}

/** In rem. @param below how wide the window is at most; the widest of its kind where nothing bounds it */
function widest(width: string, below: string | undefined): number {
  const window = below === undefined ? Infinity : Number.parseFloat(below);
  const [, share = "", part = "", less = "0"] = /^([\d.]+)(vw|rem)(?: - ([\d.]+)rem)?/.exec(width) ?? [];
  return part === "rem" ? Number(share) : (Number(share) / 100) * window - Number(less);
}

/** Pixels. A picture that is set at most as wide is told as its own width, whatever the place. */
const small = 320;

/**
 * The `sizes` attribute for a slot. Beyond two device pixels to the CSS pixel nobody sees more, so a phone of three is
 * told two thirds of the width: it fetches what a phone of two would.
 *
 * @param limit the width in pixels at which the picture is set at most, and how many times wider all of it is than what
 *   is seen of it
 */
export function sizesFor(
  slot: Slot,
  { atMost, times }: { atMost: number; times: number } = { atMost: Infinity, times: 1 },
): string {
  if (atMost <= small) return `${Math.round(atMost * times)}px`;
  const widths: Widths = slots[slot];
  const entries = widths.map(([from, width, when]) => {
    const whole = times === 1 ? width : `(${width}) * ${times.toFixed(2)}`;
    const length = whole.includes(" ") ? `calc(${whole})` : whole;
    return from === null
      ? `(min-resolution: 2.5dppx) ${twoThirds(whole)}, ${length}`
      : `(min-width: ${from}) ${when ? `${when} ` : ""}${length}`;
  });
  return entries.join(", ");
}

/** Where it is one length, that length is said. */
function twoThirds(width: string): string {
  const [, number, unit] = /^([\d.]+)(vw|rem)$/.exec(width) ?? [];
  return number === undefined ? `calc((${width}) * 0.66)` : `${Math.round(Number(number) * 66) / 100}${unit}`;
}

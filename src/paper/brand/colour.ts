/**
 * Colours: read from what an editor wrote, measured against one another, and moved no further than they must be. Between
 * colours one goes in OKLCH, in which a step of lightness is the same to the eye whatever the hue.
 */
import {
  clampChroma,
  converter,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  modeXyz50,
  parse,
  useMode,
  wcagContrast,
} from "culori/fn";

for (const mode of [modeRgb, modeLrgb, modeXyz50, modeHsl, modeHwb, modeLab, modeLch, modeOklab]) useMode(mode);
useMode(modeOklch);
const inOklch = converter("oklch");

/** Six digits behind a number sign, in small letters: as which every colour is kept, and so nothing else can stand in one. */
export type Hex = `#${string}`;

const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/.test(text);

/** Lightness from 0 to 1, chroma from 0 to some 0.4, and the hue's angle. */
export interface Perceived {
  l: number;
  c: number;
  h: number;
}

/** Longer than any way to write a colour. */
const longest = 60;

/** A colour as style sheets may name it (CSS Color 4); undefined where it is none, or is seen through. */
export function colourOf(written: string): Hex | undefined {
  const text = written.trim().toLowerCase();
  const colour = text.length <= longest && /^[a-z0-9#(),.%/ +-]+$/.test(text) ? parse(text) : undefined;
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  return hexOf(colour);
}

/** How far two colours stand apart, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrast = (one: Hex, other: Hex): number => wcagContrast(one, other);

export function perceived(colour: Hex): Perceived {
  const { l = 0, c = 0, h = 0 } = inOklch(colour) ?? {};
  return { l, c, h };
}

/** The colour that a screen can show nearest to what is seen: of the same lightness and hue, with less chroma where it must be. */
export const shown = ({ l, c, h }: Perceived): Hex =>
  hexOf(clampChroma({ mode: "oklch", l: Math.min(1, Math.max(0, l)), c, h }, "oklch"));

function hexOf(colour: Parameters<typeof formatHex>[0]): Hex {
  const hex = formatHex(colour);
  if (hex !== undefined && isHex(hex)) return hex;
  throw new Error(`No colour: ${JSON.stringify(colour)}`);
}

/** The smallest contrast of a colour with any of some others. */
export const least = (colour: Hex, others: readonly Hex[]): number =>
  Math.min(...others.map((other) => contrast(colour, other)));

/** How fine the lightness is looked through: a five-hundredth is less than the eye tells apart. */
const steps = 500;

/**
 * The colour nearest to one, in the same hue, whose contrast with all of some others is large enough; undefined where
 * neither black nor white has it. It may be the colour itself.
 */
export function nearestWith(colour: Hex, others: readonly Hex[], enough: number): Hex | undefined {
  if (least(colour, others) >= enough) return colour;
  const { l, c, h } = perceived(colour);
  for (let step = 1; step <= steps; step++) {
    for (const lightness of [l - step / steps, l + step / steps]) {
      if (lightness < -1 / steps || lightness > 1 + 1 / steps) continue;
      const found = shown({ l: lightness, c, h });
      if (least(found, others) >= enough) return found;
    }
  }
  return undefined;
}

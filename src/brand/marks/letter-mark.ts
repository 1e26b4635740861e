/** The mark of a paper that has drawn none: the first letter of its name, on its accent. */
import { inCapitals } from "../../paper/scripts/capitals.ts";
import { contrast, type Hex } from "../../paper/brand/colour.ts";
import type { Outline, Outlines } from "./outlines.ts";

/** Units of the drawing. */
const side = 64;
/** So high or wide is the letter at most. */
const letterSide = 38;

/** As a drawing; where no face has the letter, a disc with a line through it. */
export function letterMark(name: string, ground: Hex, outlines: Outlines, language: string): string {
  const sign: Hex = contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";
  const outline = firstLetter(name, outlines, language);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="${ground}" d="M0 0h${side}v${side}H0z"/>${outline ? letter(outline, sign) : disc(sign)}</svg>`;
}

function firstLetter(name: string, outlines: Outlines, language: string): Outline | undefined {
  // “The Morning Post” is known by its M; a name in Arabic script by the letter behind its article.
  const word = name
    .replace(/^(?:the|la|le|les|el|los|las|il|die|der|das|den|det|de)\s+/iu, "")
    .replace(/^ال(?=\p{L})/u, "");
  const [first = ""] = /\p{L}\p{M}*|\p{N}/u.exec(word) ?? [];
  return first ? outlines.of(inCapitals(first, language)) : undefined;
}

function letter({ path, width, top, bottom }: Outline, colour: Hex): string {
  const scale = letterSide / Math.max(top - bottom, width);
  const rounded = (number: number) => Math.round(number * 1000) / 1000;
  const x = rounded((side - width * scale) / 2);
  const y = rounded(side / 2 + ((top + bottom) / 2) * scale);
  return `<path fill="${colour}" transform="translate(${x} ${y}) scale(${rounded(scale)} ${-rounded(scale)})" d="${path}"/>`;
}

const disc = (colour: Hex): string =>
  `<circle cx="32" cy="32" r="17" fill="none" stroke="${colour}" stroke-width="5"/><path stroke="${colour}" stroke-width="5" d="M32 8v48"/>`;

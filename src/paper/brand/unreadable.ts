/** Colours that cannot be read on what they stand on, each with the nearest one that can. */
import { contrast, least, nearestWith, perceived, shown, type Hex } from "./colour.ts";
import {
  colourNames,
  enough,
  grounds,
  letters,
  mainScheme,
  schemeNames,
  schemesOf,
  type ColourName,
  type ColoursGiven,
  type Look,
  type Scheme,
  type SchemeName,
} from "./schemes.ts";

/** What is wrong in a paper's settings. */
export interface ColourFault {
  /** Below `colours`. */
  at: string[];
  message: string;
  /** What to write instead. */
  suggestion?: string;
}

/** The pairs of letters and ground, in each scheme, of which an editor gave one or both and that cannot be read. */
export function unreadable(given: ColoursGiven, look: Look): ColourFault[] {
  const schemes = schemesOf(given, look);
  return schemeNames.flatMap((name) => {
    const scheme = schemes[name];
    const placeOf = (colour: ColourName): string[] | undefined => {
      if (given[name]?.[colour]) return [name, colour];
      return colour === "accent" && given.accent && name === mainScheme(look) ? ["accent"] : undefined;
    };
    return [
      ...letters.flatMap((letter) => {
        const at = placeOf(letter);
        return at ? unreadableLetters(name, letter, scheme, at) : [];
      }),
      ...grounds.flatMap((ground) => {
        const at = placeOf(ground);
        return at ? unreadableGround(name, ground, at, { given, look }) : [];
      }),
    ];
  });
}

function unreadableLetters(name: SchemeName, letter: ColourName, scheme: Scheme, at: string[]): ColourFault[] {
  const colour = scheme[letter];
  const worst = [...grounds].sort((a, b) => contrast(colour, scheme[a]) - contrast(colour, scheme[b]))[0] ?? "paper";
  if (contrast(colour, scheme[worst]) >= enough) return [];
  const near = nearestWith(colour, groundsOf(scheme), enough);
  return [
    {
      at,
      message: `${colour} cannot be read on ${scheme[worst]}, ${colourNames[worst]} in the ${name} colours: their contrast is ${ratio(colour, scheme[worst])}, and letters need ${enough}.${
        near === undefined
          ? " No colour can be read on all the grounds that are given."
          : ` The nearest colour that can is ${near}.`
      }`,
      ...(near !== undefined && { suggestion: `${letter}: "${near}"` }),
    },
  ];
}

/** A ground on which letters cannot be read that nobody gave, and that no lightness of theirs would help. */
function unreadableGround(name: SchemeName, ground: GroundName, at: string[], { given, look }: Paper): ColourFault[] {
  const scheme = schemesOf(given, look)[name];
  const letter = letters.find((one) => !given[name]?.[one] && contrast(scheme[one], scheme[ground]) < enough);
  if (letter === undefined) return [];
  const near = nearestGround(name, ground, scheme[ground], { given, look });
  return [
    {
      at,
      message: `No letters can be read on ${scheme[ground]} and on the other grounds of the ${name} colours alike: ${letter} would have a contrast of ${ratio(scheme[letter], scheme[ground])}, and needs ${enough}.${near === undefined ? "" : ` The nearest ground on which they can is ${near}.`}`,
      ...(near !== undefined && { suggestion: `${ground}: "${near}"` }),
    },
  ];
}

type GroundName = (typeof grounds)[number];

interface Paper {
  given: ColoursGiven;
  look: Look;
}

/** A hundredth of lightness is as fine as a ground need be told. */
const fine = 0.01;

/** The nearest ground with which all that is worked out can be read. */
function nearestGround(name: SchemeName, ground: GroundName, colour: Hex, { given, look }: Paper): Hex | undefined {
  const { l, c, h } = perceived(colour);
  for (let by = fine; by < 1; by += fine)
    for (const lightness of [l - by, l + by].filter((each) => each >= 0 && each <= 1)) {
      const other = shown({ l: lightness, c, h });
      const scheme = schemesOf({ ...given, [name]: { ...given[name], [ground]: other } }, look)[name];
      if (letters.every((one) => given[name]?.[one] || least(scheme[one], groundsOf(scheme)) >= enough)) return other;
    }
  return undefined;
}

const groundsOf = (scheme: Scheme): Hex[] => grounds.map((ground) => scheme[ground]);

/** Rounded down: 4.49 is not enough. */
const ratio = (one: Hex, other: Hex): string => (Math.floor(contrast(one, other) * 100) / 100).toFixed(2);

/** The least contrast of letters with their grounds in a scheme. */
export const leastContrast = (scheme: Scheme): number =>
  Math.min(...letters.map((letter) => least(scheme[letter], groundsOf(scheme))));

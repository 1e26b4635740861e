/** The sizes of type of a script, told from those of Latin in `styles/tokens.css`. */
import type { ScriptSetting } from "../paper/scripts/script-setting.ts";

/** A size in Latin, in rem: from the narrowest screen on which it begins to grow to the widest. */
interface Size {
  least: number;
  most: number;
  /** The widths of screens, in rem, between which it grows. */
  from: number;
  to: number;
  /** How much of a headline the smaller one and the larger one are: 0 is as text, 1 as the headline of a page on a telephone. */
  headline: readonly [least: number, most: number];
}

const growing: Readonly<Record<string, Size>> = {
  second: { least: 1.4375, most: 1.875, from: 29.7, to: 84.4, headline: [0.5, 0.7] },
  band: { least: 1.5, most: 2.125, from: 30, to: 92.5, headline: [0.35, 0.7] },
  lead: { least: 2, most: 3.5, from: 26.9, to: 84.6, headline: [1, 1.2] },
  head: { least: 2.125, most: 3.875, from: 25.8, to: 84.2, headline: [1, 1.3] },
};

/** Declarations of the custom properties. */
export function sizesOf({ size, beat }: ScriptSetting): string[] {
  const { text, around } = size;
  const [fine, small] = [sixteenths(0.8125 * around), sixteenths(0.9375 * around)];
  const column = headlineSized(1.3125, size, 0.25);
  const fluid = Object.entries(growing).map(
    ([
      name,
      {
        least,
        most,
        from,
        to,
        headline: [less, more],
      },
    ]) => property(name, clamped(headlineSized(least, size, less), headlineSized(most, size, more), [from, to])),
  );
  return [
    `--beat:${rem(beat)}`,
    property("text", clamped(sixteenths(1.1875 * text * 0.96), sixteenths(1.25 * text * 1.04), [25, 66.7])),
    property("fine", rem(fine)),
    property("small", rem(small)),
    property("brief", rem(headlineSized(1.1875, size, 0.2))),
    property("column", rem(column)),
    ...fluid,
    // The same around a text that a reader may have set larger: `styles/comforts.css`.
    `--type-of-text:${round(0.8 / text)}`,
    `--beat-of-type:${beat}`,
    `--fine-of-type:${fine}`,
    `--small-of-type:${small}`,
    `--column-of-type:${column}`,
  ];
}

/** A size of Latin between text and headline. @param share how much of a headline it is */
export const headlineSized = (latin: number, { text, headline }: ScriptSetting["size"], share: number): number =>
  sixteenths(latin * (text - (text - headline) * share));

const property = (name: string, value: string) => `--size-${name}:${value}`;

/** Rounded to whole parts of a pixel that a screen can show. */
const sixteenths = (size: number): number => Math.round(size * 16) / 16;

export const rem = (size: number): string => `${round(size)}rem`;

const round = (number: number): number => Math.round(number * 10_000) / 10_000;

/** A size that grows with the screen. */
export function clamped(least: number, most: number, [from, to]: readonly [from: number, to: number]): string {
  if (least === most) return rem(least);
  const slope = (most - least) / (to - from);
  return `clamp(${rem(least)},${rem(least - from * slope)} + ${round(100 * slope)}vw,${rem(most)})`;
}

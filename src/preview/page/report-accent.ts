/** The marks of the report in the paper's own accent, where it has one: on the report's grounds, where it may have to be lighter or darker. */
import { nearestWith, type Hex } from "../../paper/brand/colour.ts";
import { enough, schemesOf } from "../../paper/brand/schemes.ts";
import type { Paper } from "../../paper/paper.ts";
import type { Report } from "../report-schema.ts";

/** `--paper` and `--sheet` of `report.css`. */
const grounds = { light: ["#fbfaf7", "#ffffff"], dark: ["#14171a", "#1b1f23"] } as const satisfies Record<
  string,
  readonly Hex[]
>;

/** Undefined for a paper that says no colours. */
export function accentOf({ brand }: Pick<Paper, "brand">): Report["accent"] {
  if (!brand?.colours) return undefined;
  const schemes = schemesOf(brand.colours, brand.look);
  const light = nearestWith(schemes.light.accent, grounds.light, enough);
  const dark = nearestWith(schemes.dark.accent, grounds.dark, enough);
  return light && dark && { light, dark };
}

/** What is added to the report's style sheet. */
export const accentStyle = ({ accent }: Pick<Report, "accent">): string =>
  accent
    ? `:root{--mark:light-dark(${accent.light},${accent.dark});--link:light-dark(${accent.light},${accent.dark})}`
    : "";

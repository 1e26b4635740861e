/** A paper's own colours as a style sheet: the same names that `styles/tokens.css` has, in the same layer and after it. */
import { schemesOf, type ColourName, type ColoursGiven, type Look, type Scheme, type SchemeName } from "./schemes.ts";

/** What each colour is called in style sheets. */
const properties: Readonly<Record<ColourName, string>> = {
  paper: "--paper",
  ink: "--ink",
  soft: "--soft",
  accent: "--accent",
  rule: "--rule",
  tint: "--shoal",
  notice: "--buff",
  placeholder: "--neutral",
};

const isColour = (name: string): name is ColourName => Object.hasOwn(properties, name);
const names = Object.keys(properties).filter(isColour);

/**
 * Whoever has set the system to colours of their own has those. Browsers that lack `light-dark()` are told of the dark
 * colours by a question to the system, in rules of the same weight as those that a reader's choice has.
 */
export function colourStyle(given: ColoursGiven, look: Look): string {
  const schemes = schemesOf(given, look);
  const all = (scheme: Scheme) => names.map((name) => `${properties[name]}:${scheme[name]}`).join(";");
  const chosen = (name: SchemeName) => `:root[data-theme="${name}"]{${all(schemes[name])}}`;
  const unchosen =
    look === "system"
      ? `:root{${all(schemes.light)}}@media (prefers-color-scheme:dark){:root{${all(schemes.dark)}}}`
      : `:root{${all(schemes[look])}}`;
  return `@layer tokens{@media (forced-colors:none){${unchosen}${chosen("light")}${chosen("dark")}${chosen("sepia")}}}`;
}

/** Which of the browser's own colours, of its controls and bars, go with a paper that does not look as the device does. */
export const lookStyle = (look: Look): string =>
  look === "system" ? "" : `@layer tokens{:root{color-scheme:${look}}}`;

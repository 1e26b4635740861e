/** How far the paper's colours stand apart, in each theme, as the style sheet has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./built-site.ts";

type Theme = "light" | "dark" | "sepia";

const letters = ["ink", "soft", "accent"];
const grounds = ["paper", "shoal", "buff"];

/** The smallest contrast between letters and what they stand on (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function smallestContrast(): Record<Theme, number> {
  const css = readFileSync(join(root, "src", "styles", "tokens.css"), "utf8");
  const colours: Record<Theme, Map<string, string>> = { light: new Map(), dark: new Map(), sepia: new Map() };
  for (const [, name = "", light = "", dark = ""] of css.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    colours.light.set(name, light);
    colours.dark.set(name, dark);
  }
  const sepia = /data-theme="sepia"\] \{([^}]*)/.exec(css)?.[1] ?? "";
  for (const [, name = "", colour = ""] of sepia.matchAll(/--(\w+): (#\w{6})/g)) colours.sepia.set(name, colour);
  const smallest = (theme: Theme) =>
    Math.min(
      ...letters.flatMap((letter) =>
        grounds.map((ground) => contrast(colours[theme].get(letter), colours[theme].get(ground))),
      ),
    );
  return { light: smallest("light"), dark: smallest("dark"), sepia: smallest("sepia") };
}

/** NaN where a colour is missing: no comparison with it holds. */
function contrast(one = "", other = ""): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

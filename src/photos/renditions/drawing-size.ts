/** How many pixels a drawing gets: it has none of its own, whatever unit it is measured in. */
import type { XmlElement } from "../metadata/xml-tree.ts";

/** So wide it is drawn, or so high where it is very tall: as the widest rendition of a photograph, and the tallest. */
const WIDTH = 1760;
const HEIGHT = 15_840;

/** User units in a unit of length, by CSS (https://www.w3.org/TR/css-values-4/#absolute-lengths). */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * The same drawing, told to be so large in pixels.
 * @param svg begins with its first element
 * @returns undefined where it does not say of what shape it is
 */
export function inPixels(svg: string, root: XmlElement): string | undefined {
  const own = { width: lengthOf(root.attributes.get("{}width")), height: lengthOf(root.attributes.get("{}height")) };
  const box = boxOf(root.attributes.get("{}viewBox"));
  const shape = own.width !== undefined && own.height !== undefined ? { width: own.width, height: own.height } : box;
  if (shape === undefined) return undefined;
  const scale = Math.min(WIDTH / shape.width, HEIGHT / shape.height);
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  const said = {
    width: pixels(shape.width),
    height: pixels(shape.height),
    ...(box === undefined && { viewBox: `0 0 ${shape.width} ${shape.height}` }),
  };
  const [tag = "", name = "", attributes = ""] =
    /^<([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(svg) ?? [];
  if (tag === "") return undefined;
  const kept = attributes.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const told = Object.entries(said).map(([field, value]) => ` ${field}="${value}"`);
  return `<${name}${kept}${told.join("")}${svg.slice(tag.length)}`;
}

function lengthOf(written: string | undefined): number | undefined {
  const [, digits = "", unit = ""] =
    /^\s*\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(written ?? "") ?? [];
  const length = Number(digits) * (units[unit.toLowerCase()] ?? 0);
  return Number.isFinite(length) && length > 0 ? length : undefined;
}

function boxOf(written: string | undefined): { width: number; height: number } | undefined {
  const [x, y, width, height, more] = (written ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const found = [x, y, width, height].every(Number.isFinite) && more === undefined;
  return found && width !== undefined && height !== undefined && width > 0 && height > 0
    ? { width, height }
    : undefined;
}

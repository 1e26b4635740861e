/**
 * An SVG drawing of the paper's own, made safe to stand in a page or to be served: read by an XML parser, and written again
 * with nothing but elements and attributes that are known. Scripts, handlers, web pages and whatever would be fetched have
 * been refused before, in words.
 */
import { asPng, plainSvg } from "../../photos/renditions/drawing.ts";
import { readXml, type XmlElement } from "../../photos/metadata/xml-tree.ts";

export interface CleanDrawing {
  /** The drawing as text; its first element says how large it is, and has a `viewBox`. */
  svg: string;
  /** Units, of which only their share matters. */
  width: number;
  height: number;
  /** Colours that it names, as it writes them. */
  colours: string[];
  /** Whether it has a style sheet of its own, with which it cannot stand in a page. */
  hasStyle: boolean;
}

/** How a sentence goes on after “brand/logo.svg is an SVG drawing”. */
export interface DrawingRefused {
  refused: string;
}

/** Bytes: more than any mark needs that stands at the head of every page. */
const largest = 200_000;

const svgNamespace = "{http://www.w3.org/2000/svg}";
const xlinkHref = "{http://www.w3.org/1999/xlink}href";

const shapes = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"];
const elements = new Set([
  ...shapes,
  "svg",
  "g",
  "defs",
  "symbol",
  "clipPath",
  "mask",
  "pattern",
  "linearGradient",
  "radialGradient",
  "stop",
  "style",
]);

/** What drawing programs write for themselves, and what only says what the drawing is: the paper's name says that. */
const leftOut = new Set([
  "title",
  "desc",
  "metadata",
  "namedview",
  "RDF",
  "Work",
  "SVGTestCase",
  "page",
  "grid",
  "guide",
]);

const attributes = new Set(
  `id d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height points pathLength transform viewBox preserveAspectRatio
  fill fill-rule fill-opacity clip-rule clip-path mask stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility offset stop-color stop-opacity
  gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits
  patternTransform vector-effect paint-order mask-type color-interpolation shape-rendering`
    .split(/\s+/)
    .filter(Boolean),
);

const coloured = ["fill", "stroke", "stop-color"];

/** A text that nothing can be fetched by, and that does not end what it stands in. */
const isPlain = (value: string): boolean =>
  !/[<>\\]/.test(value) &&
  !/url\s*\((?!\s*["']?#[\w.:-]+["']?\s*\))/i.test(value) &&
  !/javascript:|@import/i.test(value);

/** The text of a drawing that asks for nothing, runs nothing and holds no other page; see `plainSvg`. */
export function drawingText(bytes: Buffer): string | DrawingRefused {
  if (bytes.length > largest) return { refused: `of more than ${largest / 1000} kB. Simplify it.` };
  const plain = plainSvg(bytes);
  return typeof plain === "string"
    ? plain
    : { refused: plain.drawing.replace(asPng, "Take that out, and export the drawing anew.") };
}

/**
 * Writes a drawing anew.
 * @param text see `drawingText`
 * @param place in a page, attributes alone are let through; a file may have styles
 */
export function cleanDrawing(text: string, place: "page" | "file"): CleanDrawing | DrawingRefused {
  const root = readXml(text, { largest: largest + 1000, deepest: 64, elements: 5000 })?.children[0];
  if (!root) return { refused: "of more than 5,000 parts. Simplify it." };
  const written = new Writing(place);
  const svg = written.element(root, ' xmlns="http://www.w3.org/2000/svg"');
  const { foreign, colours, hasStyle } = written;
  if (foreign !== undefined)
    return {
      refused: `with “${foreign.slice(0, 40)}” in it, which is not taken: a drawing of the paper’s own is made of paths and shapes, with plain colours and gradients. Export it anew so.`,
    };
  if (!shapes.some((shape) => svg.includes(`<${shape} `))) return { refused: "in which nothing is drawn." };
  // `drawingText` has given it both.
  const pixels = (side: string) => Math.max(1, Number(root.attributes.get(`{}${side}`)));
  return { svg, width: pixels("width"), height: pixels("height"), colours: [...colours], hasStyle };
}

/** A drawing as it is written, with what is met on the way. */
class Writing {
  readonly colours = new Set<string>();
  /** The first element that is not known. */
  foreign: string | undefined;
  hasStyle = false;
  readonly #place: "page" | "file";

  constructor(place: "page" | "file") {
    this.#place = place;
  }

  /** @param more after the name of the first element */
  element(element: XmlElement, more = ""): string {
    const name = localName(element.name);
    if (!element.name.startsWith(svgNamespace) || leftOut.has(name)) return "";
    if (!elements.has(name)) {
      this.foreign ??= name;
      return "";
    }
    if (name === "style") {
      this.hasStyle = true;
      return isPlain(element.text) ? `<style>${escaped(element.text)}</style>` : "";
    }
    const kept = [...element.attributes].flatMap((attribute) => this.#attribute(attribute));
    const inner = element.children.map((child) => this.element(child)).join("");
    const start = `<${name}${more}${kept.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join("")}`;
    return inner ? `${start}>${inner}</${name}>` : `${start}/>`;
  }

  #attribute([qualified, value]: [string, string]): [string, string][] {
    if (qualified === xlinkHref || qualified === "{}href")
      return /^#[\w.:-]+$/.test(value.trim()) ? [["href", value.trim()]] : [];
    const name = qualified.startsWith("{}") ? qualified.slice(2) : "";
    // In a page no style is let through, and a class would be one of the page's.
    const known = attributes.has(name) || (this.#place === "file" && (name === "style" || name === "class"));
    if (!known || !isPlain(value)) return [];
    if (coloured.includes(name)) this.colours.add(value.trim());
    return [[name, value]];
  }
}

const localName = (qualified: string): string => qualified.slice(qualified.indexOf("}") + 1);

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

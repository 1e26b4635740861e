/** SVG drawings made into pictures, since a page shows pixels only: a drawing can hold what a photograph cannot. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { inPixels } from "./drawing-size.ts";
import { sniffPicture } from "../picture-kind.ts";
import { withoutBallast } from "../without-ballast.ts";
import { readXml, type XmlElement } from "../metadata/xml-tree.ts";

/** What is wrong with a drawing: how its sentence goes on after “is an SVG drawing”, and what to do. */
export interface DrawingFault {
  drawing: string;
}

const SVG = "{http://www.w3.org/2000/svg}";
const LARGEST = 5_000_000;
const PATIENCE_MS = 20_000;
/** Of a filter: each keeps as many pixels as the drawing has, and 300 of them kept 3 GB. */
const MOST_STEPS = 12;
/** What to do with a drawing that is to be a picture. */
export const asPng = "Save it as PNG, twice as large as it is to be seen.";

/** What a drawing may not hold, since it would be fetched, be run, or look otherwise on another computer. */
const refusedElements: Readonly<Record<string, string>> = {
  script: "with a script in it",
  handler: "with a script in it",
  foreignObject: "with a web page in it",
  image: "with a picture in it",
  feImage: "with a picture in it",
  text: "with text in it, which every computer would set in other letters: turn the text into paths",
  tref: "with text in it, which every computer would set in other letters: turn the text into paths",
};

/**
 * The bytes that are decoded for a picture: its own, without what nobody reads of
 * them, or those of the PNG that a drawing is made into, 1760 pixels wide.
 *
 * A drawing is drawn by librsvg from its bytes alone, without a place in a
 * folder or on the web from which it could ask for others; and before that it is
 * refused where it would ask. A process of its own draws, which is ended after
 * 20 seconds: a page of SVG can say more than anybody can draw.
 *
 * @param patience milliseconds until the process is ended
 */
export async function decodableBytes(bytes: Buffer, patience = PATIENCE_MS): Promise<Buffer | DrawingFault> {
  const { kind } = sniffPicture(bytes);
  if (kind === "other") return bytes;
  if (kind !== "svg") return withoutBallast(bytes, kind);
  const svg = plainSvg(bytes);
  if (typeof svg !== "string") return svg;
  return (await drawn(svg, patience)) ?? { drawing: `that cannot be drawn in ${PATIENCE_MS / 1000} seconds. ${asPng}` };
}

/** A drawing in pixels, without what stands before its first element; or what is wrong with it. */
export function plainSvg(bytes: Buffer): string | DrawingFault {
  if (bytes.length > LARGEST) return { drawing: `of more than ${LARGEST / 1_000_000} MB. ${asPng}` };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { drawing: "that is not written in UTF-8. Save it again as plain SVG." };
  }
  // What is read here and what is drawn are to be the same: no other encoding, style sheet or entity is told to the one alone.
  const svg = text
    .replace(/<\?[^]*?(?:\?>|$)/g, "")
    .replace(/<!DOCTYPE\s[^[\]>]*>/i, "")
    .replace(/^(?:\s*<!--[^]*?-->)*\s*/, "");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg))
    return { drawing: "that declares entities of its own. Save it again as plain SVG." };
  const root = readXml(svg, { largest: LARGEST, deepest: 64, elements: 50_000 })?.children[0];
  if (root === undefined) return { drawing: "that is not well-formed, or too intricate. Save it again as plain SVG." };
  if (root.name !== `${SVG}svg`)
    return { drawing: "that begins with something else than a drawing. Save it again as plain SVG." };
  const wrong = refusedIn(root);
  if (wrong !== undefined) return { drawing: `${wrong}. ${asPng}` };
  return inPixels(svg, root) ?? { drawing: "that does not say how large it is. Give its first element a viewBox." };
}

function refusedIn(element: XmlElement): string | undefined {
  const name = element.name.slice(element.name.indexOf("}") + 1);
  // By its name in any namespace: whether a prefix was declared decides nothing.
  const refused = Object.hasOwn(refusedElements, name) ? refusedElements[name] : undefined;
  if (refused !== undefined) return refused;
  if (name === "filter" && element.children.length > MOST_STEPS) return "with a filter of too many steps";
  if (name === "style" && asksElsewhere(element.text)) return "that asks for other files";
  for (const [qualified, value] of element.attributes) {
    const attribute = qualified.slice(qualified.indexOf("}") + 1).toLowerCase();
    if (attribute.startsWith("on")) return "with a script in it";
    const leads = (attribute === "href" || attribute === "src") && name !== "a" && !value.trim().startsWith("#");
    if (leads || asksElsewhere(value)) return "that asks for other files";
  }
  for (const child of element.children) {
    const found = refusedIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a style leads out of the drawing. A backslash can write any letter, and no drawing needs one. */
function asksElsewhere(style: string): boolean {
  return /@import|url\(\s*(?!["']?\s*#)/i.test(style) || (style.includes("\\") && /:|@/.test(style));
}

function drawn(svg: string, patience: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL("./draw.ts", import.meta.url))], {
      stdio: ["pipe", "pipe", "ignore"],
      timeout: patience,
      killSignal: "SIGKILL",
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    // It may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 && parts.length > 0 ? Buffer.concat(parts) : undefined));
    child.stdin.end(svg);
  });
}

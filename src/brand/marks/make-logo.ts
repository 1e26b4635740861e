/** The paper's logo: set into every page where it is small, else a file that pages fetch. */
import { hash } from "node:crypto";
import { colourOf, contrast, type Hex } from "../../paper/brand/colour.ts";
import type { Brand } from "../../paper/brand/brand.ts";
import { BrandRefused } from "../brand-faults.ts";
import { ownFile, type BrandSources } from "../brand-sources.ts";
import type { LogoView } from "../brand-view.ts";
import { cleanDrawing, drawingText, type CleanDrawing } from "../drawing/clean-drawing.ts";
import { smallDrawing } from "../drawing/small-drawing.ts";

/** A logo in light or in dark colours. */
export interface Mark {
  drawing: CleanDrawing;
  view: LogoView;
}

export interface MadeLogo {
  light: Mark;
  dark?: Mark;
  /** Wide by high. */
  shape: number;
  files: Map<string, Buffer>;
}

/** Bytes that every page may carry of it; what is larger is fetched once and kept. */
const largestInPage = 4000;
const largestFile = 60_000;
/** As wide, in its height, as a head of pages has room for; and as narrow. */
const widest = 14;
const narrowest = 0.4;
/** Of parts of a drawing with the ground (WCAG 2.2, 1.4.11). */
const enough = 3;

/** @throws a `BrandRefused` where a drawing cannot be used */
export async function makeLogo(
  { file, dark }: NonNullable<Brand["logo"]>,
  grounds: { light: Hex; dark: Hex },
  sources: BrandSources,
): Promise<MadeLogo> {
  const files = new Map<string, Buffer>();
  const at = ["brand", "logo", "file"];
  const light = await markOf({ name: file, at, id: "light" }, files, sources);
  const shape = light.drawing.width / light.drawing.height;
  if (shape > widest || shape < narrowest)
    throw new BrandRefused(
      at,
      `content/brand/${file} is ${Math.round(shape * 10) / 10} times as wide as it is high; a logo is from ${narrowest} to ${widest} times. Cut off what is empty around it.`,
    );
  const other =
    dark === undefined
      ? undefined
      : await markOf({ name: dark, at: ["brand", "logo", "dark"], id: "dark" }, files, sources);
  const seen = (mark: Mark, ground: Hex) =>
    mark.drawing.colours.length === 0 ||
    coloursIn(mark).some((colour) => colour === undefined || contrast(colour, ground) >= enough);
  const lost = (name: string, place: string[], scheme: "light" | "dark") =>
    new BrandRefused(
      place,
      `Nothing of content/brand/${name} could be seen on ${grounds[scheme]}, the ${scheme} ground: every colour of it has a contrast of less than ${enough}. ${scheme === "dark" && dark === undefined ? 'Name a drawing for dark colours, `dark: logo-dark.svg`, or write fill="currentColor" into this one, which is the colour of text.' : "Give it another colour."}`,
    );
  // A file does not know the colour of the text around it.
  if (files.size > 0 && !other && light.drawing.svg.includes("currentColor"))
    throw new BrandRefused(
      at,
      `content/brand/${file} takes the colour of the text, which it can only where it is set into pages, and for that it is too large: ${Math.round(light.drawing.svg.length / 100) / 10} kB, where at most ${largestInPage / 1000} kB are taken. Simplify it, or give it colours and name a drawing for dark ones.`,
    );
  if (!seen(light, grounds.light)) throw lost(file, at, "light");
  if (!seen(other ?? light, grounds.dark))
    throw lost(dark ?? file, dark === undefined ? at : ["brand", "logo", "dark"], "dark");
  return { light, ...(other && { dark: other }), shape, files };
}

/** Undefined for what follows the text, or what no colour can be told of. */
const coloursIn = ({ drawing }: Mark): (Hex | undefined)[] =>
  drawing.colours.filter((written) => written !== "none").map((written) => colourOf(written));

async function markOf(
  { name, at, id }: { name: string; at: string[]; id: string },
  files: Map<string, Buffer>,
  sources: BrandSources,
): Promise<Mark> {
  const bytes = ownFile(name, at, 200_000, sources);
  const refused = (how: string) => new BrandRefused(at, `content/brand/${name} is an SVG drawing ${how}`);
  const text = drawingText(bytes);
  if (typeof text !== "string") throw refused(text.refused);
  const small = await smallDrawing(text, id);
  if ("refused" in small) throw refused(small.refused);
  // What says nothing of its colours has that of the text.
  const drawing =
    small.colours.length > 0 ? small : { ...small, svg: small.svg.replace("<svg", '<svg fill="currentColor"') };
  const { width, height } = drawing;
  // What a rule says of some devices no attribute can, and no page’s policy lets its style sheet through.
  const inPage = !drawing.hasStyle && !(text.includes("<style") && text.includes("@"));
  if (inPage && drawing.svg.length <= largestInPage) {
    const svg = drawing.svg
      .replace(/(<svg[^<>]*?) width="[^"]*"/, `$1 width="${Math.round(48 * (width / height))}"`)
      .replace(/(<svg[^<>]*?) height="[^"]*"/, '$1 height="48"');
    return { drawing, view: { width, height, svg } };
  }
  if (drawing.svg.length > largestFile)
    throw refused(
      `of ${Math.round(drawing.svg.length / 1000)} kB after it was made small, and at most ${largestFile / 1000} kB are taken. Simplify it.`,
    );
  const asFile = cleanDrawing(text, "file");
  const served = Buffer.from("refused" in asFile || !asFile.hasStyle ? drawing.svg : asFile.svg);
  const path = `_astro/logo-${id}.${hash("sha256", served, "hex").slice(0, 8)}.svg`;
  files.set(path, served);
  return { drawing, view: { width, height, path: `/${path}` } };
}

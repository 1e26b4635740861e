/** The picture that is shown where a page without a picture of its own is shared: the paper's head on its own ground. */
import sharp from "sharp";
import type { Scheme } from "../../paper/brand/schemes.ts";
import { decodableBytes } from "../../photos/renditions/drawing.ts";
import { readPhoto } from "../../photos/read-photo.ts";
import { BrandRefused } from "../brand-faults.ts";
import { ownFile, type BrandSources } from "../brand-sources.ts";
import type { CleanDrawing } from "../drawing/clean-drawing.ts";
import type { Outline } from "./outlines.ts";

export const shareSize = { width: 1200, height: 630 } as const;

/** So much of the picture the name, or the logo, may take. */
const room = { width: 940, height: 260 } as const;

/** @param head the logo, or the name in outlines; a meridian alone where there is neither */
export async function sharePicture(
  { paper, ink, accent }: Scheme,
  head: CleanDrawing | Outline | undefined,
): Promise<Buffer | undefined> {
  const { width, height } = shareSize;
  const middle = height / 2;
  const shown = head === undefined ? { svg: "", height: 0 } : "svg" in head ? logo(head, ink) : name(head, ink);
  const line = (from: number, to: number) =>
    `<path stroke="${accent}" stroke-width="3" d="M${width / 2} ${from}V${to}"/>`;
  const gap = shown.height / 2 + 48;
  const frame = (y: number) =>
    `<path fill="none" stroke="${ink}" stroke-width="2" d="M0 ${y}h${width}M0 ${y + 14}h${width}"/><path stroke="${ink}" stroke-width="12" stroke-dasharray="48" d="M0 ${y + 7}h${width}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="${paper}" d="M0 0h${width}v${height}H0z"/>${frame(56)}${frame(height - 70)}${line(70, middle - gap)}${line(middle + gap, height - 70)}${shown.svg}</svg>`;
  const drawn = await decodableBytes(Buffer.from(svg));
  if ("drawing" in drawn) return undefined;
  return sharp(drawn).resize(width, height).png({ compressionLevel: 9, palette: true, colours: 64 }).toBuffer();
}

interface Shown {
  svg: string;
  height: number;
}

function logo(drawing: CleanDrawing, ink: string): Shown {
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const placed = drawing.svg
    .replace(/^<svg([^>]*?)\swidth="[^"]*"/, "<svg$1")
    .replace(/^<svg([^>]*?)\sheight="[^"]*"/, "<svg$1")
    .replace(
      /^<svg/,
      `<svg x="${(shareSize.width - width) / 2}" y="${(shareSize.height - height) / 2}" width="${width}" height="${height}" color="${ink}"`,
    );
  return { svg: placed, height };
}

function name({ path, width, top, bottom }: Outline, ink: string): Shown {
  const scale = Math.min(room.width / width, (room.height * 0.7) / (top - bottom));
  const x = (shareSize.width - width * scale) / 2;
  const y = shareSize.height / 2 + ((top + bottom) / 2) * scale;
  return {
    svg: `<path fill="${ink}" transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path}"/>`,
    height: (top - bottom) * scale,
  };
}

const largest = 10_000_000;

/** The paper's own picture, cut to the shape. @throws a `BrandRefused` where it cannot be used */
export async function givenShare(name: string, sources: BrandSources): Promise<{ bytes: Buffer; ending: string }> {
  const at = ["brand", "share"];
  const bytes = ownFile(name, at, largest, sources);
  const facts = await readPhoto(name, bytes);
  if ("fault" in facts) throw new BrandRefused(at, `content/brand/${facts.reason}`);
  const { width, height } = shareSize;
  if (facts.width < width || facts.height < height)
    throw new BrandRefused(
      at,
      `content/brand/${name} is ${facts.width} by ${facts.height} pixels, and ${width} by ${height} are shown where a page is shared. Save it larger.`,
    );
  const cut = sharp(bytes).resize(width, height, { fit: "cover" });
  return name.toLowerCase().endsWith(".png")
    ? { bytes: await cut.png({ compressionLevel: 9, palette: true }).toBuffer(), ending: "png" }
    : { bytes: await cut.jpeg({ quality: 82, mozjpeg: true }).toBuffer(), ending: "jpg" };
}

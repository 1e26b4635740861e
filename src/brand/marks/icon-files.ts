/** The icons that browsers, telephones and bookmarks ask for, all made from one drawing. */
import { posix } from "node:path";
import sharp from "sharp";
import type { Hex } from "../../paper/brand/colour.ts";
import { iconPaths } from "../../paper/brand/icon-paths.ts";
import { decodableBytes } from "../../photos/renditions/drawing.ts";
import { BrandRefused } from "../brand-faults.ts";
import { ownFile, type BrandSources } from "../brand-sources.ts";
import { cleanDrawing, drawingText } from "../drawing/clean-drawing.ts";

/** Of a telephone's icon so much is the drawing, where the ground is filled up around it. */
const touchShare = 0.8;
/** What a mask leaves whatever its shape: a circle of two fifths of the side (Web App Manifest, “icon masks”). */
const maskShare = 0.62;

/** How far an icon may be from a square: a twentieth. */
const asquare = 0.05;

/** The paper's own drawing for its icons. @throws a `BrandRefused` where it cannot be used */
export function iconDrawing(name: string, sources: BrandSources): string {
  const at = ["brand", "icon"];
  const refused = (how: string) =>
    new BrandRefused(at, `${posix.join("content/brand", name)} is an SVG drawing ${how}`);
  const text = drawingText(ownFile(name, at, 200_000, sources));
  if (typeof text !== "string") throw refused(text.refused);
  const clean = cleanDrawing(text, "file");
  if ("refused" in clean) throw refused(clean.refused);
  const { width, height, svg } = clean;
  if (Math.abs(width / height - 1) > asquare)
    throw refused(
      `that is ${width > height ? "wider than high" : "higher than wide"}. An icon is a square: give it one as its viewBox.`,
    );
  return svg;
}

/**
 * Makes them all.
 * @param drawing a clean one
 * @param ground behind it, where it may not be seen through
 * @returns their bytes by their paths; undefined where the drawing cannot be drawn
 */
export async function iconFiles(drawing: string, ground: Hex): Promise<Record<string, Buffer> | undefined> {
  const drawn = await decodableBytes(Buffer.from(drawing));
  if ("drawing" in drawn) return undefined;
  // Drawn once, very large: smaller sizes are made of it.
  const master = await sharp(drawn).resize(1024, 1024, { fit: "contain", background: seenThrough }).png().toBuffer();
  const plain = (size: number) => sharp(master).resize(size, size).png(small).toBuffer();
  const onGround = async (size: number, share: number) => {
    const inner = Math.round(size * share);
    const edge = Math.floor((size - inner) / 2);
    const rest = size - inner - edge;
    return sharp(await sharp(master).resize(inner, inner).png().toBuffer())
      .flatten({ background: ground })
      .extend({ top: edge, left: edge, bottom: rest, right: rest, background: ground })
      .png(small)
      .toBuffer();
  };
  return {
    [iconPaths.drawing]: Buffer.from(drawing),
    [iconPaths.favicon]: icoOf([await plain(16), await plain(32), await plain(48)], [16, 32, 48]),
    [iconPaths.touch]: await onGround(180, touchShare),
    [iconPaths.small]: await plain(192),
    [iconPaths.large]: await plain(512),
    [iconPaths.maskable]: await onGround(512, maskShare),
  };
}

const seenThrough = { r: 0, g: 0, b: 0, alpha: 0 };
const small = { compressionLevel: 9, palette: true, effort: 10 } as const;

/** An ICO file of PNGs: a head of 6 bytes, 16 for each picture, and the pictures. */
function icoOf(pictures: readonly Buffer[], sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let begins = head.length;
  for (const [at, picture] of pictures.entries()) {
    const entry = 6 + 16 * at;
    head.writeUInt8(sizes[at] ?? 0, entry);
    head.writeUInt8(sizes[at] ?? 0, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(begins, entry + 12);
    begins += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

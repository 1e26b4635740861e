/**
 * A picture without what nobody reads of it. Decoders unpack and keep every text of a PNG, every segment of a JPEG and every page of
 * a TIFF before they come to the picture: 2.5 MB with 300 packed texts took 18 s and 5 GB.
 */
import type { PictureKind } from "./picture-kind.ts";

/** The same picture, and of its metadata what is read here; the same bytes where there is nothing else. */
export function withoutBallast(bytes: Buffer, kind: PictureKind): Buffer {
  if (kind === "png") return leanPng(bytes);
  if (kind === "jpeg") return leanJpeg(bytes);
  return kind === "tiff" ? leanTiff(bytes) : bytes;
}

type Stretch = [from: number, to: number];

function stretchesOf(bytes: Buffer, kept: readonly Stretch[]): Buffer {
  const size = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  return size === bytes.length
    ? bytes
    : Buffer.concat(
        kept.map(([from, to]) => bytes.subarray(from, to)),
        size,
      );
}

/** Chunks that say how the picture looks, or whose it is (https://www.w3.org/TR/png-3/#11Chunks); one of each besides the picture's own. */
const pngChunks: ReadonlySet<string> = new Set([
  "tRNS",
  "cHRM",
  "gAMA",
  "iCCP",
  "sBIT",
  "sRGB",
  "cICP",
  "pHYs",
  "eXIf",
  "XMP",
]);
const pixelChunks: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);
const textChunks: ReadonlySet<string> = new Set(["iTXt", "zTXt", "tEXt"]);
const xmpKeyword = "XML:com.adobe.xmp\0";

function leanPng(bytes: Buffer): Buffer {
  const kept: Stretch[] = [[0, 8]];
  const seen = new Set<string>();
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    // Whoever decodes it tells that it is cut.
    if (end > bytes.length) break;
    const type = bytes.toString("latin1", at + 4, at + 8);
    // The standard has XMP in iTXt; libpng writes it packed, in zTXt.
    const name =
      textChunks.has(type) && bytes.toString("latin1", at + 8, at + 8 + xmpKeyword.length) === xmpKeyword
        ? "XMP"
        : type;
    if (pixelChunks.has(name) || (pngChunks.has(name) && !seen.has(name))) keep(kept, at, end);
    seen.add(name);
    at = end;
    // What stands behind the picture is no part of it.
    if (type === "IEND") return stretchesOf(bytes, kept);
  }
  keep(kept, at, bytes.length);
  return stretchesOf(bytes, kept);
}

function keep(kept: Stretch[], from: number, to: number): void {
  const last = kept.at(-1);
  if (last?.[1] === from) last[1] = to;
  else kept.push([from, to]);
}

/** Segments of a JPEG that are read, by marker and beginning, and how many: a colour profile and Photoshop's resources go over several. */
const jpegSegments: readonly { marker: number; begins: string; most: number }[] = [
  { marker: 0xe0, begins: "JFIF\0", most: 1 },
  { marker: 0xe1, begins: "Exif\0", most: 1 },
  { marker: 0xe1, begins: "http://ns.adobe.com/xap/1.0/\0", most: 1 },
  { marker: 0xe2, begins: "ICC_PROFILE\0", most: 64 },
  { marker: 0xed, begins: "Photoshop 3.0\0", most: 16 },
  { marker: 0xee, begins: "Adobe", most: 1 },
];
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Goes from marker to marker as libjpeg does, up to the first scan: what stands before a marker and belongs to none is passed over. */
function leanJpeg(bytes: Buffer): Buffer {
  const kept: Stretch[] = [[0, 2]];
  const counts = new Map<string, number>();
  let at = 2;
  for (;;) {
    const sign = bytes.indexOf(0xff, at);
    let code = sign;
    while (code >= 0 && bytes[code] === 0xff) code++;
    const marker = code < 0 ? undefined : bytes[code];
    if (marker === undefined) return bytes;
    at = code + 1;
    if (marker === 0) continue;
    if (marker === startOfScan || marker === endOfImage) {
      keep(kept, code - 1, bytes.length);
      return stretchesOf(bytes, kept);
    }
    // Restarts, and a second start, have no length.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    if (at + 2 > bytes.length) return bytes;
    const end = at + bytes.readUInt16BE(at);
    const isPicture = marker < 0xe0 || (marker > 0xef && marker !== 0xfe);
    const segment = jpegSegments.find(
      (each) => each.marker === marker && bytes.toString("latin1", at + 2, at + 2 + each.begins.length) === each.begins,
    );
    const count = (segment && counts.get(segment.begins)) ?? 0;
    if (segment) counts.set(segment.begins, count + 1);
    if (isPicture || (segment && count < segment.most)) keep(kept, code - 1, Math.min(end, bytes.length));
    at = end;
  }
}

/** Takes the pages behind the first one off: their list alone can be as long as the file. */
function leanTiff(bytes: Buffer): Buffer {
  const little = bytes[0] === 0x49;
  const isBig = bytes[little ? 2 : 3] === 0x2b;
  const read = (at: number, size: 2 | 4 | 8): number => {
    // Of a list that reaches beyond the file nothing is known.
    if (!(at >= 0 && at + size <= bytes.length)) return Number.NaN;
    if (size === 8) return Number(little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    return little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  };
  const first = isBig ? read(8, 8) : read(4, 4);
  const next = isBig ? first + 8 + 20 * read(first, 8) : first + 2 + 12 * read(first, 2);
  const size = isBig ? 8 : 4;
  if (!(read(next, size) > 0)) return bytes;
  const lean = Buffer.from(bytes);
  lean.fill(0, next, next + size);
  return lean;
}

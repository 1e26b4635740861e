import { basename } from "node:path";
import sharp, { type Metadata } from "sharp";
import { readWhole } from "../kept/read-whole.ts";
import { decodableBytes } from "./renditions/drawing.ts";
import { exifFacts } from "./metadata/exif-facts.ts";
import { iptcFacts } from "./metadata/iptc-facts.ts";
import { MOST_PIXELS } from "./open-picture.ts";
import type { PhotoFacts } from "./metadata/photo-facts.ts";
import { pictureHash } from "./picture-hash.ts";
import { sniffPicture, takenInstead } from "./picture-kind.ts";
import { pictureTones } from "./picture-tones.ts";
import { xmpFacts } from "./metadata/xmp-facts.ts";
import { xmpFocus } from "./metadata/xmp-focus.ts";
import { readXmp } from "./metadata/xmp-properties.ts";

/** Why a file is not taken as a picture; `reason` is a sentence for an editor. */
export interface PhotoFault {
  fault: "unreadable" | "not-a-picture" | "too-large";
  reason: string;
}

const LARGEST_FILE = 200_000_000;

/**
 * Taller pictures would have renditions higher than the 16,383 px that WebP
 * holds (RFC 9649), and no page could show them.
 */
const TALLEST = 9;

/**
 * Reads one picture file of a kind that is taken, known by its bytes and not by
 * its name; of one that moves, the first picture is read. Never throws; what cannot be used is a fault.
 *
 * The picture is decoded once, whole, so that a file that is cut short is found
 * here and not while the paper is printed. Where its metadata disagree, XMP goes
 * before IPTC-IIM and that before EXIF (IPTC Photo Metadata Standard; MWG
 * Guidelines 2.0). Metadata that cannot be read is absent, and no fault: the
 * picture is still a picture. GPS and serial numbers are not read.
 *
 * @param path of the file, absolute or from the working directory
 * @param known its bytes, where they have been read
 */
export async function readPhoto(path: string, known?: Buffer): Promise<PhotoFacts | PhotoFault> {
  const file = basename(path);
  const own = known ?? readBytes(path, file);
  if ("fault" in own) return own;
  if (own.length === 0) return { fault: "not-a-picture", reason: `${file} is empty. Commit the picture again.` };
  if (own.length > LARGEST_FILE) return tooManyBytes(file);

  const sniffed = sniffPicture(own);
  if (sniffed.kind === "other") {
    return {
      fault: "not-a-picture",
      reason: `${file} is ${sniffed.looksLike}. Save it as ${takenInstead} and commit that.`,
    };
  }
  const bytes = await decodableBytes(own);
  if ("drawing" in bytes) return { fault: "not-a-picture", reason: `${file} is an SVG drawing ${bytes.drawing}` };

  let metadata: Metadata;
  try {
    // Only the header is read here, so the size can be told even when it is too large to decode.
    metadata = await sharp(bytes, { failOn: "error", limitInputPixels: false }).metadata();
  } catch {
    return damaged(file, own);
  }
  const { width, height } = metadata.autoOrient;
  const tooLarge = sizeFault(file, width, height);
  if (tooLarge) return tooLarge;

  let tones: PhotoFacts["tones"];
  try {
    tones = await pictureTones(bytes);
  } catch {
    return damaged(file, own);
  }

  // sharp hands no EXIF over for TIFF, whose own tags are the EXIF ones.
  const exif = sniffed.kind === "tiff" ? bytes : metadata.exif;
  return { hash: pictureHash(own), width, height, tones, ...(await embeddedFacts(metadata, exif)) };
}

/** What a picture's metadata say of it. */
async function embeddedFacts(metadata: Metadata, exif: Buffer | undefined): Promise<Partial<PhotoFacts>> {
  const xmp = metadata.xmp === undefined ? undefined : readXmp(metadata.xmp);
  const focus =
    xmp === undefined
      ? undefined
      : xmpFocus(xmp, { width: metadata.width, height: metadata.height, orientation: metadata.orientation ?? 1 });
  return {
    ...(exif === undefined ? {} : await exifFacts(exif)),
    ...(metadata.iptc === undefined ? {} : iptcFacts(metadata.iptc)),
    ...(xmp === undefined ? {} : xmpFacts(xmp)),
    ...(focus !== undefined && { focus }),
  };
}

function sizeFault(file: string, width: number, height: number): PhotoFault | undefined {
  if (width * height > MOST_PIXELS)
    return {
      fault: "too-large",
      reason: `${file} is ${width} by ${height} pixels, more than the ${MOST_PIXELS / 1_000_000} megapixels that are taken. Export it at most 6000 pixels wide.`,
    };
  if (height > width * TALLEST)
    return {
      fault: "too-large",
      reason: `${file} is ${width} by ${height} pixels, more than ${TALLEST} times as tall as it is wide. Crop it, or cut it into several pictures.`,
    };
  return undefined;
}

function readBytes(path: string, file: string): Buffer | PhotoFault {
  const read = readWhole(path, LARGEST_FILE);
  if (typeof read !== "string") return read;
  if (read === "too-large") return tooManyBytes(file);
  const reason = {
    missing: `There is no file ${file}.`,
    "no-file": `${file} is not a file.`,
    changing: `${file} is being written. Wait until it is whole.`,
    refused: `${file} cannot be read from the disk.`,
  }[read];
  return { fault: "unreadable", reason };
}

const tooManyBytes = (file: string): PhotoFault => ({
  fault: "too-large",
  reason: `${file} has more than the ${LARGEST_FILE / 1_000_000} MB that are taken. Export it as JPEG.`,
});

function damaged(file: string, bytes: Buffer): PhotoFault {
  // A sequence need not hold a picture that stands still (AV1 Image File Format, 6.3).
  if (bytes.toString("latin1", 4, 12) === "ftypavis")
    return {
      fault: "unreadable",
      reason: `${file} is an AVIF that moves, of which no still picture can be read, or is damaged. Save it as GIF or WebP, or save one of its pictures.`,
    };
  return { fault: "unreadable", reason: `${file} is damaged or cut short. Export it again and commit that.` };
}

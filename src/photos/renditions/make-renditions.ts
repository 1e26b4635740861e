import { statSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { decodableBytes } from "./drawing.ts";
import { MOST_PIXELS, openPicture } from "../open-picture.ts";
import { pixelGate } from "../pixel-gate.ts";
import { isDiskTrouble } from "../../kept/disk-trouble.ts";
import type { PhotoFacts } from "../metadata/photo-facts.ts";
import { alikeFile, planRenditions, type Job, type MissingFile } from "./plan-renditions.ts";
import { RECIPE, type Rendition } from "./recipe.ts";
import { readSources } from "./rendition-sources.ts";
import type { RenditionFault, WantedRenditions } from "./wanted-renditions.ts";
import { workSlots } from "./work-slots.ts";
import { makingStart, writeRendition } from "./write-rendition.ts";

export type { Rights } from "../metadata/rights.ts";

/** Decoded pixels, 8-bit sRGB, as the picture is seen. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

const ABANDONED_AFTER_MS = 3_600_000;
const WIDEST = Math.max(...RECIPE.avif.widths, ...RECIPE.webp.widths, ...RECIPE.jpeg.widths);

/**
 * Makes the renditions that `cacheFolder` lacks, flat under their names. Never
 * throws for a picture's sake; rejects only when the folder itself cannot be
 * used.
 *
 * Each file is written beside its place and renamed into it, so a run that is
 * killed leaves no half rendition. A picture wanted twice, or lying there under
 * several names, is made once; wanted with different rights under one name, the
 * first counts. When a picture's rights have changed since its renditions were
 * made, they are all made again, and so is one that is not what was made.
 *
 * The bytes depend on the picture, the recipe and the rights alone, not on the
 * machine's cores nor on which files were missing. They are sRGB, upright, and
 * carry no metadata but the XMP with the rights.
 *
 * @param onProgress told after each file: how many are done, and of how many
 * @param onDamaged told the names of those that were damaged, before they are
 *   made again
 */
export async function makeRenditions(
  wanted: readonly WantedRenditions[],
  cacheFolder: string,
  onProgress?: (done: number, of: number) => void,
  onDamaged?: (files: readonly string[]) => void,
): Promise<RenditionFault[]> {
  if (statSync(cacheFolder, { throwIfNoEntry: false })?.isFile()) await rm(cacheFolder);
  await mkdir(cacheFolder, { recursive: true });
  const present = new Set(await readdir(cacheFolder));
  await removeAbandoned(cacheFolder, present);
  const { jobs, damaged } = await planRenditions(wanted, cacheFolder, present);
  if (damaged.length > 0) onDamaged?.(damaged);

  // libaom's output varies with its threads, and whole pictures side by side
  // use the cores at least as well: see `cores` below.
  sharp.concurrency(1);
  // Each picture is decoded once, so what libvips would remember is only memory.
  sharp.cache(false);
  const cores = availableParallelism();
  const slot = workSlots(cores);
  const gate = pixelGate(MOST_PIXELS);
  const total = jobs.reduce(
    (sum, job) => sum + [...job.missing.values()].reduce((files, { names }) => files + names.length, 0),
    0,
  );
  let done = 0;
  const faults: RenditionFault[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const { facts } = job;
      faults.push(
        ...(await gate(facts.width * facts.height, () =>
          makeAll(job, cacheFolder, slot, () => onProgress?.(++done, total)),
        )),
      );
    }
  };
  // As many pictures in memory as there are cores, and as many operations; a
  // single picture's own renditions are spread over all the cores too. Decoders
  // take up to 19 bytes a pixel (AVIF; 9 for progressive JPEG and interlaced PNG),
  // so all pictures together have no more pixels than one may have: 2 GB at worst.
  await Promise.all(Array.from({ length: cores }, worker));
  return faults.sort((one, other) => (one.source < other.source ? -1 : one.source > other.source ? 1 : 0));
}

/** What a killed run left; another build may be at work in the same folder, so only what is old. */
async function removeAbandoned(folder: string, present: Set<string>): Promise<void> {
  for (const file of present) {
    if (!file.startsWith(makingStart)) continue;
    const age =
      Date.now() -
      (await stat(join(folder, file)).then(
        (found) => found.mtimeMs,
        () => Date.now(),
      ));
    if (age > ABANDONED_AFTER_MS) await rm(join(folder, file), { force: true });
  }
}

type Slot = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes one picture's missing files; gives the first reason why some could not be made. @throws where the disk is at fault */
async function makeAll(job: Job, folder: string, slot: Slot, made: () => void): Promise<RenditionFault[]> {
  const { faults, bytes, names } = readSources(job.names, job.facts);
  if (!bytes) return faults;
  const faultOf = (reason: string) => names.map(({ source }) => ({ source, reason: `${basename(source)} ${reason}` }));
  const save = async (file: MissingFile, whole: Buffer): Promise<void> => {
    for (const { key, mark } of file.names.filter((name) => names.includes(name))) {
      await writeRendition(folder, mark, key + file.suffix, whole);
      made();
    }
  };
  const missing = await copyAlike(job, folder, save);
  if (missing.length === 0) return faults;
  const decodable = await decodableBytes(bytes);
  if ("drawing" in decodable) return [...faults, ...faultOf(`is an SVG drawing ${decodable.drawing}`)];

  let whole: Pixels;
  try {
    whole = await slot(() => decode(decodable, masterSize(job.facts)));
  } catch (error) {
    return [...faults, ...faultOf(`cannot be decoded: ${words(error)}.`)];
  }

  const encode = async (pipeline: Sharp, file: MissingFile): Promise<void> => {
    const carrying = job.xmp === undefined ? pipeline : pipeline.withXmp(job.xmp);
    await slot(async () => save(file, await carrying.toBuffer()));
  };
  const outcomes = await Promise.allSettled([
    ...makeWidths(missing, whole, slot, encode),
    ...makeCrops(missing, { bytes: decodable, whole }, slot, encode),
  ]);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed && isDiskTrouble(failed.reason)) throw failed.reason;
  return failed === undefined
    ? faults
    : [...faults, ...faultOf(`cannot be made into renditions: ${words(failed.reason)}.`)];
}

/** Saves anew what lies there already under another name of the same picture. @returns what is to be made */
async function copyAlike(
  job: Job,
  folder: string,
  save: (file: MissingFile, whole: Buffer) => Promise<void>,
): Promise<MissingFile[]> {
  const missing: MissingFile[] = [];
  for (const file of job.missing.values()) {
    const alike = alikeFile(job, file.suffix, folder);
    if (alike === undefined) missing.push(file);
    else await save(file, await readFile(join(folder, alike)));
  }
  return missing;
}

type Encode = (pipeline: Sharp, file: MissingFile) => Promise<void>;

/** The whole picture in its widths: the widest first, as they take longest, and the short ones fill the gaps at the end. */
function makeWidths(missing: readonly MissingFile[], whole: Pixels, slot: Slot, encode: Encode): Promise<void>[] {
  const plain = missing.filter(({ crop }) => crop === undefined);
  const widths = [...new Set(plain.map(({ rendition }) => rendition.width))].sort((one, other) => other - one);
  return widths.map(async (width) => {
    const ofWidth = plain.filter(({ rendition }) => rendition.width === width);
    const pixels = await slot(() => shrink(whole, width, ofWidth[0]?.rendition.height ?? 1));
    await Promise.all(ofWidth.map((file) => encode(encoder(pixels, file.rendition.format), file)));
  });
}

/** What is cut out of the picture, for cards that are shared. */
function makeCrops(
  missing: readonly MissingFile[],
  { bytes, whole }: { bytes: Buffer; whole: Pixels },
  slot: Slot,
  encode: Encode,
): Promise<void>[] {
  // One after the other: each holds the whole picture.
  const oneByOne = workSlots(1);
  return missing.map(async (file) => {
    const { crop } = file;
    if (!crop) return;
    const { width, height } = crop.scaled;
    // A panorama's decoded pixels are too few for the card, so that one starts from the file.
    const enough = width <= whole.width && height <= whole.height;
    const pixels = await (enough
      ? slot(() => shrink(whole, width, height))
      : oneByOne(() => slot(() => decode(bytes, crop.scaled))));
    const cut = open(pixels).extract({ left: crop.left, top: crop.top, width: crop.width, height: crop.height });
    await encode(jpeg(cut, RECIPE.share.quality), file);
  });
}

/**
 * The size at which a picture is decoded, once, for all its renditions. It does
 * not depend on which of them are missing: each is to have the same bytes in a
 * clean build and in one that makes it alone.
 */
function masterSize(facts: PhotoFacts): { width: number; height: number } {
  const width = Math.min(facts.width, WIDEST);
  return { width, height: Math.max(1, Math.round((width * facts.height) / facts.width)) };
}

async function decode(bytes: Buffer, size: { width: number; height: number }): Promise<Pixels> {
  return toPixels(openPicture(bytes).resize(size.width, size.height, { fit: "fill" }).toColourspace("srgb"));
}

async function shrink(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  if (pixels.width === width && pixels.height === height) return pixels;
  return toPixels(open(pixels).resize(width, height, { fit: "fill" }));
}

async function toPixels(pipeline: Sharp): Promise<Pixels> {
  const { data, info } = await pipeline.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}

function open({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

function encoder(pixels: Pixels, format: Rendition["format"]): Sharp {
  if (format === "jpeg") return jpeg(open(pixels), RECIPE.jpeg.quality);
  if (format === "webp") {
    const { quality, effort } = RECIPE.webp;
    return open(pixels).webp({ quality, effort });
  }
  const { quality, effort, chromaSubsampling } = RECIPE.avif;
  return open(pixels).avif({ quality, effort, chromaSubsampling });
}

/** Progressive, by mozjpeg. */
function jpeg(pipeline: Sharp, quality: number): Sharp {
  return pipeline.jpeg({ quality, mozjpeg: true, progressive: true });
}

function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

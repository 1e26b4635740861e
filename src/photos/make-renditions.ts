import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { decodableBytes } from "./drawing.ts";
import { openPicture } from "./open-picture.ts";
import type { Focus, PhotoFacts } from "./photo-facts.ts";
import { pictureHash } from "./picture-hash.ts";
import { focusOf, RECIPE, renditionKey, renditionsOf, type Rendition } from "./recipe.ts";
import type { Rights } from "./rights.ts";
import { rightsMark } from "./renditions-there.ts";
import { shareCrop, type ShareCrop } from "./share-crop.ts";
import { workSlots } from "./work-slots.ts";
import { xmpPacket } from "./xmp-packet.ts";

export type { Rights } from "./rights.ts";

/** One picture whose renditions are wanted: the same name, facts and focus as were given to `renditionsOf`. */
export type WantedRenditions = {
  /** Path of the picture file that the facts were read from. */
  source: string;
  name: string;
  facts: PhotoFacts;
  /** Embedded in every rendition. */
  rights: Rights;
  focus?: Focus;
};

/** A picture of which some renditions could not be made; `reason` is a sentence for an editor. */
export type RenditionFault = { source: string; reason: string };

/** One picture's missing files. */
type Job = {
  source: string;
  facts: PhotoFacts;
  xmp: string | undefined;
  plain: Rendition[];
  shares: { rendition: Rendition; crop: ShareCrop }[];
};

/** Decoded pixels, 8-bit sRGB, as the picture is seen. */
type Pixels = { data: Buffer; width: number; height: number; channels: 3 | 4 };

const TEMPORARY = ".making-";
const ABANDONED_AFTER_MS = 3_600_000;
const WIDEST = Math.max(...RECIPE.avif.widths, ...RECIPE.webp.widths, ...RECIPE.jpeg.widths);

/**
 * Makes the renditions that `cacheFolder` lacks, flat under their names. Never
 * throws for a picture's sake; rejects only when the folder itself cannot be
 * used.
 *
 * Each file is written beside its place and renamed into it, so a run that is
 * killed leaves no half rendition. A picture wanted twice is made once; wanted
 * with different rights under one name, the first counts. When a picture's
 * rights have changed since its renditions were made, they are all made again.
 *
 * The bytes depend on the picture, the recipe and the rights alone, not on the
 * machine's cores nor on which files were missing. They are sRGB, upright, and
 * carry no metadata but the XMP with the rights.
 *
 * @param onProgress told after each file: how many are done, and of how many
 */
export async function makeRenditions(
  wanted: readonly WantedRenditions[],
  cacheFolder: string,
  onProgress?: (done: number, of: number) => void,
): Promise<RenditionFault[]> {
  await mkdir(cacheFolder, { recursive: true });
  const present = new Set(await readdir(cacheFolder));
  await removeAbandoned(cacheFolder, present);
  const jobs = await planJobs(wanted, cacheFolder, present);

  // libaom's output varies with its threads, and whole pictures side by side
  // use the cores at least as well: see `cores` below.
  sharp.concurrency(1);
  // Each picture is decoded once, so what libvips would remember is only memory.
  sharp.cache(false);
  const cores = availableParallelism();
  const slot = workSlots(cores);
  const total = jobs.reduce((sum, job) => sum + job.plain.length + job.shares.length, 0);
  let done = 0;
  const faults: RenditionFault[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const reason = await makeAll(job, cacheFolder, slot, () => onProgress?.(++done, total));
      if (reason !== undefined) faults.push({ source: job.source, reason });
    }
  };
  // As many pictures in memory as there are cores, and as many operations; a
  // single picture's own renditions are spread over all the cores too.
  await Promise.all(Array.from({ length: cores }, worker));
  return faults.sort((one, other) => (one.source < other.source ? -1 : one.source > other.source ? 1 : 0));
}

async function planJobs(wanted: readonly WantedRenditions[], folder: string, present: Set<string>): Promise<Job[]> {
  const filesByKey = groupByKey(present);
  const rightsByKey = new Map<string, string | undefined>();
  const jobs = new Map<string, Job>();
  const planned = new Set<string>();
  for (const { source, name, facts, rights, focus } of wanted) {
    const key = renditionKey(name, facts);
    const renditions = renditionsOf(name, facts, focus);
    const xmp = rightsByKey.has(key) ? rightsByKey.get(key) : xmpPacket(rights);
    if (!rightsByKey.has(key)) {
      rightsByKey.set(key, xmp);
      const stale = await forgetOtherRights(folder, key, xmp, filesByKey.get(key) ?? []);
      for (const file of stale) present.delete(file);
    }
    const missing = (rendition: Rendition): boolean => {
      if (present.has(rendition.file) || planned.has(rendition.file)) return false;
      planned.add(rendition.file);
      return true;
    };
    const plain = [...renditions.avif, ...renditions.webp, ...renditions.jpeg].filter(missing);
    const crop = shareCrop(facts, focusOf(facts, focus));
    const shares =
      renditions.share !== undefined && crop !== undefined && missing(renditions.share) ? [{ rendition: renditions.share, crop }] : [];
    if (plain.length + shares.length === 0) continue;
    const job = jobs.get(key);
    if (job === undefined) jobs.set(key, { source, facts, xmp, plain, shares });
    else job.shares.push(...shares);
  }
  return [...jobs.values()];
}

/**
 * An empty file `<key>.<hash of the packet>.rights` says with which rights a
 * picture's renditions were made. It is written only when none made with others
 * are left, so being killed in between costs time and never truth. Gives the
 * names that are gone.
 */
async function forgetOtherRights(
  folder: string,
  key: string,
  xmp: string | undefined,
  files: readonly string[],
): Promise<readonly string[]> {
  const mark = rightsMark(key, xmp);
  const marks = files.filter((file) => file.endsWith(".rights"));
  if (marks.length === 1 && marks[0] === mark) return [];
  // The old marks go first: without a mark the rest counts as stale.
  for (const file of [...marks, ...files.filter((each) => !each.endsWith(".rights"))]) {
    await rm(join(folder, file), { force: true });
  }
  await writeFile(join(folder, mark), "");
  return files;
}

/** The cached files of each picture, by `renditionKey`. */
function groupByKey(present: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of present) {
    const key = /^(.+-[0-9a-f]{10})(?:-\d+|-share-[0-9a-f]{10}|\.[0-9a-f]{16})\.(?:avif|webp|jpg|rights)$/.exec(file)?.[1];
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}

/** What a killed run left; another build may be at work in the same folder, so only what is old. */
async function removeAbandoned(folder: string, present: Set<string>): Promise<void> {
  for (const file of present) {
    if (!file.startsWith(TEMPORARY)) continue;
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

/** Makes one picture's missing files; gives the first reason why some could not be made. */
async function makeAll(job: Job, folder: string, slot: Slot, made: () => void): Promise<string | undefined> {
  const file = basename(job.source);
  let bytes: Buffer;
  try {
    bytes = await readFile(job.source);
  } catch {
    return `${file} cannot be read any more.`;
  }
  if (pictureHash(bytes) !== job.facts.hash) return `${file} was changed while the paper was being built. Build again.`;
  const decodable = await decodableBytes(bytes);
  if ("drawing" in decodable) return `${file} is an SVG drawing ${decodable.drawing}`;

  let whole: Pixels;
  try {
    whole = await slot(() => decode(decodable, masterSize(job.facts)));
  } catch (error) {
    return `${file} cannot be decoded: ${words(error)}.`;
  }

  const save = async (pipeline: Sharp, rendition: Rendition): Promise<void> => {
    const carrying = job.xmp === undefined ? pipeline : pipeline.withXmp(job.xmp);
    await slot(async () => writeWhole(folder, rendition.file, await carrying.toBuffer()));
    made();
  };

  const widths = [...new Set(job.plain.map((rendition) => rendition.width))].sort((one, other) => other - one);
  const outcomes = await Promise.allSettled([
    // The widest first: they take longest, and the short ones fill the gaps at the end.
    ...widths.map(async (width) => {
      const ofWidth = job.plain.filter((rendition) => rendition.width === width);
      const pixels = await slot(() => shrink(whole, width, ofWidth[0]?.height ?? 1));
      await Promise.all(ofWidth.map((rendition) => save(encoder(pixels, rendition.format), rendition)));
    }),
    ...job.shares.map(async ({ rendition, crop }) => {
      const { width, height } = crop.scaled;
      // A panorama's decoded pixels are too few for the card, so that one starts from the file.
      const enough = width <= whole.width && height <= whole.height;
      const pixels = await slot(() => (enough ? shrink(whole, width, height) : decode(decodable, crop.scaled)));
      const cut = open(pixels).extract({ left: crop.left, top: crop.top, width: crop.width, height: crop.height });
      await save(jpeg(cut, RECIPE.share.quality), rendition);
    }),
  ]);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  return failed === undefined ? undefined : `${file} cannot be made into renditions: ${words(failed.reason)}.`;
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

async function writeWhole(folder: string, file: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}`);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, join(folder, file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

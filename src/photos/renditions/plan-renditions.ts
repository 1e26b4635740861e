/** Which renditions are missing, and of which pictures they are to be made. */
import { lstatSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { WantedRenditions } from "./wanted-renditions.ts";
import type { PhotoFacts } from "../metadata/photo-facts.ts";
import { focusOf, renditionKey, renditionsOf, shapesOf, type Rendition } from "./recipe.ts";
import { beginRecord, pictureOfRecord, rightsMark, wholeRenditions } from "./rendition-record.ts";
import { shareCrop, type ShareCrop } from "./share-crop.ts";
import { xmpPacket } from "../metadata/xmp-packet.ts";

/** A name under which a picture is wanted: pages show one picture under several where it lies there several times. */
export interface WantedName {
  source: string;
  key: string;
  mark: string;
}

/** One file that is missing, under each of these names; with a crop it is a share card, or of a shape of search engines. */
export interface MissingFile {
  suffix: string;
  rendition: Rendition;
  crop?: ShareCrop;
  names: WantedName[];
}

/** One picture's missing files: renditions are of its bytes, and are made once however often it is there. */
export interface Job {
  facts: PhotoFacts;
  xmp: string | undefined;
  names: WantedName[];
  missing: Map<string, MissingFile>;
  /** Keys under which renditions of the same picture may lie already. */
  alike: readonly string[];
}

export interface RenditionPlan {
  jobs: Job[];
  /** Files that are there and are not what was made; they are gone now. */
  damaged: string[];
}

/** @param present names of all that lies in the folder */
export async function planRenditions(
  wanted: readonly WantedRenditions[],
  folder: string,
  present: ReadonlySet<string>,
): Promise<RenditionPlan> {
  const filesByKey = groupByKey(present);
  const keysByMark = groupByMark(present);
  const rightsByKey = new Map<string, string | undefined>();
  const jobs = new Map<string, Job>();
  const planned = new Set<string>();
  const damaged: string[] = [];
  for (const asked of wanted) {
    const { source, name, facts, rights } = asked;
    const key = renditionKey(name, facts);
    const xmp = rightsByKey.has(key) ? rightsByKey.get(key) : xmpPacket(rights);
    const mark = rightsMark(key, xmp);
    if (!rightsByKey.has(key)) {
      rightsByKey.set(key, xmp);
      const forgotten = await forgetOtherRights(folder, mark, filesByKey.get(key) ?? []);
      if (forgotten) filesByKey.delete(key);
      damaged.push(...(forgotten?.damaged ?? []));
    }
    const lying = new Set(filesByKey.get(key));
    const files = filesOf(asked).filter(({ rendition }) => !planned.has(rendition.file));
    const there = files.map(({ rendition }) => rendition.file).filter((file) => lying.has(file));
    const whole = new Set(wholeRenditions(folder, mark, there));
    for (const file of there.filter((each) => !whole.has(each))) {
      damaged.push(file);
      await rm(join(folder, file), { recursive: true, force: true });
    }
    const missing = files.filter(({ rendition }) => !whole.has(rendition.file));
    for (const { rendition } of files) planned.add(rendition.file);
    if (missing.length === 0) continue;
    beginRecord(folder, mark, facts.hash);
    const picture = JSON.stringify([facts.hash, xmp]);
    const job: Job = jobs.get(picture) ?? { facts, xmp, names: [], missing: new Map<string, MissingFile>(), alike: [] };
    jobs.set(picture, job);
    const wantedName = job.names.find((each) => each.key === key) ?? { source, key, mark };
    if (!job.names.includes(wantedName)) job.names.push(wantedName);
    job.alike = (keysByMark.get(withoutStem(mark)) ?? []).filter(
      (other) => !rightsByKey.has(other) || rightsMark(other, rightsByKey.get(other)) === rightsMark(other, xmp),
    );
    for (const each of missing) {
      const suffix = each.rendition.file.slice(key.length);
      const file = job.missing.get(suffix) ?? {
        suffix,
        rendition: each.rendition,
        ...(each.crop && { crop: each.crop }),
        names: [],
      };
      file.names.push(wantedName);
      job.missing.set(suffix, file);
    }
  }
  return { jobs: [...jobs.values()], damaged };
}

/** All files of a picture, each with what is cut out for it. */
function filesOf({ name, facts, focus, shapes }: WantedRenditions): Pick<MissingFile, "rendition" | "crop">[] {
  const { avif, webp, jpeg, share } = renditionsOf(name, facts, focus);
  const crop = share && shareCrop(facts, focusOf(facts, focus));
  return [
    ...[...avif, ...webp, ...jpeg].map((rendition) => ({ rendition })),
    ...(share && crop ? [{ rendition: share, crop }] : []),
    ...(shapes ? shapesOf(name, facts, focus) : []),
  ];
}

/** The first whole rendition of the same picture that lies under another name. @returns its file */
export function alikeFile(job: Job, suffix: string, folder: string): string | undefined {
  for (const key of job.alike) {
    const mark = rightsMark(key, job.xmp);
    if (pictureOfRecord(folder, mark) !== job.facts.hash) continue;
    const [file] = wholeRenditions(folder, mark, [key + suffix]);
    if (file !== undefined) return file;
  }
  return undefined;
}

/**
 * The old record goes first: without one the rest counts as damaged. So being killed in between costs time and never truth.
 * @returns where what lay there is gone: which of it was damaged
 */
async function forgetOtherRights(
  folder: string,
  mark: string,
  files: readonly string[],
): Promise<{ damaged: string[] } | undefined> {
  const [marks, renditions] = [
    files.filter((file) => file.endsWith(".rights")),
    files.filter((file) => !file.endsWith(".rights")),
  ];
  const isRecord = lstatSync(join(folder, mark), { throwIfNoEntry: false })?.isFile();
  if (marks.length === 1 && marks[0] === mark && isRecord) return undefined;
  for (const file of [...marks, ...renditions]) await rm(join(folder, file), { recursive: true, force: true });
  return { damaged: isRecord === false ? renditions : [] };
}

/** The cached files of each picture, by `renditionKey`. */
function groupByKey(present: ReadonlySet<string>): Map<string, string[]> {
  return Map.groupBy(
    present,
    (file) =>
      /^(.+-[0-9a-f]{10})(?:-\d+|-(?:share|16x9|4x3|1x1)-[0-9a-f]{10}|\.[0-9a-f]{16})\.(?:avif|webp|jpg|rights)$/.exec(
        file,
      )?.[1] ?? "",
  );
}

const withoutStem = (mark: string): string => mark.slice(-"0123456789.0123456789abcdef.rights".length);

/** The keys of records that may be of one picture under several names. */
function groupByMark(present: ReadonlySet<string>): Map<string, string[]> {
  const marks = [...present].filter((file) => file.endsWith(".rights"));
  return new Map(
    [...Map.groupBy(marks, withoutStem)].map(([end, files]) => [
      end,
      files.map((file) => file.slice(0, -".0123456789abcdef.rights".length)),
    ]),
  );
}

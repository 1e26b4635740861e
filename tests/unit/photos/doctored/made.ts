/** Small pictures, what is read of any bytes, what is made of them, and its colours. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { expect } from "vitest";
import { makeRenditions } from "../../../../src/photos/renditions/make-renditions.ts";
import { readPhoto, type PhotoFault } from "../../../../src/photos/read-photo.ts";
import { renditionsOf } from "../../../../src/photos/renditions/recipe.ts";
import type { PhotoFacts } from "../../../../src/photos/metadata/photo-facts.ts";
import { factsOf, temporaryFolder } from "../pictures.ts";

export const kinds = ["jpeg", "png", "webp", "avif", "gif", "tiff"] as const;
export const plain = (background = "#c81e3c", width = 60, height = 40): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** What is read of such bytes under a name. */
export async function read(bytes: Buffer, name = "port.jpg"): Promise<PhotoFacts | PhotoFault> {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, name), bytes);
  return await readPhoto(join(folder.path, name));
}

export interface Made {
  facts: PhotoFacts;
  files: Map<string, Buffer>;
}

/** A picture that must be one, and its renditions. */
export async function make(bytes: Buffer, name = "port.jpg"): Promise<Made> {
  await using folder = await temporaryFolder();
  const source = join(folder.path, name);
  await writeFile(source, bytes);
  const facts = await factsOf(source);
  const cache = join(folder.path, "cache");
  expect(await makeRenditions([{ source, name, facts, rights: {} }], cache)).toEqual([]);
  const { avif, webp, jpeg, share } = renditionsOf(name, facts);
  const files = new Map<string, Buffer>();
  for (const { file, width, height } of [...avif, ...webp, ...jpeg, ...(share ? [share] : [])]) {
    const made = await readFile(join(cache, file));
    const metadata = await sharp(made).metadata();
    expect([metadata.width, metadata.height, metadata.space, metadata.pages ?? 1], file).toEqual([
      width,
      height,
      "srgb",
      1,
    ]);
    files.set(file, made);
  }
  return { facts, files };
}

/** The largest difference between two colours, in any of red, green and blue. */
export const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
export const rgb = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The mean colour of each rendition. */
export async function colours({ files }: Made): Promise<number[][]> {
  return Promise.all(
    [...files.values()].map(async (file) => (await sharp(file).stats()).channels.map(({ mean }) => mean)),
  );
}

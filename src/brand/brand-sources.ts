/** Where the files of a paper's look are found. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { BrandRefused } from "./brand-faults.ts";

/** The folder below `content/` in which they lie. */
export const brandFolder = "brand";

export interface BrandSources {
  /** Reads a file below `content/`, or says in a sentence why not; undefined where there is none. */
  read: (file: string) => Buffer | string | undefined;
  /** The folder from which the paper's packages are found. */
  paper: string;
  /** The program's folder of typefaces. */
  fonts: string;
}

/**
 * Reads a file of `content/brand/`.
 * @param at where it is named
 * @throws a `BrandRefused` where there is none, or it is too large
 */
export function ownFile(name: string, at: string[], largest: number, { read }: BrandSources): Buffer {
  const file = `${brandFolder}/${name}`;
  const bytes = read(file);
  const told = posix.join("content", file);
  if (bytes === undefined)
    throw new BrandRefused(at, `There is no file ${told}. Put it there, or write the name of one that is.`);
  if (typeof bytes === "string") throw new BrandRefused(at, `${told}: ${bytes}`);
  if (bytes.length > largest)
    throw new BrandRefused(
      at,
      `${told} has ${inWords(bytes.length)}, and at most ${inWords(largest)} are taken. Save a smaller one.`,
    );
  return bytes;
}

const inWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.round(bytes / 1000)} kB`;

/** The folder of a package that the paper has installed; undefined where it has not. */
export function packageFolder(name: string, { paper }: BrandSources): string | undefined {
  try {
    return dirname(createRequire(join(paper, "package.json")).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** What a package says of its version; empty where it is not installed. */
export function packageVersion(name: string, sources: BrandSources): string {
  const folder = packageFolder(name, sources);
  return folder === undefined ? "" : readFileSync(join(folder, "package.json"), "utf8");
}

/** A typeface that comes with the program. */
export const shippedFont = (file: string, { fonts }: BrandSources): Buffer => readFileSync(join(fonts, file));

import { hash } from "node:crypto";
import { Memory } from "../../kept/memory.ts";
import type { Focus, PhotoFacts } from "../metadata/photo-facts.ts";
import { pictureEnding } from "../picture-kind.ts";
import { rightsOf } from "../metadata/rights.ts";
import { shapeCrops, shareCrop, type ShareCrop } from "./share-crop.ts";

/** Goes into every file name. Raise it when the making changes in a way that `RECIPE` does not show, and with sharp. */
export const RECIPE_VERSION = "1";

/**
 * What is made of every picture, as data; sizes in pixels.
 *
 * The widths are spent where they are seen. Of a 2400 by 1600 photograph, AVIF at
 * 320 to 1760 takes 1.2 s of one core together and 2400 alone would take 0.85 s
 * more, while 1760 already gives a full-width photo on a laptop its pixels, so
 * AVIF stops there. WebP is for the few browsers without AVIF and makes do with
 * every second step; JPEG is the `src` of last resort, at a width that also meets
 * the 1200 px that search engines ask of an article's image.
 *
 * Effort: AVIF at 3 takes twice as long as at 2 and saves 4 %, at 4 nine times
 * and 10 %. WebP at 2 takes half as long as at its usual 4 and costs 5 %.
 */
export const RECIPE = {
  avif: { widths: [200, 320, 480, 780, 960, 1280, 1760], quality: 50, effort: 2, chromaSubsampling: "4:2:0" },
  webp: { widths: [480, 960, 1760], quality: 72, effort: 2 },
  jpeg: { widths: [780, 1280], quality: 76 },
  share: { quality: 80 },
  /**
   * What lies behind a picture that is transparent: white paper. Drawings and
   * cut-outs are made for it, while a dark page, a feed reader or a card
   * elsewhere would put something else there.
   */
  behind: "#ffffff",
} as const;

/** One file made of a picture; width and height in pixels. */
export interface Rendition {
  /** The file's name, safe in URLs: 'port-dawn-1a2b3c4d5e-960.avif'. */
  file: string;
  width: number;
  height: number;
  format: "avif" | "webp" | "jpeg";
}

/** All files made of one picture, each list from narrow to wide and never empty. */
export interface Renditions {
  avif: Rendition[];
  webp: Rendition[];
  jpeg: Rendition[];
  /** Absent when the picture is smaller than 600 by 315 pixels. */
  share?: Rendition;
}

/** A rendition that is cut out of the picture. */
export interface CutRendition {
  rendition: Rendition;
  crop: ShareCrop;
}

/**
 * Which renditions a picture has. Pure: pages are planned with it before any of
 * the files exist, and `makeRenditions` makes the same ones.
 *
 * No rendition is wider than the picture; where the picture is narrower than the
 * widest step, its own width is the last. A name's hash stands for the picture's
 * bytes, the recipe, and the rights among the facts, so a file never changes
 * under its name; the share crop's stands for the focus too.
 *
 * @param name the picture's file name, with or without folder and extension
 * @param facts of the picture; an editor's own credit, creator, copyright or
 *   source type should be put into them first
 * @param focus an editor's choice, in place of `facts.focus`
 */
export function renditionsOf(name: string, facts: PhotoFacts, focus?: Focus): Renditions {
  const key = renditionKey(name, facts);
  const listed = (format: Rendition["format"], extension: string): Rendition[] =>
    widthsOf(RECIPE[format].widths, facts.width).map((width) => ({
      file: `${key}-${width}.${extension}`,
      width,
      height: Math.max(1, Math.round((width * facts.height) / facts.width)),
      format,
    }));
  const crop = shareCrop(facts, focusOf(facts, focus));
  return {
    avif: listed("avif", "avif"),
    webp: listed("webp", "webp"),
    jpeg: listed("jpeg", "jpg"),
    ...(crop !== undefined && {
      share: { file: `${key}-share-${shortHash([crop])}.jpg`, width: crop.width, height: crop.height, format: "jpeg" },
    }),
  };
}

/** What is made besides of a picture that stands over a story, for search engines. */
export function shapesOf(name: string, facts: PhotoFacts, focus?: Focus): CutRendition[] {
  const key = renditionKey(name, facts);
  return shapeCrops(facts, focusOf(facts, focus)).map(({ shape, crop }) => ({
    rendition: {
      file: `${key}-${shape}-${shortHash([crop])}.jpg`,
      width: crop.width,
      height: crop.height,
      format: "jpeg",
    },
    crop,
  }));
}

/** What is asked for of a picture. */
export interface Asked {
  name: string;
  facts: PhotoFacts;
  focus?: Focus;
  /** Whether it is wanted in the shapes of search engines, too. */
  shapes?: true;
}

/** The names of all of a picture's renditions, its crops included. */
export function renditionFilesOf({ name, facts, focus, shapes }: Asked): string[] {
  const { avif, webp, jpeg, share } = renditionsOf(name, facts, focus);
  const cut = shapes ? shapesOf(name, facts, focus).map(({ rendition }) => rendition) : [];
  return [...avif, ...webp, ...jpeg, ...(share ? [share] : []), ...cut].map(({ file }) => file);
}

/** The part that the names of a picture's renditions have in common. */
export function renditionKey(name: string, facts: PhotoFacts): string {
  return `${urlStem(name)}-${shortHash([RECIPE_VERSION, RECIPE, facts.hash, rightsOf(facts)])}`;
}

/** The point that crops keep: the editor's if it is one, else the picture's own. */
export function focusOf(facts: PhotoFacts, focus: Focus | undefined): Focus | undefined {
  if (focus === undefined || !Number.isFinite(focus.x) || !Number.isFinite(focus.y)) return facts.focus;
  return { x: Math.max(0, Math.min(1, focus.x)), y: Math.max(0, Math.min(1, focus.y)) };
}

function widthsOf(steps: readonly number[], own: number): number[] {
  const fitting = steps.filter((step) => step <= own);
  const widest = steps.at(-1) ?? 0;
  return own < widest && !fitting.includes(own) ? [...fitting, own] : fitting;
}

/** One picture stands on many pages, which ask for its name each. */
const hashes = new Memory<string, string>(2000);

/** 40 bits: two versions of one picture never meet, and the name already tells pictures apart. */
const shortHash = (value: unknown): string =>
  hashes.of(JSON.stringify(value), (json) => hash("sha256", json, "hex").slice(0, 10));

function urlStem(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const stem = base
    .replace(pictureEnding, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, "");
  return stem || "photo";
}

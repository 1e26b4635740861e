/**
 * The faces in which cards are set: those of the paper, then those of the program for what the paper's lack, each as a
 * plain file of one weight, since those who draw have no WOFF2 and choose weights of a variable face as they like.
 */
import { hash } from "node:crypto";
import fontverter from "fontverter";
import { shippedFont, type BrandSources } from "../brand-sources.ts";
import { isVariable } from "../faces/cut-face.ts";
import { namedFont } from "./named-font.ts";

export interface CardFaces {
  /** In the order in which they are asked for a letter. */
  headline: string[];
  sans: string[];
  /** By their names; each is the name of its family, too. */
  files: Map<string, Buffer>;
}

type Role = "headline" | "sans";

const ofProgram: Record<Role, readonly string[]> = {
  headline: [
    "newsreader-headline.woff2",
    "newsreader-headline-ext.woff2",
    "shipped/noto-headline-vietnamese.woff2",
    "shipped/noto-headline-cyrillic.woff2",
    "shipped/noto-headline-cyrillic-ext.woff2",
    "shipped/noto-headline-greek.woff2",
    "naskh.woff2",
  ],
  sans: [
    "libre-franklin.woff2",
    "libre-franklin-ext.woff2",
    "shipped/noto-sans-vietnamese.woff2",
    "shipped/noto-sans-cyrillic.woff2",
    "shipped/noto-sans-cyrillic-ext.woff2",
    "shipped/noto-sans-greek.woff2",
    "sans-arabic.woff2",
  ],
};

/** Of variable faces. */
const weight = 650;

/** @param own the paper's files of letters, by their paths: `_astro/headline-latin.1a2b3c4d.woff2` */
export async function cardFaces(own: ReadonlyMap<string, Buffer>, sources: BrandSources): Promise<CardFaces> {
  const files = new Map<string, Buffer>();
  const add = async (woff2: Buffer, role: Role): Promise<string> => {
    const name = `card${hash("sha256", Buffer.concat([woff2, Buffer.from(role)]), "hex").slice(0, 12)}`;
    if (!files.has(name)) files.set(name, namedFont(await ofOneWeight(woff2), name));
    return name;
  };
  const named = async (role: Role): Promise<string[]> => {
    const ofPaper = ownFilesFor(role, [...own.keys()]).flatMap((path) => own.get(path) ?? []);
    const all = [...ofPaper, ...ofProgram[role].map((file) => shippedFont(file, sources))];
    const names: string[] = [];
    for (const file of all) names.push(await add(file, role));
    return names;
  };
  return { headline: await named("headline"), sans: await named("sans"), files };
}

/** A paper may have one face for several parts, and of a script text alone. */
function ownFilesFor(role: Role, paths: readonly string[]): string[] {
  const upright = paths.filter((path) => path.endsWith(".woff2") && !path.includes("-italic"));
  const parts = role === "headline" ? ["headline", "text", "sans"] : ["sans", "text", "headline"];
  return parts.flatMap((part) => upright.filter((path) => path.startsWith(`_astro/${part}-`)));
}

async function ofOneWeight(woff2: Buffer): Promise<Buffer> {
  const font = await fontverter.convert(woff2, "sfnt");
  if (!(await isVariable(font))) return font;
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(font, "", { targetFormat: "sfnt", keepAllGlyphs: true, variationAxes: { wght: weight } });
}

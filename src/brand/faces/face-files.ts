/** The files of a face, as they were made: of a Fontsource package, or the one that a paper has of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { FaceRole } from "../../paper/brand/typefaces.ts";
import { isFontPackage } from "../../paper/brand/typefaces.ts";
import { BrandRefused } from "../brand-faults.ts";
import { ownFile, packageFolder, type BrandSources } from "../brand-sources.ts";
import { unpacked } from "./cut-face.ts";
import type { SubsetName } from "./subsets.ts";

/** A face as it lies there: a font for each subset of letters, unpacked. */
export interface FaceFiles {
  kind: "serif" | "sans";
  /** @param weight which is wanted, of a face that has a file for each */
  font: (subset: SubsetName, style: "normal" | "italic", weight: number) => Promise<Buffer | undefined>;
  /** Whether there is a file for each of several weights. */
  byWeight: boolean;
}

/** Bytes: more than a face of one script has. */
const largest = 5_000_000;
/** Unpacked; what says that it is more is not unpacked. */
const largestUnpacked = 30_000_000;

/** A face as it is asked for. */
export interface AskedFace {
  role: FaceRole;
  /** The name of a package, or of a file of the paper's own. */
  written: string;
  /** The file of its italic, where the face is a file. */
  italic?: string | undefined;
  /** Where in the settings it is named. */
  at?: string[];
}

/** @throws a `BrandRefused` where there is no such face */
export async function faceFiles(asked: AskedFace, sources: BrandSources): Promise<FaceFiles> {
  const { role, written, italic, at = ["brand", "typefaces", role] } = asked;
  if (isFontPackage(written)) return packagedFace(written, at, sources);
  const normal = await ownFont(written, at, sources);
  const slanted = italic === undefined ? undefined : await ownFont(italic, ["brand", "typefaces", "italic"], sources);
  return {
    kind: kindOf(normal, role),
    font: (_subset, style) => Promise.resolve(style === "normal" ? normal : slanted),
    byWeight: false,
  };
}

async function ownFont(name: string, at: string[], sources: BrandSources): Promise<Buffer> {
  const bytes = ownFile(name, at, largest, sources);
  const refused = (why: string) => new BrandRefused(at, `content/brand/${name} ${why}`);
  if (bytes.toString("latin1", 0, 4) !== "wOF2" || bytes.length < 48)
    throw refused("is no WOFF2 font. Have the typeface saved as .woff2, as whoever made it gives it for the web.");
  if (bytes.readUInt32BE(16) > largestUnpacked)
    throw refused("would be a font of more than 30 MB. Have it cut to the letters that the paper needs.");
  try {
    return await unpacked(bytes);
  } catch {
    throw refused("is damaged or cut short: it cannot be unpacked. Have it saved again.");
  }
}

/** OS/2's PANOSE: of Latin text faces, 11 to 15 in its second place are those without serifs. */
function kindOf(font: Buffer, role: FaceRole): "serif" | "sans" {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at + 16 <= font.length && at < 12 + 16 * tables; at += 16) {
    if (font.toString("latin1", at, at + 4) !== "OS/2") continue;
    const table = font.readUInt32BE(at + 8);
    const [family, serifs] = [font[table + 32], font[table + 33] ?? 0];
    if (family === 2 && serifs > 1) return serifs >= 11 ? "sans" : "serif";
  }
  return role === "sans" ? "sans" : "serif";
}

const metadata = z.object({ category: z.string() });

function packagedFace(name: string, at: string[], sources: BrandSources): FaceFiles {
  const folder = packageFolder(name, sources);
  const files = folder === undefined ? undefined : filesIn(join(folder, "files"));
  if (folder === undefined || !files)
    throw new BrandRefused(
      at,
      `The package ${name} is not installed. Run npm install ${name} in the folder of the paper.`,
    );
  const family = basename(name);
  return {
    kind: categoryIn(folder),
    byWeight: !name.startsWith("@fontsource-variable/"),
    font: async (subset, style, weight) => {
      const ofWeight = (file: string) => Number(/-(\d{3})-(?:normal|italic)\.woff2$/.exec(file)?.[1] ?? Number.NaN);
      const far = (file: string) => Math.abs(ofWeight(file) - weight);
      const file =
        // With a drawing for each size, or with weights; else the weight that is nearest.
        ["opsz", "wght", "standard", "full"]
          .map((axes) => `${family}-${subset}-${axes}-${style}.woff2`)
          .find((each) => files.has(each)) ??
        [...files]
          .filter(
            (each) =>
              each.startsWith(`${family}-${subset}-`) &&
              each.endsWith(`-${style}.woff2`) &&
              each.length === `${family}-${subset}-400-${style}.woff2`.length &&
              far(each) >= 0,
          )
          .sort((a, b) => far(a) - far(b))[0];
      return file === undefined ? undefined : unpacked(readFileSync(join(folder, "files", file)));
    },
  };
}

function filesIn(folder: string): Set<string> | undefined {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}

function categoryIn(folder: string): "serif" | "sans" {
  try {
    const { category } = metadata.parse(JSON.parse(readFileSync(join(folder, "metadata.json"), "utf8")));
    return category === "sans-serif" || category === "display" || category === "monospace" ? "sans" : "serif";
  } catch {
    return "serif";
  }
}

/** The faces that come with the program, already cut: `styles/fonts/shipped.json` says what there is of each. */
import { z } from "zod";
import type { FaceRole, PairingName } from "../../paper/brand/typefaces.ts";
import { shippedFont, type BrandSources } from "../brand-sources.ts";
import type { CutFaceFiles } from "./cut-files.ts";
import { subsetNames, type SubsetName } from "./subsets.ts";

const measures = z.object({ advance: z.number(), ascent: z.number(), descent: z.number(), lineGap: z.number() });

export const shippedSchema = z.record(
  z.string(),
  z.object({
    kind: z.enum(["serif", "sans"]),
    files: z.array(
      z.object({
        file: z.string().regex(/^[a-z/-]+\.woff2$/),
        subset: z.enum(subsetNames),
        style: z.enum(["normal", "italic"]),
        weights: z.string().regex(/^\d{3}(?: \d{3})?$/),
      }),
    ),
    measures: z.record(z.string(), measures),
    heavy: z.record(z.string(), measures).optional(),
  }),
);

/** The faces of each pairing, by their names in `shipped.json`. */
export const shippedFaces: Readonly<Partial<Record<PairingName, Readonly<Record<FaceRole, string>>>>> = {
  meridian: { text: "newsreader-text", headline: "newsreader-headline", sans: "libre-franklin" },
  literata: { text: "literata-text", headline: "literata-headline", sans: "libre-franklin" },
  bitter: { text: "bitter-text", headline: "bitter-headline", sans: "libre-franklin" },
  // One file for both: its heaviest letters are those of the headlines.
  schibsted: { text: "newsreader-text", headline: "schibsted-sans", sans: "schibsted-sans" },
  noto: { text: "noto-text", headline: "noto-headline", sans: "noto-sans" },
};

/** @param subsets those that the paper needs */
export function shippedFace(name: string, subsets: readonly SubsetName[], sources: BrandSources): CutFaceFiles {
  const known = shippedSchema.parse(JSON.parse(shippedFont("shipped.json", sources).toString("utf8")))[name];
  if (!known) throw new Error(`No typeface of the program is called ${name}.`);
  return {
    kind: known.kind,
    measures: known.measures,
    heavy: known.heavy,
    files: known.files
      .filter(({ subset }) => subsets.includes(subset))
      .map(({ file, ...rest }) => ({ ...rest, bytes: shippedFont(file, sources) })),
  };
}

/** A face cut to some letters and to the places on its axes that pages use, by HarfBuzz. */
import fontverter from "fontverter";

/** What a cut face is for. */
export interface Cut {
  /** Weights, from and to: equal where pages use one. */
  weight: readonly [least: number, most: number];
  /** The size in points for which it is drawn, where it has several drawings. */
  opticalSize: number;
  letters: string;
}

/** What its letters measure, in parts of the type's size. */
export interface Measures {
  /** The width of a letter of prose. */
  advance: number;
  ascent: number;
  descent: number;
  lineGap: number;
}

/** Kerning, ligatures, the joining of scripts, and numerals that stand in columns. */
const features =
  "kern liga clig calt ccmp locl mark mkmk curs init medi med2 med3 fina fin2 fin3 isol rlig rclt lnum tnum pnum abvf abvm abvs akhn blwf blwm blws cjct dist haln half nukt pref pres pstf psts rkrf rphf vatu".split(
    " ",
  );

/**
 * Cuts a face.
 * @param font SFNT
 * @returns WOFF2; undefined where it has none of the letters
 * @throws where it is no font
 */
export async function cutFace(font: Buffer, { weight, opticalSize, letters }: Cut): Promise<Buffer | undefined> {
  const { face } = await opened(font);
  const there = new Set(face.collectUnicodes());
  const kept = [...letters].filter((letter) => there.has(letter.codePointAt(0) ?? 0));
  if (!kept.some((letter) => /[\p{L}\p{N}]/u.test(letter))) return undefined;
  const axes = Object.fromEntries(
    Object.entries(face.getAxisInfos()).map(([tag, { min, default: usual, max }]) => {
      const within = (place: number) => Math.min(max, Math.max(min, place));
      if (tag === "opsz") return [tag, within(opticalSize)];
      const [least, most] = tag === "wght" ? weight.map(within) : [usual, usual];
      return [tag, least === most || most === undefined ? (least ?? usual) : { min: least ?? min, max: most }];
    }),
  );
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(font, kept.join(""), {
    targetFormat: "woff2",
    keepFeatures: features,
    noHinting: true,
    ...(Object.keys(axes).length > 0 && { variationAxes: axes }),
  });
}

/** Measures a face at a weight, by a sentence. @param font SFNT */
export async function measured(font: Buffer, weight: number, sample: string): Promise<Measures> {
  const { harfbuzz, face } = await opened(font);
  const shaped = new harfbuzz.Font(face);
  shaped.setScale(em, em);
  shaped.setVariations([new harfbuzz.Variation("wght", weight)]);
  // A file of Cyrillic letters has no spaces: of other scripts than Latin the letters are measured alone.
  const letters = /\p{Script=Latin}/u.test(sample) ? sample : sample.replace(/[^\p{L}\p{M}]/gu, "");
  const buffer = new harfbuzz.Buffer();
  buffer.addText(letters);
  buffer.guessSegmentProperties();
  harfbuzz.shape(shaped, buffer);
  const width = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { ascender, descender, lineGap } = shaped.hExtents();
  return {
    advance: width / [...letters].length / em,
    ascent: ascender / em,
    descent: -descender / em,
    lineGap: lineGap / em,
  };
}

const em = 1000;

/** Weights that a face has: one, or from and to. @param font SFNT */
export async function isVariable(font: Buffer): Promise<boolean> {
  return "wght" in (await opened(font)).face.getAxisInfos();
}

async function opened(font: Buffer) {
  const harfbuzz = await import("harfbuzzjs");
  return { harfbuzz, face: new harfbuzz.Face(new harfbuzz.Blob(font)) };
}

/** A WOFF2 file unpacked. @throws where it is none */
export const unpacked = (file: Buffer): Promise<Buffer> => fontverter.convert(file, "sfnt");

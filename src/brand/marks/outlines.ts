/** Words as outlines, shaped by HarfBuzz: for pictures that are drawn where no typeface may be looked for. */
import fontverter from "fontverter";

export interface Outline {
  /** SVG path data, upwards from the line at 0, in thousandths of the type's size. */
  path: string;
  width: number;
  /** What is covered above and below the line. */
  top: number;
  bottom: number;
}

/** A thousand units to the em, whatever the face has. */
const em = 1000;

type HarfBuzz = typeof import("harfbuzzjs");

/** Faces in which a word may be set, opened. */
export class Outlines {
  readonly #harfbuzz: HarfBuzz;
  readonly #fonts: InstanceType<HarfBuzz["Font"]>[];

  private constructor(harfbuzz: HarfBuzz, fonts: InstanceType<HarfBuzz["Font"]>[]) {
    this.#harfbuzz = harfbuzz;
    this.#fonts = fonts;
  }

  /** @param files WOFF2; each letter is set in the first that has it */
  static async of(files: readonly Buffer[]): Promise<Outlines> {
    // Loaded only where something is drawn.
    const harfbuzz = await import("harfbuzzjs");
    const fonts = [];
    for (const file of files) {
      const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(await fontverter.convert(file, "sfnt"))));
      font.setScale(em, em);
      font.setVariations([new harfbuzz.Variation("wght", 700)]);
      fonts.push(font);
    }
    return new Outlines(harfbuzz, fonts);
  }

  /** Undefined where no face has one of the letters. */
  of(text: string): Outline | undefined {
    const runs = this.#runs(text);
    if (!runs) return undefined;
    const set: { path: string; x: number }[] = [];
    let [x, top, bottom] = [0, 0, 0];
    for (const { font, words } of runs) {
      const buffer = new this.#harfbuzz.Buffer();
      buffer.addText(words);
      buffer.guessSegmentProperties();
      this.#harfbuzz.shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      for (const [at, { codepoint }] of buffer.getGlyphInfos().entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
        set.push({ path: moved(font.glyphToPath(codepoint), x + xOffset, yOffset), x });
        const extents = font.glyphExtents(codepoint);
        if (extents) {
          top = Math.max(top, extents.yBearing + yOffset);
          bottom = Math.min(bottom, extents.yBearing + extents.height + yOffset);
        }
        x += xAdvance;
      }
    }
    const path = set.map((glyph) => glyph.path).join("");
    return path ? { path, width: x, top, bottom } : undefined;
  }

  #runs(text: string): { font: InstanceType<HarfBuzz["Font"]>; words: string }[] | undefined {
    const runs: { font: InstanceType<HarfBuzz["Font"]>; words: string }[] = [];
    for (const letter of text) {
      const point = letter.codePointAt(0) ?? 0;
      const last = runs.at(-1);
      // Spaces and marks stay with the letters before them.
      if (last && (last.font.nominalGlyph(point) || /\s|\p{M}/u.test(letter))) {
        last.words += letter;
        continue;
      }
      const font = this.#fonts.find((each) => each.nominalGlyph(point));
      if (!font) return undefined;
      runs.push({ font, words: letter });
    }
    return runs;
  }
}

/** HarfBuzz writes absolute coordinates, each command with its own. */
function moved(path: string, x: number, y: number): string {
  let at = 0;
  return path.replace(/[A-Z]|-?\d+(?:\.\d+)?/g, (part) => {
    if (/[A-Z]/.test(part)) {
      at = 0;
      return part;
    }
    const shift = at++ % 2 === 0 ? x : y;
    return String(Math.round((Number(part) + shift) * 10) / 10);
  });
}

/** Words set by Pango, which shapes every script, breaks its lines and knows which way it runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Hex } from "../../paper/brand/colour.ts";
import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import { inWholeWords } from "./whole-words.ts";

/** Words as a picture: transparent, and no larger than they are. */
export interface SetWords {
  png: Buffer;
  width: number;
  height: number;
}

export interface Setting {
  /** Names of the faces, which are those of their families too. */
  faces: readonly string[];
  /** What kind of the device's faces sets the letters that they lack. */
  else: "serif" | "sans-serif";
  /** Pixels. */
  size: number;
  colour: Hex;
  language: string;
  /** Pixels: where lines end. */
  width: number;
}

/** Sets words in faces that lie in a folder. */
export class CardWords {
  readonly #folder: string;
  readonly #letters = new Map<string, Set<number>>();
  /** Whether the device has a letter that the faces lack. */
  readonly #onDevice = new Map<string, boolean>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens faces, each once. Those that were opened before stay open. */
  async open(names: readonly string[]): Promise<void> {
    const harfbuzz = await import("harfbuzzjs");
    for (const name of names) {
      if (this.#letters.has(name)) continue;
      const file = join(this.#folder, `${name}.ttf`);
      // What is set with a file can be asked for by its family from then on.
      await drawn({ text: "a", font: `${name} 10px`, fontfile: file });
      this.#letters.set(name, new Set(new harfbuzz.Face(new harfbuzz.Blob(readFileSync(file))).collectUnicodes()));
    }
  }

  /**
   * The words as far as they can be set: signs and emoji that nothing here has are left out.
   * @returns undefined where a letter is missing, as of a script that neither the paper nor the device has a face for
   */
  async settable(text: string, faces: readonly string[]): Promise<string | undefined> {
    let left = "";
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(inOneLine(text))) {
      if (await this.#has(segment, faces)) left += segment;
      else if (/[\p{L}\p{N}]/u.test(segment)) return undefined;
    }
    return left.replace(/ {2,}/g, " ").trim();
  }

  async #has(segment: string, faces: readonly string[]): Promise<boolean> {
    for (const letter of segment) {
      const point = letter.codePointAt(0) ?? 0;
      // What shows nothing is in no face, and need not be.
      if (/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/u.test(letter)) continue;
      if (faces.some((name) => this.#letters.get(name)?.has(point))) continue;
      const known = this.#onDevice.get(letter) ?? (await isOnDevice(letter, faces));
      this.#onDevice.set(letter, known);
      if (!known) return false;
    }
    return true;
  }

  /** Words as Pango's markup, in which stretches of letters that the faces lack name the device's. */
  #inFaces(text: string, faces: readonly string[], kind: Setting["else"]): string {
    const has = (letter: string) => faces.some((name) => this.#letters.get(name)?.has(letter.codePointAt(0) ?? 0));
    return text
      .split(/([\p{L}\p{M}\p{N}\p{Cf}]+)/u)
      .map((stretch, at) => {
        const isForeign = at % 2 === 1 && [...stretch].some((letter) => /[\p{L}\p{N}]/u.test(letter) && !has(letter));
        const words = xmlEscaped(stretch);
        return isForeign ? `<span font_family="${kind}" font_weight="${weightElse}">${words}</span>` : words;
      })
      .join("");
  }

  /** @param text all of whose letters can be set */
  async set(text: string, { faces, else: kind, size, colour, language, width }: Setting): Promise<SetWords> {
    const { data, info } = await drawn({
      text: `<span foreground="${colour}" lang="${xmlEscaped(language)}">${this.#inFaces(inWholeWords(text, language), faces, kind)}</span>`,
      font: `${faces.join(",")} ${size}px`,
      width,
      wrap: "word-char",
      spacing: Math.round(size * 0.04),
    });
    return { png: data, width: info.width, height: info.height };
  }
}

/** The faces of cards are as heavy; of the device's, Pango would take the light ones that are for text. */
const weightElse = 600;

/** Pango draws a box for what no face has: the same box whether it looks at the device's faces or not. */
async function isOnDevice(letter: string, faces: readonly string[]): Promise<boolean> {
  const picture = async (fallback: boolean) => {
    const { data } = await drawn({
      text: `<span fallback="${fallback}">${xmlEscaped(letter)}</span>`,
      font: `${faces.join(",")} 40px`,
    });
    return data.toString("base64");
  };
  return (await picture(true)) !== (await picture(false));
}

const drawn = (text: {
  text: string;
  font: string;
  fontfile?: string;
  width?: number;
  wrap?: "word-char";
  spacing?: number;
}) =>
  sharp({ text: { ...text, dpi: 72, rgba: true } })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });

/** White space of any kind parts words here; a line's own ends are its width's. */
const inOneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\p{Cs}|\p{Cn}|\p{Co}/gu, "")
    .trim();

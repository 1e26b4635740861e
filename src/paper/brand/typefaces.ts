/** The typefaces that a paper is set in: pairings by name, and the parts that faces of its own may play. */
import { z } from "zod";

/** By name, what each pairing looks like. */
export const pairings = {
  meridian: "Newsreader and Libre Franklin: a classical news face with a plain one around it",
  literata: "Literata and Libre Franklin: the warm letters of books",
  bitter: "Bitter and Libre Franklin: strong slabs",
  schibsted: "Newsreader below headlines in Schibsted Grotesk: a newspaper of today",
  noto: "Noto Serif and Noto Sans, with Cyrillic and Greek letters of the same hand",
  "system-serif": "the device’s own news faces: Iowan Old Style, Cambria, Noto Serif; nothing is fetched",
  "system-book": "the device’s own book faces: Palatino and a humanist sans; nothing is fetched",
  "system-sans": "the face of the device itself throughout; nothing is fetched",
} as const;
export type PairingName = keyof typeof pairings;

const isPairing = (name: string): name is PairingName => Object.hasOwn(pairings, name);
export const pairingNames = Object.keys(pairings).filter(isPairing);

/** What a face is for. */
export const roleNames = ["text", "headline", "sans"] as const;
export type FaceRole = (typeof roleNames)[number];

/** A file of the paper's own, in `content/brand/`. */
export const brandFile = (ending: RegExp, example: string) =>
  z
    .string()
    .normalize("NFC")
    .refine(
      (name) => /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._ -]{0,100}$/u.test(name) && ending.test(name),
      `Write the name of a file in content/brand/: ${example}.`,
    );

const packageName = /^@fontsource(?:-variable)?\/[a-z0-9-]{1,80}$/;

/** A package of Fontsource, or a file of the paper's own. */
const face = (what: string) =>
  z
    .string()
    .refine(
      (written) => packageName.test(written) || brandFile(/\.woff2$/i, "").safeParse(written).success,
      "Write the name of a Fontsource package that is installed, @fontsource-variable/lora, or of a file in content/brand/: our-text.woff2.",
    )
    .optional()
    .describe(what);

/** Whether a face is a package; else it is a file. */
export const isFontPackage = (written: string): boolean => packageName.test(written);

/** Scripts that a paper may have faces of its own for; Chinese, Japanese and Korean have too many letters to be fetched. */
const facedScripts = [
  "Arab",
  "Aran",
  "Armn",
  "Beng",
  "Deva",
  "Ethi",
  "Geor",
  "Gujr",
  "Guru",
  "Hebr",
  "Knda",
  "Mlym",
  "Sinh",
  "Taml",
  "Telu",
  "Thai",
] as const;

const scriptFacesSchema = z.strictObject({
  text: face("a face for the text of stories, and for headlines that have none of their own"),
  headline: face("a face for headlines and the paper’s name"),
  sans: face("a face for all that stands around the text"),
});
export type ScriptFacesGiven = z.output<typeof scriptFacesSchema>;

export const typefacesSchema = z.strictObject({
  pairing: z
    .enum(pairingNames)
    .optional()
    .describe(
      "typefaces that come with Dateline, by their name; if left out, meridian, or noto where a language of the paper has letters that meridian lacks: Cyrillic, Greek, Vietnamese",
    ),
  text: face("another face for the text of stories: a Fontsource package, or a .woff2 file in content/brand/"),
  italic: face("its italic, where the text’s face is a file of the paper’s own"),
  headline: face("another face for headlines and the paper’s name"),
  sans: face("another face for all that stands around the text"),
  "headline-weight": z
    .int()
    .min(300)
    .max(900)
    .optional()
    .describe("how heavy headlines are, from 300 to 900; if left out, 600"),
  scripts: z
    .partialRecord(z.enum(facedScripts), scriptFacesSchema)
    .optional()
    .describe(
      "faces for other scripts, by their codes (Hebr, Deva, Thai; Aran for Urdu’s Nastaliq): { Hebr: { text: our-hebrew.woff2 } }; if left out, those that lie on readers’ devices",
    ),
});
export type Typefaces = z.output<typeof typefacesSchema>;

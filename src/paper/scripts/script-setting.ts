/** What is told of a script: how its printers set it. `alphabets.ts`, `indic.ts` and `east-asian.ts` have the scripts. */

/** In which faces a script is set: names of CSS, those of the reader's device, the best first. Few, since each that a device lacks costs time. */
export interface ScriptFaces {
  text: string;
  headline: string;
  sans: string;
}

/** What stands before a credit, between it and its caption, and around it. */
export interface CreditBrackets {
  apart: "" | " ";
  open: string;
  close: string;
}

export const narrowBrackets: CreditBrackets = { apart: " ", open: "(", close: ")" };

/** As wide as a letter of Chinese or Japanese, with the room in them. */
export const wideBrackets: CreditBrackets = { apart: "", open: "（", close: "）" };

export interface ScriptSetting {
  /** Who says so. */
  source: string;
  /** Tags of the languages in this script, where the tag alone says which script it is. */
  languages: readonly string[];
  /** Faces of the device; absent where the script is set in the paper's own faces, as Latin is. */
  faces?: ScriptFaces;
  /** Sizes against Latin, which is 1: of what is read, of what stands around it, and of the largest headlines. */
  size: { text: number; around: number; headline: number };
  /** From one line to the next, in parts of the size: of text, of headlines, of small print. */
  leading: { text: number; headline: number; around: number };
  /** The unit of all lines and gaps, in rem; Latin has 0.375. */
  beat: number;
  /** The length of a line of text, as CSS says it; absent where it is so many letters as in Latin. */
  measure?: string;
  /** How heavy headlines are, where they are not as heavy as in Latin. */
  headlineWeight?: number;
  /** Whether letters may stand apart or nearer together than they are drawn. */
  letterSpacing: boolean;
  /** What stands for emphasis where Latin has italics: a slanted letter, a heavier one, or a dot by each letter. */
  emphasis: "italic" | "weight" | "dots-over" | "dots-under";
  /** Whether there are capitals, for the name of a place at the head of a story. */
  capitals: boolean;
  /** Whether words are parted with a hyphen. */
  hyphens: boolean;
  /** Where lines may break: CSS `line-break`; and `word-break` of text, and of headlines. */
  breaks?: { line?: "strict" | "normal"; words?: "keep-all"; headlines?: "keep-all" | "auto-phrase" };
  /** How columns of text end: ragged, or all lines alike, as where each letter is as wide as the next. */
  align: "start" | "justify";
  /** How far a paragraph's first line is set in, in letters, where it is. */
  indent?: number;
  /** Whether room is set between the script's letters and Latin ones or figures, and taken from signs that stand together. */
  spacesLatin?: boolean;
  /** In what the credit of a picture stands behind its caption, where these are no narrow brackets after a space. */
  creditBrackets?: CreditBrackets;
  /** How far below the line an underline runs, in parts of the size: clear of tails, dots and vowels. */
  underline: number;
  /** A letter of the script, and two, for the signs of settings. */
  letters: readonly [one: string, two: string];
}

/** As Latin is set, and what is set like it. */
export const likeLatin = {
  size: { text: 1, around: 1, headline: 1 },
  leading: { text: 1.45, headline: 1.07, around: 1.4 },
  beat: 0.375,
  letterSpacing: true,
  emphasis: "italic",
  capitals: true,
  hyphens: true,
  align: "start",
  underline: 0.18,
} as const satisfies Partial<ScriptSetting>;

/** Of scripts whose letters are neither slanted nor spaced, and have no capitals. */
export const upright = {
  letterSpacing: false,
  emphasis: "weight",
  capitals: false,
  hyphens: false,
  align: "start",
} as const satisfies Partial<ScriptSetting>;

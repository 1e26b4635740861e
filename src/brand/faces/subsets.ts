/** Which letters a language needs, and into which files a face is cut: each page fetches those of which it has a letter. */

import { baseLanguage } from "../../paper/base-language.ts";
import { likelyScript } from "../../paper/scripts/likely-script.ts";
import type { ScriptName } from "../../paper/scripts/scripts.ts";

/** As Fontsource names them. */
export const subsetNames = [
  "latin",
  "latin-ext",
  "vietnamese",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "hebrew",
  "arabic",
  "armenian",
  "georgian",
  "devanagari",
  "bengali",
  "tamil",
  "thai",
  "ethiopic",
  "gujarati",
  "gurmukhi",
  "kannada",
  "malayalam",
  "sinhala",
  "telugu",
] as const;
export type SubsetName = (typeof subsetNames)[number];

/** A script, by its code in ISO 15924, with a sentence by whose width its faces are compared. */
interface Script {
  subsets: readonly SubsetName[];
  /** Of prose, as newspapers print it. */
  sample: string;
}

const latin: Script = {
  subsets: ["latin", "latin-ext"],
  sample:
    "The council will meet again on Thursday to decide whether the harbour stays open through the winter, said the mayor; 24 ships have asked.",
};

const scripts: Readonly<Record<string, Script>> = {
  Latn: latin,
  Cyrl: {
    subsets: ["cyrillic"],
    sample: "Городской совет соберётся в четверг, чтобы решить, останется ли порт открытым всю зиму; просят 24 судна.",
  },
  Grek: {
    subsets: ["greek"],
    sample:
      "Το δημοτικό συμβούλιο θα συνεδριάσει την Πέμπτη για να αποφασίσει αν το λιμάνι θα μείνει ανοιχτό τον χειμώνα.",
  },
  Hebr: { subsets: ["hebrew"], sample: "המועצה תתכנס שוב ביום חמישי כדי להחליט אם הנמל יישאר פתוח במשך כל החורף" },
  Arab: { subsets: ["arabic"], sample: "يجتمع المجلس البلدي يوم الخميس ليقرر هل يبقى الميناء مفتوحا طوال الشتاء" },
  Armn: { subsets: ["armenian"], sample: latin.sample },
  Geor: { subsets: ["georgian"], sample: latin.sample },
  Deva: { subsets: ["devanagari"], sample: latin.sample },
  Beng: { subsets: ["bengali"], sample: latin.sample },
  Taml: { subsets: ["tamil"], sample: latin.sample },
  Thai: { subsets: ["thai"], sample: latin.sample },
  Ethi: { subsets: ["ethiopic"], sample: latin.sample },
  Gujr: { subsets: ["gujarati"], sample: latin.sample },
  Guru: { subsets: ["gurmukhi"], sample: latin.sample },
  Knda: { subsets: ["kannada"], sample: latin.sample },
  Mlym: { subsets: ["malayalam"], sample: latin.sample },
  Sinh: { subsets: ["sinhala"], sample: latin.sample },
  Telu: { subsets: ["telugu"], sample: latin.sample },
};

/** Languages that need more than their script's first file. */
const more: Readonly<Record<string, readonly SubsetName[]>> = {
  vi: ["vietnamese"],
  ...Object.fromEntries(["kk", "ky", "tt", "ba", "cv", "mn", "tg", "ab", "os"].map((tag) => [tag, ["cyrillic-ext"]])),
};

const moreOf = (language: string): readonly SubsetName[] => more[baseLanguage(language)] ?? [];

/** The files in which a script's own letters are: Urdu's hand has those of Arabic. */
export const ownSubsets = (name: ScriptName): readonly SubsetName[] =>
  scripts[name === "Aran" ? "Arab" : name]?.subsets ?? [];

/** The sentence by which faces are compared for a language. */
export const sampleOf = (language: string): string => (scripts[likelyScript(language)] ?? latin).sample;

/** The files that a page in a language fetches whatever stands on it. */
export function subsetsAtOnce(language: string): SubsetName[] {
  const [own = "latin"] = scripts[likelyScript(language)]?.subsets ?? [];
  const besides = own === "latin" ? moreOf(language) : [own];
  return ["latin", ...besides];
}

/** All that a paper in some languages may need. Names and addresses are in Latin letters everywhere. */
export function subsetsOf(languages: readonly string[]): SubsetName[] {
  const wanted = new Set<SubsetName>(latin.subsets);
  for (const language of languages) {
    for (const subset of scripts[likelyScript(language)]?.subsets ?? []) wanted.add(subset);
    for (const subset of moreOf(language)) wanted.add(subset);
  }
  return subsetNames.filter((name) => wanted.has(name));
}

type Range = readonly [first: number, last: number];

const one = (text: string): Range[] =>
  [...text].map((letter): Range => [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0]);

/** Spaces, hyphens and invisible characters that pages use: for one that a face lacks, some browsers load a stand-in. */
const spaces: readonly Range[] = [
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x2009, 0x200c],
  [0x200e, 0x2011],
  [0x202f, 0x202f],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
];

/** A script of India: its block, the full stop that all of them share, and what joins their letters. */
function indic(first: number): Range[] {
  return [
    [0x964, 0x965],
    [first, first + 0x7f],
    [0x200d, 0x200d],
    [0x25cc, 0x25cc],
  ];
}

/** The letters of each file. That of Latin letters has no range of its own: what no other has is looked for there. */
const ranges: Readonly<Record<SubsetName, readonly Range[]>> = {
  latin: [
    [0x20, 0x7e],
    [0xa1, 0xa5],
    [0xa7, 0xab],
    [0xae, 0xae],
    [0xb0, 0xb4],
    [0xb6, 0xb7],
    [0xb9, 0xff],
    ...one("ıŒœʼ–—‘’‚“”„†•…‰′″‹›€™→−№"),
    ...spaces,
  ],
  "latin-ext": [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x18f, 0x18f],
    [0x1cd, 0x1dc],
    [0x1e6, 0x1f5],
    [0x218, 0x21b],
    [0x259, 0x259],
    [0x1e02, 0x1e9e],
  ],
  vietnamese: [
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x300, 0x304],
    [0x308, 0x309],
    [0x323, 0x323],
    [0x1ea0, 0x1ef9],
    [0x20ab, 0x20ab],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x4b0, 0x4b1],
  ],
  "cyrillic-ext": [
    [0x460, 0x48f],
    [0x492, 0x4af],
    [0x4b2, 0x52f],
  ],
  greek: [
    [0x370, 0x377],
    [0x37a, 0x37f],
    [0x384, 0x3ff],
  ],
  hebrew: [
    [0x5b0, 0x5f4],
    [0x20aa, 0x20aa],
    [0xfb1d, 0xfb4f],
  ],
  arabic: [
    [0x60c, 0x60c],
    [0x61b, 0x61b],
    [0x61f, 0x61f],
    [0x621, 0x63a],
    [0x640, 0x655],
    [0x660, 0x66c],
    [0x670, 0x671],
    // With the full stop of Urdu.
    [0x679, 0x6d5],
    [0x6f0, 0x6f9],
    [0x200d, 0x200d],
  ],
  armenian: [
    [0x530, 0x58f],
    [0x2024, 0x2024],
  ],
  georgian: [[0x10a0, 0x10ff]],
  devanagari: [
    [0x900, 0x97f],
    [0x200d, 0x200d],
    [0x20b9, 0x20b9],
    [0x25cc, 0x25cc],
  ],
  bengali: indic(0x980),
  tamil: indic(0xb80),
  thai: [
    [0xe00, 0xe7f],
    [0x25cc, 0x25cc],
  ],
  ethiopic: [
    [0x1200, 0x139f],
    [0x2d80, 0x2ddf],
  ],
  gujarati: indic(0xa80),
  gurmukhi: indic(0xa00),
  kannada: indic(0xc80),
  malayalam: indic(0xd00),
  sinhala: indic(0xd80),
  telugu: indic(0xc00),
};

/** The letters of a file, as one text. */
export function lettersOf(subset: SubsetName): string {
  const letters: string[] = [];
  for (const [first, last] of ranges[subset])
    for (let point = first; point <= last; point++) letters.push(String.fromCodePoint(point));
  return letters.join("");
}

/** As a style sheet says for which letters a file is fetched; that of Latin letters for all that no other has. */
export function unicodeRange(subset: SubsetName): string | undefined {
  if (subset === "latin") return undefined;
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges[subset]
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}

/** Scripts of India, and Thai: vowels stand above and below their letters, so that lines need room and are neither spaced nor slanted. */
import { upright, type ScriptFaces, type ScriptSetting } from "./script-setting.ts";

const indicLayout = "W3C, Indic Layout Requirements (ilreq), with the gap analysis of the script";

/** Noto's faces of Android and Linux, then those of Apple's systems, then Windows' one for all of India. */
const facesOf = (script: string, apple: string): ScriptFaces => ({
  text: `"Noto Serif ${script}","${apple}","Nirmala UI",serif`,
  headline: "var(--text)",
  sans: `"Noto Sans ${script}","${apple}","Nirmala UI",sans-serif`,
});

/** Letters that hang from a line above them, or stand among high vowels. */
const indic = {
  ...upright,
  source: indicLayout,
  size: { text: 1.05, around: 1.08, headline: 0.9 },
  leading: { text: 1.65, headline: 1.35, around: 1.5 },
  beat: 0.40625,
  headlineWeight: 700,
  // Clear of the vowels below the line.
  underline: 0.36,
} as const;

/** The scripts of the south have rounder and wider letters, and words so long that they are parted. */
const southern = { ...indic, hyphens: true, size: { text: 0.96, around: 1, headline: 0.8 } } as const;

export const indicScripts = {
  Deva: {
    ...indic,
    languages: ["hi", "mr", "ne"],
    faces: facesOf("Devanagari", "Kohinoor Devanagari"),
    letters: ["अ", "अआ"],
  },
  Beng: { ...indic, languages: ["as", "bn"], faces: facesOf("Bengali", "Kohinoor Bangla"), letters: ["অ", "অআ"] },
  Gujr: { ...indic, languages: ["gu"], faces: facesOf("Gujarati", "Kohinoor Gujarati"), letters: ["અ", "અઆ"] },
  Guru: { ...indic, languages: ["pa"], faces: facesOf("Gurmukhi", "Gurmukhi Sangam MN"), letters: ["ਅ", "ਅਆ"] },
  Taml: { ...southern, languages: ["ta"], faces: facesOf("Tamil", "Tamil Sangam MN"), letters: ["அ", "அஆ"] },
  Telu: { ...southern, languages: ["te"], faces: facesOf("Telugu", "Kohinoor Telugu"), letters: ["అ", "అఆ"] },
  Knda: { ...southern, languages: ["kn"], faces: facesOf("Kannada", "Kannada Sangam MN"), letters: ["ಅ", "ಅಆ"] },
  Mlym: { ...southern, languages: ["ml"], faces: facesOf("Malayalam", "Malayalam Sangam MN"), letters: ["അ", "അആ"] },
  Sinh: { ...southern, languages: ["si"], faces: facesOf("Sinhala", "Sinhala Sangam MN"), letters: ["අ", "අආ"] },
  // Words stand without spaces; browsers part lines by their dictionaries. Text has the looped letters that are read, furniture the plain ones.
  Thai: {
    ...upright,
    source: "W3C, Thai Script Resources (thai-lreq) and Thai Gap Analysis",
    languages: ["th"],
    faces: {
      text: 'Thonburi,"Noto Looped Thai","Noto Serif Thai","Leelawadee UI",serif',
      headline: "var(--text)",
      sans: '"Sukhumvit Set","Noto Sans Thai","Leelawadee UI",sans-serif',
    },
    size: { text: 1, around: 1.06, headline: 0.86 },
    leading: { text: 1.75, headline: 1.45, around: 1.6 },
    beat: 0.4375,
    headlineWeight: 700,
    underline: 0.36,
    letters: ["ก", "กข"],
  },
} as const satisfies Record<string, ScriptSetting>;

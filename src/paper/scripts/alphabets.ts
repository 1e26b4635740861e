/** Alphabets of Europe, of the Near East and of Ethiopia. */
import { likeLatin, upright, type ScriptSetting } from "./script-setting.ts";

const arabicLayout = "W3C, Text Layout Requirements for the Arabic Script (alreq); Arabic Script Gap Analysis";

/** What holds of Arabic letters in either hand. They join: nothing is spaced or slanted; they are read at a larger size. */
const arabic = {
  ...upright,
  beat: 0.4375,
  measure: "38rem",
  headlineWeight: 700,
  // Below the letters' tails and dots, not through them.
  underline: 0.35,
  letters: ["أ", "أأ"],
} as const;

export const alphabets = {
  Latn: {
    ...likeLatin,
    source: "W3C, Latin Script Resources (latn-lreq); the paper’s own style sheets are drawn for it",
    languages: [],
    letters: ["A", "Aa"],
  },
  Cyrl: {
    ...likeLatin,
    source: "W3C, Cyrillic Script Resources (cyrl-lreq); Мильчин и Чельцова, Справочник издателя и автора",
    languages: ["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"],
    letters: ["А", "Аа"],
  },
  Grek: {
    ...likeLatin,
    source: "W3C, Greek Script Resources (grek-lreq): capitals lose the tonos",
    languages: ["el"],
    letters: ["Α", "Αα"],
  },
  Armn: {
    ...likeLatin,
    source: "W3C, Armenian Script Resources (armn-lreq)",
    languages: ["hy"],
    faces: {
      text: '"Noto Serif Armenian",Mshtakan,Sylfaen,serif',
      headline: "var(--text)",
      sans: '"Noto Sans Armenian","Segoe UI",Mshtakan,sans-serif',
    },
    leading: { text: 1.5, headline: 1.15, around: 1.4 },
    headlineWeight: 600,
    letters: ["Ա", "Աա"],
  },
  // One case in running text; Mtavruli letters are for whole lines alone.
  Geor: {
    ...upright,
    source: "W3C, Georgian Script Resources (geor-lreq)",
    languages: ["ka"],
    faces: {
      text: '"Noto Serif Georgian",Sylfaen,"Helvetica Neue",serif',
      headline: "var(--text)",
      sans: '"Noto Sans Georgian","Segoe UI","Helvetica Neue",sans-serif',
    },
    size: { text: 0.95, around: 1, headline: 0.9 },
    leading: { text: 1.55, headline: 1.2, around: 1.45 },
    beat: 0.375,
    headlineWeight: 600,
    hyphens: true,
    underline: 0.3,
    letters: ["ა", "აა"],
  },
  // Letters of one height, which look larger than they are; slanted ones belong to advertisements.
  Hebr: {
    ...upright,
    source: "W3C, Hebrew Script Resources (hebr-lreq) and Hebrew Gap Analysis",
    languages: ["he", "yi"],
    faces: {
      text: '"Frank Ruhl Libre","Noto Serif Hebrew",David,"Times New Roman",serif',
      headline: "var(--text)",
      sans: '"Arial Hebrew","Noto Sans Hebrew","Segoe UI",Arial,sans-serif',
    },
    size: { text: 1.02, around: 1.06, headline: 0.95 },
    leading: { text: 1.5, headline: 1.15, around: 1.4 },
    beat: 0.375,
    headlineWeight: 700,
    underline: 0.24,
    letters: ["א", "אב"],
  },
  // The program has faces of its own for it, which take the place of these: `styles/set-in-arabic.css`.
  Arab: {
    ...arabic,
    source: arabicLayout,
    languages: ["ar", "ckb", "fa", "ps", "sd", "ug"],
    faces: {
      text: '"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Traditional Arabic",serif',
      headline: "var(--text)",
      sans: '"SF Arabic","Segoe UI","Geeza Pro",Tahoma,sans-serif',
    },
    size: { text: 1.15, around: 1.15, headline: 0.94 },
    leading: { text: 1.75, headline: 1.4, around: 1.6 },
  },
  // Urdu's hand, whose words run down to the line: a word of five letters is as high as two lines of Naskh.
  Aran: {
    ...arabic,
    // What W3C gathered of Urdu alone went into these two in 2024.
    source: arabicLayout,
    languages: ["ur", "ks"],
    faces: {
      text: '"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting",serif',
      headline: "var(--text)",
      sans: "var(--text)",
    },
    size: { text: 1.1, around: 1.1, headline: 0.8 },
    leading: { text: 2.3, headline: 2, around: 2.1 },
    beat: 0.5625,
    underline: 0.6,
  },
  Ethi: {
    ...upright,
    source: "W3C, Ethiopic Layout Requirements (elreq)",
    languages: ["am", "ti"],
    faces: {
      text: '"Noto Serif Ethiopic",Kefa,Nyala,"Ebrima",serif',
      headline: "var(--text)",
      sans: '"Noto Sans Ethiopic",Kefa,Ebrima,sans-serif',
    },
    size: { text: 1, around: 1.05, headline: 0.88 },
    leading: { text: 1.6, headline: 1.25, around: 1.5 },
    beat: 0.40625,
    headlineWeight: 700,
    underline: 0.25,
    letters: ["ሀ", "ሀለ"],
  },
} as const satisfies Record<string, ScriptSetting>;

/**
 * The faces as they are cut set words as the whole ones do in Chromium, in every engine: no letter, dot or sign stands a
 * pixel higher or lower where text is read, and in a word none aside. The engine of WebKit on Linux sets all glyphs of a line at one height,
 * and lays a line by its last mark; see `src/styles/fonts/README.md`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "../built-site.ts";
import { expect, short, test as plain } from "./engine-test.ts";
import type { Engine, Tab } from "./engine.ts";
import { startEngine } from "./find-engines.ts";
import type { WatchedSite } from "./watched-site.ts";

interface Source {
  file: string;
  /** As in `unicode-range`; all letters without one. */
  range?: string;
}

interface Face {
  cut: Source[];
  whole: Source[];
  /** Axes of the whole face that are pinned in the cut one. */
  pinned?: string;
  weights: number[];
  direction: "ltr" | "rtl";
  /** Each stands by itself. */
  words: string[];
  lines: string[];
}

const own = (name: string, range?: string): Source => ({
  file: join(root, "src/styles/fonts", `${name}.woff2`),
  ...(range && { range }),
});
const original = (family: string, name: string, range?: string): Source => ({
  file: join(root, "node_modules/@fontsource-variable", family, "files", `${name}.woff2`),
  ...(range && { range }),
});

const arabicLetters = Array.from("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچژڤگکی");
const signs = ["َ", "ُ", "ِ", "ْ", "ّ", "ً", "ٌ", "ٍ", "ٰ", "َّ", "ُّ", "ِّ", "ًّ", "ٌّ", "ٍّ"];
const arabicWords = [
  ...arabicLetters.flatMap((letter) => [letter, `${letter}ه`, `ط${letter}`, `ط${letter}ه`]),
  ...signs.flatMap((sign) => Array.from("بنلدعكي").map((letter) => letter + sign)),
  ...Array.from("ثجشغفقمه").map((letter, number) => `ل${letter}${signs[number]}ه`),
  ...Array.from("آأإٱا").flatMap((alef) => [`ل${alef}`, `سل${alef}`, `ل${alef}ً`]),
  "الله",
  "لله",
  "هٔ",
  "خانهٔ",
  "ـبـ",
  "٠١٢٣",
  "٤٥٦",
  "٧٨٩",
  "۴۵۶",
  "123",
  "(٩٪)",
  "١٢٫٥",
];
const arabicLines = [
  "يتفقون تسعة بيت نبي في ثلاث ليلة",
  "بيتٌ كتابَ مدرسةً شيءٍ نبيِّ أيضًا",
  "اتفاق ينهي إضراب الميناء في سكارا",
  "مُحَمَّدٌ يَكْتُبُ الدَّرْسَ في كُرّاسَتِهِ",
  "قال: «إنّ العدد 12 لا 24»، ثم سكت…",
  "چاپ پنج گل ژاله کتابی در خانهٔ من",
  "هل وصل (القطار)؟ لا؛ تأخّر 3 ساعات – كالعادة!",
  "لأن الآن لإن الإله ٱلله",
  "٪١٢٫٥ من ١٬٢٣٤ ناخبًا",
];
const arabicRange = "U+600-6FF, U+200C-200F";
const companionRange = "U+20-FF, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2039-203A";

const latinWords = [
  ...Array.from("Éàçñøåßþðæœ½¼&@%"),
  "office",
  "fjord",
  "flaffig",
  "Tö",
  "AVATAR",
  "Wáy",
  "T.",
  "L’île",
  "d’Été",
  "Ångström",
  "naïve",
  "façade",
  "Œuvre",
  "1234567890",
  "½ kg",
];
const latinLines = [
  "Ava To Wye Yvonne LTR “Officials” fjords",
  "Où étiez-vous ? « À l’hôtel »",
  "Straße, Ærø, smørrebrød, mañana — 1914–18",
  "The “fi” and “fl” of affluent Afghan fjords",
];
const extendedWords = ["Łódź", "Čačak", "Ştefan", "Țară", "Ğöreme", "Ōsaka", "Dvořák", "ẞ"];

const faces: Record<string, Face> = {
  Naskh: {
    cut: [own("naskh"), own("naskh-latin", "U+40-5A, U+61-7A")],
    whole: [
      original("noto-naskh-arabic", "noto-naskh-arabic-arabic-wght-normal", arabicRange),
      original("noto-naskh-arabic", "noto-naskh-arabic-latin-wght-normal", companionRange),
    ],
    weights: [400, 550, 700],
    direction: "rtl",
    words: arabicWords,
    lines: arabicLines,
  },
  "Sans Arabic": {
    cut: [own("sans-arabic")],
    whole: [
      original("noto-sans-arabic", "noto-sans-arabic-arabic-wght-normal", arabicRange),
      original("noto-sans-arabic", "noto-sans-arabic-latin-wght-normal", companionRange),
    ],
    weights: [400, 550, 700],
    direction: "rtl",
    words: [...arabicWords, "RSS"],
    lines: [...arabicLines, "رخصة CC BY 4.0 من RSS"],
  },
  "Newsreader for text": {
    cut: [own("newsreader-text"), own("newsreader-text-ext", "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E")],
    whole: [
      original("newsreader", "newsreader-latin-opsz-normal"),
      original("newsreader", "newsreader-latin-ext-opsz-normal", "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E"),
    ],
    pinned: '"opsz" 16, "wght" 400',
    weights: [400],
    direction: "ltr",
    words: [...latinWords, ...extendedWords],
    lines: latinLines,
  },
  "Newsreader for headlines": {
    cut: [
      own("newsreader-headline"),
      own("newsreader-headline-ext", "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E"),
    ],
    whole: [
      original("newsreader", "newsreader-latin-opsz-normal"),
      original("newsreader", "newsreader-latin-ext-opsz-normal", "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E"),
    ],
    pinned: '"opsz" 40, "wght" 560',
    weights: [400],
    direction: "ltr",
    words: [...latinWords.filter((word) => !/[½¼]/.test(word)), ...extendedWords],
    lines: latinLines,
  },
  "Newsreader, italic": {
    cut: [own("newsreader-italic")],
    whole: [original("newsreader", "newsreader-latin-opsz-italic")],
    pinned: '"opsz" 16, "wght" 400',
    weights: [400],
    direction: "ltr",
    words: latinWords,
    lines: latinLines,
  },
  "Libre Franklin": {
    cut: [own("libre-franklin"), own("libre-franklin-ext", "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E")],
    whole: [
      original("libre-franklin", "libre-franklin-latin-wght-normal"),
      original(
        "libre-franklin",
        "libre-franklin-latin-ext-wght-normal",
        "U+100-130, U+132-151, U+154-17F, U+218-21B, U+1E9E",
      ),
    ],
    weights: [400, 550, 700],
    direction: "ltr",
    words: [...latinWords.filter((word) => !/[½¼]/.test(word)), ...extendedWords],
    lines: latinLines,
  },
};

/** Twice as large as Arabic is read. */
const size = 48;
const page = { width: 1560, height: 1200 };
/** Pixels of the page: one where text is read. */
const up = 2;
/** Engines smooth edges each in its own way: so many pixels may be astray in a word. The smallest dot has 25. */
const smoothing = 8;

interface Slots {
  width: number;
  height: number;
  /** How far aside a part may stand: in a line, engines on Linux round each letter of a face without axes. */
  aside: number;
}
const forWords: Slots = { width: 156, height: 100, aside: 3 };
const forLines: Slots = { width: page.width, height: 100, aside: 24 };

const fits = ({ width, height }: Slots) => Math.floor(page.width / width) * Math.floor(page.height / height);

function sheets(texts: string[], slots: Slots): string[][] {
  const length = fits(slots);
  return Array.from({ length: Math.ceil(texts.length / length) }, (_, number) =>
    texts.slice(number * length, (number + 1) * length),
  );
}

function pageOf(
  sources: Source[],
  face: Face,
  weight: number,
  texts: string[],
  { width, height }: Slots,
  pinned = "",
): string {
  const declared = sources.map(
    ({ file, range }) =>
      `@font-face { font-family: tried; src: url(data:font/woff2;base64,${readFileSync(file).toString("base64")}); font-weight: 100 900; ${range ? `unicode-range: ${range};` : ""} }`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Words</title><style>${declared.join("\n")}
    body { margin: 0; display: grid; grid: auto-flow ${height}px / repeat(${Math.floor(page.width / width)}, ${width}px); direction: ${face.direction}; background: #fff; color: #000;
      font: ${weight} ${size}px/${height}px tried; ${pinned && `font-variation-settings: ${pinned};`} text-rendering: geometricPrecision; font-synthesis: none; white-space: nowrap; }
    p { margin: 0; padding-inline: 20px; overflow: hidden; }</style>${texts.map((text) => `<p>${text.replace("&", "&amp;")}</p>`).join("")}`;
}

/** What is black of a picture, pixel by pixel, and what has any ink at all: engines draw the same edge lighter or darker. */
interface Ink {
  width: number;
  black: Uint8Array;
  inked: Uint8Array;
}

async function inkOf(picture: Buffer): Promise<Ink> {
  const { data, info } = await sharp(picture)
    .flatten({ background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    black: Uint8Array.from(data, (grey) => (grey < 80 ? 1 : 0)),
    inked: Uint8Array.from(data, (grey) => (grey < 200 ? 1 : 0)),
  };
}

/** How many black pixels of one slot have no ink of the other picture near them. */
function strays(of: Ink, beside: Ink, left: number, top: number, { width, height, aside }: Slots): number {
  let count = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      if (of.black[y * of.width + x] && !isNear(beside, x, y, aside)) count++;
    }
  }
  return count;
}

function isNear({ width, inked }: Ink, x: number, y: number, aside: number): boolean {
  for (let v = Math.max(0, y - up); v <= y + up; v++) {
    for (let u = Math.max(0, x - aside); u <= Math.min(width - 1, x + aside); u++)
      if (inked[v * width + u]) return true;
  }
  return false;
}

async function pictured(tab: Tab, site: WatchedSite, body: string): Promise<Ink> {
  site.answerAt("/-/words/", () => ({ type: "text/html; charset=utf-8", body }));
  await tab.goto(`${site.origin}/-/words/`);
  await tab.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, undefined);
  return inkOf(await tab.picture());
}

const test = plain.extend<object, { reference: Engine }>({
  reference: [
    async ({ engine }, use) => {
      const chromium = engine.name === "Chromium" ? engine : await startEngine("Chromium");
      await use(chromium);
      if (chromium !== engine) await chromium.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

for (const [name, face] of Object.entries(faces)) {
  for (const weight of face.weights) {
    const length = name === "Naskh" && weight === 400 ? short : {};
    test(
      `${name}, ${weight}: each letter and sign stands where the whole face has it, in words and in lines`,
      length,
      async ({ openTab, reference, site }) => {
        const tab = await openTab(page);
        const other = await reference.open({ ...page, scheme: "light" });
        const wrong: string[] = [];
        // Between the ends of the weights all parts are moved alike: lines tell.
        for (const slots of face.weights.indexOf(weight) === 1 ? [forLines] : [forWords, forLines]) {
          for (const texts of sheets(slots === forWords ? face.words : face.lines, slots)) {
            const cut = await pictured(tab, site, pageOf(face.cut, face, weight, texts, slots));
            const whole = await pictured(other, site, pageOf(face.whole, face, weight, texts, slots, face.pinned));
            const columns = Math.floor(page.width / slots.width);
            texts.forEach((text, number) => {
              const column = number % columns;
              const left =
                (face.direction === "rtl" ? columns - 1 - column : column) * slots.width +
                (face.direction === "rtl" ? page.width - columns * slots.width : 0);
              const top = Math.floor(number / columns) * slots.height;
              const [more, less] = [strays(cut, whole, left, top, slots), strays(whole, cut, left, top, slots)];
              if (Math.max(more, less) > smoothing * (slots === forWords ? 1 : 3))
                wrong.push(`${text}: ${more} too many, ${less} too few`);
            });
          }
        }
        await other.close();
        expect(wrong).toEqual([]);
      },
    );
  }
}

/** Five papers with five faces: dark by nature, with a wide logo, in the device's own letters, in Arabic, and with 25 sections. */
import { join } from "node:path";
import sharp from "sharp";
import { build, writePaper } from "./built-site.ts";
import { story } from "./unit/archive/newsroom.ts";

export const brandNames = ["dark", "wide", "system", "arabic", "sections"] as const;
export type BrandName = (typeof brandNames)[number];

interface Settings {
  name: string;
  language?: string;
  sections?: readonly string[];
  brand: string;
}

const paper = ({ name, language = "en", sections = ["World", "Home", "Culture"], brand }: Settings) => `name: ${name}
motto: ${language === "ar" ? "أخبار المدينة والميناء" : "News from the harbour and the hills"}
site: https://test.example
timezone: Europe/Oslo
language: ${language}
sections:
${sections.map((section, at) => `  - { id: s${at}, name: ${section} }`).join("\n")}
licence: © ${name}
warnings: { off: [dateline-missing, caption-incomplete] }
offline: false
lite: false
cards: false
brand:
${brand}
`;

/** Seven letters of one stroke each, and a wave below them: 8 times as wide as high. */
const wideLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 60"><style>.a{fill:none;stroke:currentColor;stroke-width:7}</style>${Array.from({ length: 9 }, (_, at) => `<path class="a" d="M${20 + at * 50} 42V8l${at % 2 ? 26 : 13} 34V8"/>`).join("")}<path d="M4 54h472" stroke="#c8102e" stroke-width="6"/></svg>`;
const squareLogo = (ground: string, sign: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="${ground}"/><path fill="${sign}" d="M14 44 32 14l18 30h-9L32 28l-9 16z"/></svg>`;

const settings: Record<BrandName, Settings & { files?: Record<string, string> }> = {
  dark: {
    name: The("Night Shift"),
    brand: `  look: dark
  colours: { accent: "#ffb000" }
  typefaces: { pairing: schibsted }
  masthead: { stands: start }`,
  },
  wide: {
    name: "Norden Tidings",
    brand: `  logo: { file: logo.svg }
  colours: { accent: "#a50f2d" }
  typefaces: { pairing: bitter }`,
    files: { "brand/logo.svg": wideLogo },
  },
  system: {
    name: The("Fell Gazette"),
    brand: `  logo: { file: mark.svg, dark: mark-dark.svg }
  masthead: { shows: both, stands: start }
  colours: { accent: "#1d4ed8", light: { paper: "#f4f7fb" } }
  typefaces: { pairing: system-book }
  icon: icon.svg`,
    files: {
      "brand/mark.svg": squareLogo("#1d4ed8", "#fff"),
      "brand/mark-dark.svg": squareLogo("#8aafff", "#101317"),
      "brand/icon.svg": squareLogo("#1d4ed8", "#fff"),
    },
  },
  arabic: {
    name: "صباح الميناء",
    language: "ar",
    sections: ["العالم", "المدينة", "ثقافة"],
    brand: `  colours: { accent: "#0b5d3b" }`,
  },
  sections: {
    name: The("Broad Sheet"),
    sections: Array.from(
      { length: 25 },
      (_, at) => ["Politics", "Business", "Football", "Letters", "Long Reads"][at % 5] + ` ${Math.floor(at / 5) + 1}`,
    ),
    brand: `  colours: { accent: "#6d28d9", sepia: { accent: "#5b21b6" } }
  typefaces: { pairing: literata }`,
  },
};

function The(name: string): string {
  return `The ${name}`;
}

const words = (language: string, at: number) =>
  language === "ar"
    ? {
        headline: `اتفاق ينهي إضراب الميناء بعد ${at + 2} أيام`,
        summary: "قال العمال إنهم يعودون إلى الأرصفة صباح الخميس، وقالت الإدارة إن السفن تصل مساء.",
        body: "عاد العمال إلى أرصفة الميناء صباح الخميس بعد أن وافقت الإدارة على الأجور الجديدة. [اقرأ أيضا](/s0/)\n\n## ما الذي تغير\n\nوصلت أول سفينة قبل الظهر.",
      }
    : {
        headline:
          [
            "Dockers and port reach a deal after nine days",
            "The ferry that waits for nobody but the baker",
            "Council votes to keep the library open at night",
            "What the tide gauge has measured since 1894",
          ][at % 4] ?? "",
        summary: "The crane drivers went back to work on Thursday morning; the first ship is due before noon.",
        body: 'The crane drivers went back to work on Thursday morning. [More from the harbour](/s0/), and *a word in italics*.\n\n## What changed\n\nThe first ship was due before noon.\n\n:::fact-box{title="The port in figures"}\n24 ships, 9 days, 3 cranes.\n:::\n',
      };

function files(name: BrandName): Record<string, string> {
  const { files: own = {}, ...said } = settings[name];
  const { language = "en", sections = ["", "", ""] } = said;
  const stories = Array.from({ length: 9 }, (_, at) => {
    const { headline, summary, body } = words(language, at);
    const fields = {
      headline: `"${headline}"`,
      summary: `"${summary}"`,
      section: `s${at % sections.length}`,
      published: `2026-11-${String(24 - at).padStart(2, "0")} 06:30`,
      ...(at % 3 !== 2 && { photo: `{ file: quay.jpg, alt: "A quay at dawn" }` }),
      ...(at === 0 && { corrections: `[{ at: 2026-11-24 09:00, text: "${headline}" }]` }),
    };
    return [`articles/2026/11/${String(24 - at).padStart(2, "0")}-story-${at}.md`, story(fields, body)] as const;
  });
  return { "paper.yaml": paper(said), ...own, ...Object.fromEntries(stories) };
}

/** The page of the newest story. */
export const newestStory = "/2026/11/24/story-0/";

/** Prints one of them. @returns the folder of its site */
export async function printBranded(name: BrandName, folder: string): Promise<string> {
  const content = join(folder, name, "content");
  const quay = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#7a8b99" } })
    .jpeg()
    .toBuffer();
  writePaper(content, { ...files(name), "photos/quay.jpg": quay });
  const out = join(folder, name, "site");
  const { code, stdout, stderr } = await build({
    DATELINE_CONTENT: content,
    DATELINE_OUT: out,
    DATELINE_CACHE: join(folder, name, "cache"),
  });
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  return out;
}

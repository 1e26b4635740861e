/** Cuts the faces of the pairings from the packages in node_modules: run by hand, `node src/styles/fonts/cut-shipped.ts`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measured, unpacked, type Measures } from "../../brand/faces/cut-face.ts";
import { cutFiles } from "../../brand/faces/cut-files.ts";
import { faceFiles } from "../../brand/faces/face-files.ts";
import { sampleOf, type SubsetName } from "../../brand/faces/subsets.ts";
import type { FaceRole } from "../../paper/brand/typefaces.ts";

const here = dirname(fileURLToPath(import.meta.url));
const sources = { paper: join(here, "../../.."), fonts: here, read: () => undefined };
const subsets = ["latin", "latin-ext", "cyrillic", "greek"] as const;
/** Noto stands in for all others where they lack the letters of a language. */
const subsetsOfNoto = [...subsets, "vietnamese", "cyrillic-ext"] as const;
const languages = ["en", "ru", "el"];

const cuts: readonly [name: string, family: string, role: FaceRole, headlineWeight: number][] = [
  ["literata-text", "literata", "text", 600],
  ["literata-headline", "literata", "headline", 600],
  ["bitter-text", "bitter", "text", 640],
  ["bitter-headline", "bitter", "headline", 640],
  ["schibsted-sans", "schibsted-grotesk", "sans", 700],
  ["noto-text", "noto-serif", "text", 600],
  ["noto-headline", "noto-serif", "headline", 600],
  ["noto-sans", "noto-sans", "sans", 600],
];

interface Listed {
  file: string;
  subset: SubsetName;
  style: "normal" | "italic";
  weights: string;
}
const shipped: Record<
  string,
  { kind: "serif" | "sans"; files: Listed[]; measures: Record<string, Measures>; heavy?: Record<string, Measures> }
> = {};

rmSync(join(here, "shipped"), { recursive: true, force: true });
mkdirSync(join(here, "shipped"));
for (const [name, family, role, headlineWeight] of cuts) {
  const face = await faceFiles({ role, written: `@fontsource-variable/${family}` }, sources);
  const { kind, files, measures, heavy } = await cutFiles(face, {
    role,
    subsets: family.startsWith("noto") ? subsetsOfNoto : subsets,
    languages,
    headlineWeight,
  });
  shipped[name] = {
    kind,
    measures: allRounded(measures),
    ...(heavy && { heavy: allRounded(heavy) }),
    files: files.map(({ bytes, subset, style, weights }) => {
      const file = `shipped/${name}-${subset}${style === "italic" ? "-italic" : ""}.woff2`;
      writeFileSync(join(here, file), bytes);
      return { file, subset, style, weights };
    }),
  };
}

/** The faces of The Meridian, which `cut-fonts.py` cuts, in which no kerning is that nobody sees. */
const own = async (name: string, kind: "serif" | "sans", weights: string, italic?: string) => {
  const at = async (file: string) =>
    rounded(await measured(await unpacked(readFileSync(join(here, file))), 400, sampleOf("en")));
  shipped[name] = {
    kind,
    measures: { Latn: await at(`${name}.woff2`) },
    files: [
      { file: `${name}.woff2`, subset: "latin", style: "normal", weights },
      { file: `${name}-ext.woff2`, subset: "latin-ext", style: "normal", weights },
      ...(italic ? [{ file: italic, subset: "latin", style: "italic", weights } as const] : []),
    ],
  };
};
await own("newsreader-text", "serif", "100 900", "newsreader-italic.woff2");
await own("newsreader-headline", "serif", "100 900");
await own("libre-franklin", "sans", "400 700");

function allRounded(measures: Record<string, Measures>): Record<string, Measures> {
  return Object.fromEntries(Object.entries(measures).map(([script, found]) => [script, rounded(found)]));
}

function rounded({ advance, ascent, descent, lineGap }: Measures): Measures {
  const short = (part: number) => Math.round(part * 10_000) / 10_000;
  return { advance: short(advance), ascent: short(ascent), descent: short(descent), lineGap: short(lineGap) };
}

writeFileSync(join(here, "shipped.json"), `${JSON.stringify(shipped, null, 2)}\n`);

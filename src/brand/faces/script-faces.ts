/** Typefaces of a paper for scripts beside its first: a face of its own for Hebrew, for Devanagari, for Urdu's Nastaliq. */
import { hash } from "node:crypto";
import { roleNames, type FaceRole, type ScriptFacesGiven, type Typefaces } from "../../paper/brand/typefaces.ts";
import { languagesSelector, scriptNameOf, scripts, type ScriptName } from "../../paper/scripts/scripts.ts";
import { BrandRefused } from "../brand-faults.ts";
import type { BrandSources } from "../brand-sources.ts";
import { cutFiles, type CutFile } from "./cut-files.ts";
import { faceFiles } from "./face-files.ts";
import { ownSubsets, unicodeRange } from "./subsets.ts";

export interface MadeScriptFaces {
  css: string;
  /** Those that a page in a script fetches at once. */
  fonts: { script: ScriptName; path: string }[];
  /** By their paths below the root of the site. */
  files: Map<string, Buffer>;
}

/** Bytes that a page may fetch of a script's letters: those of India are hundreds, with all that they are joined to; Nastaliq's are thousands. */
const mostOf = (name: ScriptName): number => {
  if (name === "Aran") return 200_000;
  return ["Deva", "Beng", "Gujr", "Guru", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Ethi"].includes(name)
    ? 160_000
    : 100_000;
};

/** @param languages the paper's @throws a `BrandRefused` where a face cannot be had, or is too heavy */
export async function makeScriptFaces(
  given: Typefaces["scripts"],
  languages: readonly string[],
  sources: BrandSources,
): Promise<MadeScriptFaces | undefined> {
  const asked = given && scriptNamesIn(given);
  if (!asked || asked.length === 0) return undefined;
  const made: MadeScriptFaces = { css: "", fonts: [], files: new Map() };
  for (const [name, faces] of asked) {
    const cut = await facesOf(name, faces, sources);
    const size = cut.reduce((sum, { file }) => sum + file.bytes.length, 0);
    if (size > mostOf(name))
      throw new BrandRefused(
        ["brand", "typefaces", "scripts", name],
        `These faces come to ${Math.ceil(size / 1000)} kB, and ${mostOf(name) / 1000} kB is the most that a page in this script fetches before it is read. Name fewer faces, or one that is lighter.`,
      );
    const tags = [...scripts[name].languages, ...languages.filter((tag) => scriptNameOf(tag) === name)];
    made.css += rulesOf(name, tags, cut);
    for (const each of cut) {
      made.files.set(pathOf(name, each), each.file.bytes);
      if (each.file.style === "normal") made.fonts.push({ script: name, path: pathOf(name, each) });
    }
  }
  return made;
}

const scriptNamesIn = (given: NonNullable<Typefaces["scripts"]>): (readonly [ScriptName, ScriptFacesGiven])[] =>
  Object.entries(given).flatMap(([name, faces]) => {
    const known = Object.keys(scripts).find((each): each is ScriptName => each === name);
    return known ? [[known, faces] as const] : [];
  });

interface CutRole {
  role: FaceRole;
  file: CutFile;
}

async function facesOf(name: ScriptName, faces: ScriptFacesGiven, sources: BrandSources): Promise<CutRole[]> {
  const cut: CutRole[] = [];
  for (const role of roleNames) {
    const written = faces[role];
    if (written === undefined) continue;
    const at = ["brand", "typefaces", "scripts", name, role];
    const face = await faceFiles({ role, written, at }, sources);
    // Headlines that have no face of their own are the text's in a heavier weight; Nastaliq has one, and browsers make it heavier.
    const cutAs = role === "text" && faces.headline === undefined && name !== "Aran" ? "sans" : role;
    const { files } = await cutFiles(face, {
      role: cutAs,
      subsets: ["latin", ...ownSubsets(name)],
      languages: scripts[name].languages,
      headlineWeight: scripts[name].headlineWeight ?? 600,
    });
    if (!files.some(({ subset }) => ownSubsets(name).includes(subset)))
      throw new BrandRefused(at, `${written} has no letters of this script. Choose a face that has.`);
    const alone = name === "Aran" ? { weights: "400" } : {};
    cut.push(...files.map((file) => ({ role, file: { ...file, ...alone } })));
  }
  return cut;
}

const familyOf = (name: ScriptName, role: FaceRole) => `Paper ${role} ${name}`;

const pathOf = (name: ScriptName, { role, file }: CutRole): string =>
  `_astro/${role}-${name.toLowerCase()}-${file.subset}${file.style === "italic" ? "-italic" : ""}-${file.weights.replace(" ", "-")}.${hash("sha256", file.bytes, "hex").slice(0, 8)}.woff2`;

function rulesOf(name: ScriptName, tags: readonly string[], cut: readonly CutRole[]): string {
  const faces = cut.map((each) => {
    const { subset, style, weights } = each.file;
    const range = unicodeRange(subset);
    return `@font-face{font-family:"${familyOf(name, each.role)}";src:url("/${pathOf(name, each)}") format("woff2");${style === "italic" ? "font-style:italic;" : ""}font-weight:${weights};font-display:swap${range ? `;unicode-range:${range}` : ""}}`;
  });
  const device = scripts[name].faces;
  const tokens = [...new Set(cut.map(({ role }) => role))].map(
    (role) =>
      `--${role}:"${familyOf(name, role)}",${role === "sans" ? (device?.sans ?? "sans-serif") : (device?.text ?? "serif")}`,
  );
  return `@layer fonts{${faces.join("")}}@layer scripts{${languagesSelector(tags)}{${tokens.join(";")}}}`;
}

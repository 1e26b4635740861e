/** The typefaces of a paper: its files, and the rules by which pages are set in them. */
import { hash } from "node:crypto";
import { roleNames, type FaceRole, type PairingName, type Typefaces } from "../../paper/brand/typefaces.ts";
import { baseLanguage } from "../../paper/base-language.ts";
import { languagesSelector, scriptNameOf, scripts, type ScriptName } from "../../paper/scripts/scripts.ts";
import { BrandRefused } from "../brand-faults.ts";
import type { BrandSources } from "../brand-sources.ts";
import { cutFiles, type CutFaceFiles, type CutFile } from "./cut-files.ts";
import { deviceFaces } from "./device-faces.ts";
import { faceFiles } from "./face-files.ts";
import { shippedFace, shippedFaces } from "./shipped.ts";
import { standInsFor } from "./stand-ins.ts";
import { likelyScript } from "../../paper/scripts/likely-script.ts";
import { ownSubsets, subsetsAtOnce, subsetsOf, unicodeRange, type SubsetName } from "./subsets.ts";

export interface MadeFaces {
  css: string;
  /** Those that pages with letters of a subset fetch at once. */
  fonts: { subset: SubsetName; path: string }[];
  /** By their paths below the root of the site. */
  files: Map<string, Buffer>;
  /** The face of headlines in the paper's letters, for its marks. */
  headline: Buffer[];
  /** Scripts that are set in these faces, and not in the program's or those that the table of scripts names. */
  scripts: ScriptName[];
}

/** Letters that The Meridian's faces lack, and Noto's of the program have. */
const ofNoto: readonly SubsetName[] = ["cyrillic", "cyrillic-ext", "greek", "vietnamese"];

/** Azerbaijani's schwa, in every second word, is none of The Meridian's letters either. */
const inNoto: ReadonlySet<string> = new Set(["az"]);

/** The pairing of a paper that names none. */
const usualPairing = (languages: readonly string[]): PairingName =>
  subsetsOf(languages).some((subset) => ofNoto.includes(subset)) ||
  languages.some((language) => inNoto.has(baseLanguage(language)))
    ? "noto"
    : "meridian";

/** Bytes that a page may fetch of letters at once, in Latin script and in any other besides. */
const most = { latin: 60_000, others: 100_000 };

/** A part that is played by a face of the device, or by files. */
type Part = { families: string } | { face: CutFaceFiles; key: string };

/** @throws a `BrandRefused` where a face cannot be had */
export async function makeFaces(
  given: Typefaces,
  languages: readonly string[],
  sources: BrandSources,
): Promise<MadeFaces | undefined> {
  const { pairing = usualPairing(languages) } = given;
  if (pairing === "meridian" && !roleNames.some((role) => given[role])) return undefined;
  const parts = new Map<FaceRole, Part>();
  for (const role of roleNames) parts.set(role, await partOf(role, { ...given, pairing }, languages, sources));
  // One file for both.
  const sans = parts.get("sans");
  if (sans && given.headline !== undefined && given.headline === given.sans) parts.set("headline", sans);
  const made = new Making(languages);
  for (const [role, part] of parts) made.add(role, part);
  if (parts.get("headline") === sans || pairing === "schibsted") made.headlinesOf(given["headline-weight"] ?? 700);
  weigh(made, languages, given);
  return made.done();
}

async function partOf(
  role: FaceRole,
  given: Typefaces & { pairing: PairingName },
  languages: readonly string[],
  sources: BrandSources,
): Promise<Part> {
  const subsets = subsetsOf(languages);
  const written = given[role];
  if (written !== undefined) {
    const face = await faceFiles({ role, written, italic: role === "text" ? given.italic : undefined }, sources);
    const headlineWeight = given["headline-weight"] ?? 600;
    const cut = await cutFiles(face, { role, subsets, languages, headlineWeight });
    if (cut.files.length === 0)
      throw new BrandRefused(
        ["brand", "typefaces", role],
        `${written} has no letters that the paper’s languages (${languages.join(", ")}) are written in. Choose another face.`,
      );
    return { face: cut, key: `${role}-own` };
  }
  const device = deviceFaces[given.pairing]?.[role];
  if (device !== undefined) return { families: device };
  const name = shippedFaces[given.pairing]?.[role];
  if (name === undefined) throw new Error(`The pairing ${given.pairing} has no face for ${role}.`);
  return { face: shippedFace(name, subsets, sources), key: name };
}

/** Rules and files as they come together. */
class Making {
  readonly files = new Map<string, Buffer>();
  readonly fonts: { subset: SubsetName; path: string; size: number }[] = [];
  readonly #languages: readonly string[];
  readonly #faces: string[] = [];
  readonly #tokens: string[] = [];
  /** What the rules of a script say anew, where these faces have its letters. */
  readonly #ofScripts = new Map<ScriptName, string[]>();
  readonly #families = new Map<string, string>();
  #headline: Buffer[] = [];
  #weight = "";

  constructor(languages: readonly string[]) {
    this.#languages = languages;
  }

  add(role: FaceRole, part: Part): void {
    if ("families" in part) {
      this.#tokens.push(`--${role}:${part.families}`);
      // Nothing is fetched, the program's faces for Arabic neither: it is set in those of the device, too.
      this.#inScript("Arab");
      return;
    }
    const family = this.#families.get(part.key) ?? this.#family(role, part);
    this.#families.set(part.key, family);
    const bold = role === "headline";
    const { face } = part;
    if (bold) this.#headline = face.files.filter(({ style }) => style === "normal").map(({ bytes }) => bytes);
    const script = likelyScript(this.#languages[0] ?? "en");
    const drawn = bold && face.heavy ? face.heavy : face.measures;
    const measures = drawn[script] ?? drawn["Latn"];
    const standIns = measures
      ? standInsFor({ family: `Paper ${role}`, kind: face.kind, bold, measures }, drawn[script] ? script : "Latn")
      : { rules: "", families: [] };
    this.#faces.push(standIns.rules);
    const generic = face.kind === "serif" ? "serif" : "sans-serif";
    const list = [family, ...standIns.families].map((name) => `"${name}"`).join(",");
    this.#tokens.push(`--${role}:${list},${generic}`);
    for (const name of new Set(this.#languages.map(scriptNameOf)))
      if (scripts[name].faces && face.files.some(({ subset }) => ownSubsets(name).includes(subset)))
        this.#inScript(name, `--${role}:${list},${generic}`);
  }

  #inScript(name: ScriptName, ...tokens: string[]): void {
    this.#ofScripts.set(name, [...(this.#ofScripts.get(name) ?? []), ...tokens]);
  }

  #family(role: FaceRole, { face }: { face: CutFaceFiles }): string {
    const family = `Paper ${role.charAt(0).toUpperCase()}${role.slice(1)}`;
    for (const file of face.files) this.#faces.push(this.#rule(family, role, file));
    return family;
  }

  #rule(family: string, role: FaceRole, { subset, style, weights, bytes }: CutFile): string {
    const slanted = style === "italic" ? "-italic" : "";
    const path = `_astro/${role}-${subset}${slanted}.${hash("sha256", bytes, "hex").slice(0, 8)}.woff2`;
    this.files.set(path, bytes);
    if (style === "normal") this.fonts.push({ subset, path, size: bytes.length });
    const range = unicodeRange(subset);
    return `@font-face{font-family:"${family}";src:url("/${path}") format("woff2");${slanted ? "font-style:italic;" : ""}font-weight:${weights};font-display:swap${range ? `;unicode-range:${range}` : ""}}`;
  }

  /** How heavy headlines are that are set in the face of the furniture, which has all weights. */
  headlinesOf(weight: number): void {
    this.#weight = `@layer type{.headline,.name,.band-name,.page-head h1{font-weight:${weight}}}`;
  }

  done(): MadeFaces {
    const rules = [...this.#ofScripts]
      .filter(([, tokens]) => tokens.length > 0)
      .map(
        ([name, tokens]) =>
          `${languagesSelector([
            ...scripts[name].languages,
            ...this.#languages.filter((language) => scriptNameOf(language) === name),
          ])}{${tokens.join(";")}}`,
      );
    const ofScripts = rules.length > 0 ? `@layer scripts{${rules.join("")}}` : "";
    return {
      css: `@layer fonts{${this.#faces.join("")}}@layer tokens{:root{${this.#tokens.join(";")}}}${this.#weight}${ofScripts}`,
      fonts: this.fonts.map(({ subset, path }) => ({ subset, path })),
      files: this.files,
      headline: this.#headline,
      scripts: [...this.#ofScripts.keys()],
    };
  }
}

function weigh({ fonts }: Making, languages: readonly string[], given: Typefaces): void {
  for (const language of languages) {
    const wanted = subsetsAtOnce(language);
    const size = fonts.filter(({ subset }) => wanted.includes(subset)).reduce((sum, font) => sum + font.size, 0);
    const limit = wanted.length > 1 ? most.others : most.latin;
    if (size <= limit) continue;
    const role = roleNames.find((name) => given[name]) ?? "pairing";
    throw new BrandRefused(
      ["brand", "typefaces", role],
      `The paper’s faces come to ${Math.ceil(size / 1000)} kB for a page in “${language}”, and ${limit / 1000} kB is the most that a page fetches before it is read. Name fewer faces of its own, or one that is lighter; one and the same for headline and sans is fetched once.`,
    );
  }
}

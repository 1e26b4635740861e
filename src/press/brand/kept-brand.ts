/** The paper's look, made once and kept until something of it changes: cutting faces takes longer than printing an edit. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { hashOf } from "../../archive/code-hash.ts";
import { programHash } from "../../archive/program-hash.ts";
import type { BrandFault } from "../../brand/brand-faults.ts";
import { brandFolder, packageVersion, type BrandSources } from "../../brand/brand-sources.ts";
import type { BrandView } from "../../brand/brand-view.ts";
import type { MadeBrand } from "../../brand/make-brand.ts";
import { readOwn } from "../../archive/contents/content-files.ts";
import { digestOf } from "../../kept/kept-file.ts";
import { makeKeptFolder } from "../../kept/kept-folder.ts";
import type { Paper } from "../../paper/paper.ts";
import { pressFolder } from "../program/bundle-place.ts";
import { isShipped, shippedFolder } from "../program/program-root.ts";
import type { PressSettings } from "../settings.ts";

export interface KeptBrand {
  /** The folder that they are kept in, named by what they are made from. */
  place: string;
  view: BrandView;
  /** Where each file lies, by its path below the root of the site. */
  files: Readonly<Record<string, string>>;
}

/** What a look is made by. */
const madeBy = [
  "src/brand",
  "src/paper/brand",
  "src/paper/scripts",
  "src/photos/renditions",
  "src/styles/fonts",
  "package-lock.json",
];
const noteFile = "brand.json";
/** Looks that are kept: of two branches that take turns, each finds its own. */
const most = 4;

/** The paper's look: what was kept of it, or made now; or what is wrong with its files. */
export async function brandOf(paper: Paper, settings: PressSettings): Promise<KeptBrand | { faults: BrandFault[] }> {
  const read = (file: string) => {
    const found = readOwn(settings.content, file);
    return found === undefined || Buffer.isBuffer(found) ? found : found.message;
  };
  const branded = {
    name: paper.name,
    brand: paper.brand,
    languages: [paper.language, ...paper.editions.map(({ language }) => language)],
    cards: paper.cards !== false,
  };
  const fonts = isShipped(settings.program)
    ? join(settings.program, shippedFolder, pressFolder, "fonts")
    : join(settings.program, "src", "styles", "fonts");
  const sources: BrandSources = { read, paper: settings.paper, fonts };
  const folder = join(settings.cache, brandFolder);
  const place = join(
    folder,
    hashOf([
      programHash(settings.program, madeBy),
      branded,
      ...filesOf(paper).map((file) => digest(read(file))),
      ...packagesOf(paper, sources),
    ]),
  );
  const kept = keptAt(place, settings);
  if (kept) return kept;
  // Loaded only where there is something to make: what draws and cuts is large.
  const { makeBrand } = await import("../../brand/make-brand.ts");
  const made = await makeBrand(branded, sources);
  if ("faults" in made) return made;
  makeKeptFolder(settings.cache, folder);
  keepCardFaces(made.cardFaces, settings);
  keep(place, made);
  forgetOld(folder);
  const found = keptAt(place, settings);
  if (found) return found;
  throw new Error(`What the paper looks like could not be kept in ${folder}: another program changes what lies there.`);
}

/** The versions of the packages whose faces a look names. */
const packagesOf = ({ brand }: Paper, sources: BrandSources): string[] =>
  facesOf(brand)
    .filter((name) => name.includes("/"))
    .map((name) => packageVersion(name, sources));

function facesOf(brand: Paper["brand"]): string[] {
  const { text, italic, headline, sans, scripts = {} } = brand?.typefaces ?? {};
  const ofScripts = Object.values(scripts).flatMap((faces) => [faces.text, faces.headline, faces.sans]);
  return [text, italic, headline, sans, ...ofScripts].filter((name) => name !== undefined);
}

/** The files that a look names. */
function filesOf({ brand }: Paper): string[] {
  const faces = facesOf(brand).filter((name) => !name.includes("/"));
  return [brand?.logo?.file, brand?.logo?.dark, brand?.icon, brand?.share, ...faces]
    .filter((name) => name !== undefined)
    .map((name) => `${brandFolder}/${name}`);
}

const digest = (read: Buffer | string | undefined): string =>
  Buffer.isBuffer(read) ? digestOf(read) : (read ?? "none");

interface Note {
  view: BrandView;
  files: Record<string, { name: string; digest: string }>;
  cardFaces: Record<string, string>;
}

/** Where the faces lie in which cards are set; each is named by what is in it. */
export const cardFacesFolder = ({ cache }: Pick<PressSettings, "cache">): string => join(cache, "card-faces");

const cardFace = (name: string, settings: PressSettings): string => join(cardFacesFolder(settings), `${name}.ttf`);

function keepCardFaces(faces: ReadonlyMap<string, Buffer>, settings: PressSettings): void {
  if (faces.size > 0) makeKeptFolder(settings.cache, cardFacesFolder(settings));
  for (const [name, bytes] of faces) {
    const file = cardFace(name, settings);
    writeFileSync(`${file}.by-${process.pid}`, bytes);
    renameSync(`${file}.by-${process.pid}`, file);
  }
}

function keep(place: string, { view, files, cardFaces }: MadeBrand): void {
  const making = `${place}.by-${process.pid}`;
  mkdirSync(making, { recursive: true });
  const note: Note = { view, files: {}, cardFaces: {} };
  for (const [name, bytes] of cardFaces) note.cardFaces[name] = digestOf(bytes);
  for (const [path, bytes] of files) {
    const name = path.replaceAll("/", "+");
    writeFileSync(join(making, name), bytes);
    note.files[path] = { name, digest: digestOf(bytes) };
  }
  const text = JSON.stringify(note);
  writeFileSync(join(making, noteFile), `${digestOf(Buffer.from(text))}\n${text}`);
  rmSync(place, { recursive: true, force: true });
  try {
    renameSync(making, place);
  } catch {
    // Another process has put the same there meanwhile.
    rmSync(making, { recursive: true, force: true });
  }
}

/** What is kept at a place; undefined where it is not all there as it was. */
function keptAt(place: string, settings: PressSettings): KeptBrand | undefined {
  try {
    const written = readFileSync(join(place, noteFile), "utf8");
    const text = written.slice(written.indexOf("\n") + 1);
    if (digestOf(Buffer.from(text)) !== written.slice(0, written.indexOf("\n"))) return undefined;
    const note = readNote(text);
    const files: Record<string, string> = {};
    for (const [path, { name, digest: wanted }] of Object.entries(note.files)) {
      files[path] = join(place, name);
      if (digestOf(readFileSync(join(place, name))) !== wanted) return undefined;
    }
    for (const [name, wanted] of Object.entries(note.cardFaces))
      if (digestOf(readFileSync(cardFace(name, settings))) !== wanted) return undefined;
    return { place, view: note.view, files };
  } catch {
    return undefined;
  }
}

/** @throws where it is none: its digest says that it is as it was written */
function readNote(text: string): Note {
  const note: unknown = JSON.parse(text);
  if (isNote(note)) return note;
  throw new Error("The note of a look has another form.");
}

const isNote = (value: unknown): value is Note =>
  typeof value === "object" && value !== null && "view" in value && "files" in value && "cardFaces" in value;

function forgetOld(folder: string): void {
  const age = (name: string) => Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  for (const name of readdirSync(folder)
    .sort((a, b) => age(a) - age(b))
    .slice(most))
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Lays the files of a look out with what is printed, and says which they are. */
export function layBrand({ files }: KeptBrand, printedTo: string): string[] {
  return Object.entries(files).map(([path, from]) => {
    const file = join(printedTo, path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(from, file);
    return path;
  });
}

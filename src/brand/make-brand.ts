/** Makes all that a paper's look needs before anything is printed: style sheet, marks, icons and files of letters. */
import { hash } from "node:crypto";
import type { Brand } from "../paper/brand/brand.ts";
import type { Hex } from "../paper/brand/colour.ts";
import { colourStyle, lookStyle } from "../paper/brand/colour-style.ts";
import { mainScheme, ownSchemes, schemesOf } from "../paper/brand/schemes.ts";
import { BrandRefused, type BrandFault } from "./brand-faults.ts";
import { shippedFont, type BrandSources } from "./brand-sources.ts";
import { plainBrand, type BrandView } from "./brand-view.ts";
import { cardFaces } from "./cards/card-faces.ts";
import { makeFaces, type MadeFaces } from "./faces/make-faces.ts";
import { makeScriptFaces, type MadeScriptFaces } from "./faces/script-faces.ts";
import { iconDrawing, iconFiles } from "./marks/icon-files.ts";
import { letterMark } from "./marks/letter-mark.ts";
import { makeLogo, type MadeLogo } from "./marks/make-logo.ts";
import { Outlines } from "./marks/outlines.ts";
import { givenShare, sharePicture, shareSize } from "./marks/share-picture.ts";
import { mastheadStyle } from "./marks/masthead-style.ts";

/** As much of a paper as its look is made from. */
export interface BrandedPaper {
  name: string;
  brand?: Brand | undefined;
  /** The first one first. */
  languages: readonly string[];
  /** Whether its pages are shared with cards. */
  cards?: boolean;
}

export interface MadeBrand {
  view: BrandView;
  /** What is laid out with the pages, by its path below the root of the site. */
  files: Map<string, Buffer>;
  /** In which cards are set, by their names. They are not laid out. */
  cardFaces: ReadonlyMap<string, Buffer>;
}

/**
 * Makes a paper's look. It names its files by their paths in the paper, `/_astro/…`, whatever address the paper stands at.
 * @returns what is wrong with its files, where something is
 */
export async function makeBrand(
  paper: BrandedPaper,
  sources: BrandSources,
): Promise<MadeBrand | { faults: BrandFault[] }> {
  const faults: BrandFault[] = [];
  const part = async <Made>(make: () => Made | Promise<Made>): Promise<Made | undefined> => {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof BrandRefused)) throw error;
      faults.push(error.fault);
      return undefined;
    }
  };
  const { brand } = paper;
  const colours = coloursOf(brand);
  const faces = await part(() => makeFaces(brand?.typefaces ?? {}, paper.languages, sources));
  const ofScripts = await part(() => makeScriptFaces(brand?.typefaces?.scripts, paper.languages, sources));
  const logo = await part(() => brand?.logo && makeLogo(brand.logo, colours, sources));
  const icon = await part(() => (brand?.icon === undefined ? undefined : iconDrawing(brand.icon, sources)));
  const given = await part(() => (brand?.share === undefined ? undefined : givenShare(brand.share, sources)));
  // Nothing is drawn for a paper that is not printed.
  if (faults.length > 0) return { faults };
  const outlines = await Outlines.of([
    ...(faces?.headline ?? []),
    ...ownFaces.map((file) => shippedFont(file, sources)),
  ]);
  const icons = await part(() => makeIcons(paper, icon, colours.accent, outlines));
  const share = given ?? (await madeShare(paper, logo, outlines));
  if (faults.length > 0) return { faults };
  const files = new Map([
    ...(faces?.files ?? []),
    ...(ofScripts?.files ?? []),
    ...(logo?.files ?? []),
    ...(icons ?? []),
  ]);
  const sharePath = share && `_astro/share.${hash("sha256", share.bytes, "hex").slice(0, 8)}.${share.ending}`;
  if (share && sharePath) files.set(sharePath, share.bytes);
  const inCards = paper.cards ? await cardFaces(files, sources) : undefined;
  const { paper: ground, ink, accent } = schemesIn(brand)[mainScheme(brand?.look ?? "system")];
  return {
    view: {
      ...viewOf({ brand, faces, ofScripts, logo, sharePath }),
      ...(inCards && { card: { paper: ground, ink, accent, headline: inCards.headline, sans: inCards.sans } }),
    },
    files,
    cardFaces: inCards?.files ?? new Map(),
  };
}

/** Faces of the program in which a letter of the paper's name may be drawn. */
const ownFaces = [
  "newsreader-headline.woff2",
  "newsreader-headline-ext.woff2",
  "shipped/noto-headline-cyrillic.woff2",
  "shipped/noto-headline-greek.woff2",
  "naskh.woff2",
];

/** The colours that marks are seen on. */
export interface MarkColours {
  accent: Hex;
  /** Of the light scheme and the dark one. */
  light: Hex;
  dark: Hex;
}

const schemesIn = (brand: Brand | undefined) => (brand?.colours ? schemesOf(brand.colours, brand.look) : ownSchemes);

function coloursOf(brand: Brand | undefined): MarkColours {
  const schemes = schemesIn(brand);
  // The accent as it was given, before it was made to be read.
  const accent = brand?.colours?.accent ?? schemes[mainScheme(brand?.look ?? "system")].accent;
  return { accent, light: schemes.light.paper, dark: schemes.dark.paper };
}

async function makeIcons(
  { name, brand, languages }: BrandedPaper,
  given: string | undefined,
  accent: Hex,
  outlines: Outlines,
): Promise<Map<string, Buffer>> {
  // A letter stands on the accent to the edges; a drawing of the paper's own on its ground.
  const ground = given === undefined ? accent : schemesIn(brand).light.paper;
  const files = await iconFiles(given ?? letterMark(name, accent, outlines, languages[0] ?? "en"), ground);
  if (!files)
    throw new BrandRefused(
      ["brand", "icon"],
      "This drawing cannot be made into pictures. Export it anew, as plain paths.",
    );
  return new Map(Object.entries(files));
}

/** The picture to be shared with, of the logo or the name. */
async function madeShare({ name, brand }: BrandedPaper, logo: MadeLogo | undefined, outlines: Outlines) {
  const main = mainScheme(brand?.look ?? "system");
  const mark = main === "dark" ? (logo?.dark ?? logo?.light) : logo?.light;
  const head = brand?.masthead.shows === "name" ? undefined : mark;
  const bytes = await sharePicture(schemesIn(brand)[main], head?.drawing ?? outlines.of(name));
  return bytes && { bytes, ending: "png" };
}

interface Parts {
  brand: Brand | undefined;
  faces: MadeFaces | undefined;
  ofScripts: MadeScriptFaces | undefined;
  logo: MadeLogo | undefined;
  sharePath: string | undefined;
}

function viewOf({ brand, faces, ofScripts, logo, sharePath }: Parts): BrandView {
  const share = sharePath === undefined ? {} : { share: { path: `/${sharePath}`, size: shareSize } };
  const ownFaces = {
    ownScripts: [...new Set([...(faces?.scripts ?? []), ...(ofScripts?.fonts.map(({ script }) => script) ?? [])])],
    ...(ofScripts && { scriptFonts: ofScripts.fonts.map(({ script, path }) => ({ script, path: `/${path}` })) }),
    ...(faces && { fonts: faces.fonts.map(({ subset, path }) => ({ subset, path: `/${path}` })) }),
  };
  if (!brand) return { ...plainBrand, ...ownFaces, css: faces?.css ?? "", ...share };
  const schemes = schemesIn(brand);
  const shows = brand.masthead.shows ?? (logo ? "logo" : "name");
  const shown = shows === "name" ? undefined : logo;
  const { look, masthead } = brand;
  const css = [
    faces?.css ?? "",
    ofScripts?.css ?? "",
    lookStyle(look),
    brand.colours ? colourStyle(brand.colours, look) : "",
    mastheadStyle(masthead.stands, shown && { ...shown, withName: shows === "both" }, look),
  ].join("");
  return {
    look,
    grounds: { light: schemes.light.paper, dark: schemes.dark.paper, sepia: schemes.sepia.paper },
    accent: schemes[mainScheme(look)].accent,
    stands: masthead.stands,
    showsName: shows !== "logo",
    ...(shown && { logo: { light: shown.light.view, ...(shown.dark && { dark: shown.dark.view }) } }),
    css,
    ...ownFaces,
    ...share,
  };
}

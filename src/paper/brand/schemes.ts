/** The colours of a paper, light, dark and sepia: what was given, and the others worked out from the accent. */
import { colourOf, nearestWith, perceived, shown, type Hex, type Perceived } from "./colour.ts";

export const schemeNames = ["light", "dark", "sepia"] as const;
export type SchemeName = (typeof schemeNames)[number];

/** What each colour is for. */
export const colourNames = {
  paper: "the ground of the page",
  ink: "text and headlines",
  soft: "text beside the text: captions, times, standfirsts",
  accent: "links under the pointer, kickers, the line through the masthead, the outline of what has the focus",
  rule: "lines between things",
  tint: "the ground of boxes",
  notice: "the ground of corrections and notes",
  placeholder: "the place of a picture until it is there",
} as const;
export type ColourName = keyof typeof colourNames;

export type Scheme = Readonly<Record<ColourName, Hex>>;
export type GivenColours = Readonly<Partial<Record<ColourName, Hex | undefined>>>;

/** What a paper says of its colours. */
export interface ColoursGiven extends Readonly<Partial<Record<SchemeName, GivenColours | undefined>>> {
  accent?: Hex | undefined;
}

/** Whether a paper looks as each reader's device does, or in one way to all who have chosen none. */
export const looks = ["system", "light", "dark"] as const;
export type Look = (typeof looks)[number];

/** The scheme that the accent is meant for: there it is taken as it is. */
export const mainScheme = (look: Look): SchemeName => (look === "dark" ? "dark" : "light");

/** What is read, and what it stands on: each of the one is held against each of the other. */
export const letters = ["ink", "soft", "accent"] as const satisfies readonly ColourName[];
export const grounds = ["paper", "tint", "notice"] as const satisfies readonly ColourName[];

/** The least contrast of text with what it stands on (WCAG 2.2, 1.4.3). The accent is text as well as the outline of controls, for which 3 would do. */
export const enough = 4.5;

/** How a scheme is made: steps of lightness from the ground, and how much of the accent's chroma is in each. */
interface Recipe {
  paper: Perceived;
  /** Where letters begin to look for a lightness that can be read. */
  ink: number;
  soft: number;
  accent: { from: number; to: number };
  /** Steps from the ground’s lightness. */
  rule: number;
  tint: number;
  notice: number;
  placeholder: number;
}

const warm = 85;

const recipes: Readonly<Record<SchemeName, Recipe>> = {
  light: {
    paper: { l: 0.993, c: 0.003, h: Number.NaN },
    ink: 0.205,
    soft: 0.42,
    accent: { from: 0, to: 0.62 },
    rule: -0.12,
    tint: -0.035,
    notice: -0.04,
    placeholder: -0.13,
  },
  dark: {
    paper: { l: 0.185, c: 0.01, h: Number.NaN },
    ink: 0.925,
    soft: 0.77,
    accent: { from: 0.76, to: 0.95 },
    rule: 0.16,
    tint: 0.07,
    notice: 0.065,
    placeholder: 0.12,
  },
  // Paper that has lain in the sun is of its own colour, whatever is printed on it.
  sepia: {
    paper: { l: 0.941, c: 0.029, h: warm },
    ink: 0.25,
    soft: 0.385,
    accent: { from: 0, to: 0.45 },
    rule: -0.1,
    tint: -0.025,
    notice: -0.032,
    placeholder: -0.09,
  },
};

/** Chroma of an accent from which on the greys have all of its hue that they take. */
const colourful = 0.12;

/** Light, dark and sepia, worked out from what is given of them. */
export function schemesOf(given: ColoursGiven, look: Look): Readonly<Record<SchemeName, Scheme>> {
  const main = mainScheme(look);
  const whole = { ...given, [main]: { ...(given.accent && { accent: given.accent }), ...given[main] } };
  return { light: schemeOf("light", whole), dark: schemeOf("dark", whole), sepia: schemeOf("sepia", whole) };
}

/** The accent of the program's own colours, for a paper that gives others only. */
const ownAccent: Hex = "#97135c";

function schemeOf(name: SchemeName, { accent: brand = ownAccent, ...schemes }: ColoursGiven): Scheme {
  const recipe = recipes[name];
  const given = schemes[name] ?? {};
  const { l, c, h } = perceived(given.accent ?? brand);
  const share = Math.min(1, c / colourful);
  const hue = Number.isNaN(recipe.paper.h) ? h : recipe.paper.h;
  const grey = (lightness: number, chroma: number, at = hue) =>
    shown({ l: lightness, c: chroma * (at === warm ? 1 : share), h: at });
  const paper = given.paper ?? grey(recipe.paper.l, recipe.paper.c);
  const ground = perceived(paper).l;
  // A paper may turn a scheme round: on a dark ground steps go up.
  const isDark = ground < 0.5;
  const step = (by: number) => ground + (isDark ? Math.abs(by) : -Math.abs(by));
  const sepia = name === "sepia" ? 0.02 : 0;
  const tint = given.tint ?? grey(step(recipe.tint), 0.014 + sepia);
  const notice = given.notice ?? grey(step(recipe.notice), 0.03, warm);
  const readable = (wanted: Hex) => nearestWith(wanted, [paper, tint, notice], enough) ?? wanted;
  const lightness = (own: number) => (isDark === recipe.paper.l < 0.5 ? own : 1 - own);
  const { from, to } = recipe.accent;
  return {
    paper,
    ink: given.ink ?? readable(grey(lightness(recipe.ink), 0.012)),
    soft: given.soft ?? readable(grey(lightness(recipe.soft), 0.016)),
    // The paper's accent is taken as it is where it can be read.
    accent: given.accent ?? readable(shown({ l: Math.min(to, Math.max(from, l)), c, h })),
    rule: given.rule ?? grey(step(recipe.rule), 0.008 + sepia),
    tint,
    notice,
    placeholder: given.placeholder ?? grey(step(recipe.placeholder), 0.008 + sepia),
  };
}

/** The program's own colours, which a paper has that gives none. `styles/tokens.css` has the same. */
export const ownSchemes: Readonly<Record<SchemeName, Scheme>> = {
  light: own("#fdfdfb #14181c #474e55 #97135c #d2d6d6 #e7f0f4 #f7f0dd #cdd3d5"),
  dark: own("#101417 #e8e6e1 #b0b6bb #f593c6 #343b41 #19262e #252219 #2a3137"),
  sepia: own("#f5ead6 #2a2018 #4e4236 #82104f #d8c8ab #ebe2d0 #eddfc2 #d9cdb8"),
};

/** In the order of `colourNames`. */
function own(written: string): Scheme {
  const [paper, ink, soft, accent, rule, tint, notice, placeholder] = written
    .split(" ")
    .map((text) => colourOf(text) ?? ownAccent);
  if (!paper || !ink || !soft || !accent || !rule || !tint || !notice || !placeholder)
    throw new Error("A scheme has eight colours.");
  return { paper, ink, soft, accent, rule, tint, notice, placeholder };
}

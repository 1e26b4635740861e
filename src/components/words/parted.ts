/**
 * Where the long words of a headline may be parted, by the patterns of its language.
 *
 * Browsers have no such patterns for many languages (Chromium has none for Finnish, Italian or Polish), and on one's own
 * computer they come some day after the browser; and where they are, every line of a headline is filled up with parts of
 * words. So it is said here, and the style sheet parts a word only where it has no line for itself. The hyphen is the style
 * sheet's too: what is copied, searched and read aloud is the plain word, and titles, feeds and the search index have it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import hyphenopoly from "hyphenopoly";
import { settingOf } from "../../paper/scripts/scripts.ts";

/** A word, with what stands beside it, in the pieces that it may be parted into. */
export interface LongWord {
  pieces: string[];
  /** Longer than a line on most telephones, or than most lines anywhere. */
  length: "long" | "very" | "huge";
}

/** So many letters make a long word, and what is more than long. */
const long = 12;
const lengths = [
  [24, "huge"],
  [18, "very"],
  [long, "long"],
] as const;
/** So many letters stay on either side. */
const aside = 4;
/** The patterns' program knows no longer words. */
const longest = 60;
const mark = "\u00ad";

/** What tells where one part of a compound ends, and with what the next may begin that says nothing alone. */
interface Joints {
  ends: RegExp;
  beginnings: ReadonlySet<string>;
}

/** After such an end, `Hafenverwaltungs-gebäude` is read once; `Hafenverwaltungsge-bäude` would be read twice. */
const joints: Readonly<Record<string, Joints>> = {
  de: {
    ends: /(?:heits|ions|keits|lings|schafts|täts|tums|ungs)$/,
    beginnings: new Set("ab an auf aus be bei durch ein ent er ge miss über um un unter ver vor zer".split(" ")),
  },
  nl: { ends: /(?:heids|ings|schaps|teits)$/, beginnings: new Set(["be", "ge", "her", "ont", "ver"]) },
  sv: { ends: /(?:hets|ings|ions|skaps|tets)$/, beginnings: new Set(["be", "för", "ge"]) },
  da: { ends: /(?:heds|ings|ions|skabs|tets)$/, beginnings: new Set(["be", "for", "ge"]) },
  nb: { ends: /(?:hets|ings|ions|skaps|tets)$/, beginnings: new Set(["be", "for", "ge"]) },
};

const perhapsLong = new RegExp(`[\\p{L}\\p{M}]{${long}}`, "u");
/** What a line is never parted within but at the hyphens of long words: it has no white space. */
const stretches = /\S+/gu;
const words = new RegExp(`[\\p{L}\\p{M}]{${long},}`, "gu");

/** @param language a BCP 47 tag; of one without patterns, words stay whole */
export function partsOf(text: string, language: string): (string | LongWord)[] {
  const parter = perhapsLong.test(text) ? parterOf(language) : undefined;
  if (!parter) return [text];
  const parts: (string | LongWord)[] = [];
  let at = 0;
  for (const { 0: stretch, index } of text.matchAll(stretches)) {
    const pieces = piecesIn(stretch, parter);
    if (pieces.length < 2) continue;
    const length = lengths.find(([letters]) => stretch.length >= letters)?.[1] ?? "long";
    parts.push(text.slice(at, index), { pieces, length });
    at = index + stretch.length;
  }
  return [...parts, text.slice(at)].filter((part) => part !== "");
}

function piecesIn(stretch: string, parter: Parter): string[] {
  const pieces = [""];
  let at = 0;
  const goOn = (letters: string) => pieces.push(`${pieces.pop() ?? ""}${letters}`);
  for (const { 0: word, index } of stretch.matchAll(words)) {
    const [first = "", ...others] = piecesOf(word, parter);
    goOn(stretch.slice(at, index) + first);
    pieces.push(...others);
    at = index + word.length;
  }
  goOn(stretch.slice(at));
  return pieces;
}

interface Parter {
  part: (word: string) => string;
  joints: Joints | undefined;
}
const parters = new Map<string, Parter | undefined>();

/** A word in pieces. One longer than the program knows is taken a stretch at a time. */
function piecesOf(word: string, { part, joints }: Parter): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > longest) {
    const known = part(rest.slice(0, longest)).split(mark).slice(0, -1);
    if (known.length === 0) break;
    pieces.push(...known);
    rest = rest.slice(known.join("").length);
  }
  const last = rest.length > longest ? [rest] : part(rest).split(mark);
  // A letter alone stays with those behind it, and so does what begins the next part of a compound.
  return [...pieces, ...last].reduceRight<string[]>((right, piece, at, all) => {
    const begins = joints?.beginnings.has(piece) && joints.ends.test(all[at - 1] ?? "");
    return piece.length < 2 || begins ? [piece + (right[0] ?? ""), ...right.slice(1)] : [piece, ...right];
  }, []);
}

function parterOf(language: string): Parter | undefined {
  const known = parters.get(language);
  if (known || parters.has(language)) return known;
  if (!settingOf(language).hyphens) return undefined;
  const { language: own, region } = new Intl.Locale(language);
  const names = own === "en" ? [region === "GB" ? "en-gb" : "en-us"] : [own, `${own}-monoton`, `${own}-cyrl`];
  const name = names.find((found) => hyphenopoly.supportedLanguages.includes(found));
  const part = name === undefined ? undefined : patternsOf(name);
  const parter = part && { part, joints: joints[own === "nn" ? "nb" : own] };
  parters.set(language, parter);
  return parter;
}

/** From the package's own folder, wherever these lines are bundled. */
function patternsOf(name: string): Parter["part"] | undefined {
  const folder = join(dirname(createRequire(import.meta.url).resolve("hyphenopoly")), "patterns");
  const sides = { [name]: aside };
  return hyphenopoly
    .config({
      require: [name],
      sync: true,
      hyphen: mark,
      minWordLength: 2 * aside,
      leftminPerLang: sides,
      rightminPerLang: sides,
      loaderSync: (file) => readFileSync(join(folder, file)),
    })
    .get(name);
}

/** The rules by which the languages of a page are set, made from what is told of their scripts. A page has those of its own languages alone. */
import { marksOf } from "../desk/typography/marks-of.ts";
import { baseLanguage } from "../paper/base-language.ts";
import type { ScriptSetting } from "../paper/scripts/script-setting.ts";
import { languagesSelector, scriptNameOf, scriptNames, scripts, type ScriptName } from "../paper/scripts/scripts.ts";
import { clamped, headlineSized, rem, sizesOf } from "./script-sizes.ts";

const known = new Map<string, string>();

/** @param languages those that are met on a page, its own among them */
export function scriptStyle(languages: readonly string[]): string {
  const tags = [...new Set(languages)].filter((tag) => /^[a-z\d-]+$/i.test(tag)).sort();
  const key = tags.join(" ");
  const found = known.get(key) ?? `@layer scripts{${rulesFor(tags)}}`;
  known.set(key, found);
  return found;
}

function rulesFor(tags: readonly string[]): string {
  const byScript = Map.groupBy(tags, scriptNameOf);
  const ofScripts = scriptNames.flatMap((name) => {
    const met = byScript.get(name);
    return met && scripts[name].faces ? [scriptRules(languagesSelector(met), name)] : [];
  });
  return [...ofScripts, ...tags.map(quotesOf), stackedOf(tags), partedOf(tags)].join("");
}

/** Quotation marks that the style sheets set themselves. */
function quotesOf(tag: string): string {
  const { outer, inner, within } = marksOf(tag);
  const [open, close] = outer;
  const marks = [`${open}${within}`, `${within}${close}`, ...inner];
  return `:lang(${tag}){quotes:${marks.map((mark) => `"${mark}"`).join(" ")}}`;
}

/** Languages in Latin letters with two marks one above the other, which need more room between lines. */
const stacked = new Set(["vi", "yo"]);

function stackedOf(tags: readonly string[]): string {
  const met = tags.filter((tag) => stacked.has(baseLanguage(tag)));
  if (met.length === 0) return "";
  return `${languagesSelector(met)}:is(.headline,.name,.band-name,h1,h2,h3):not(.label){line-height:${beats("1.2em")}!important}`;
}

/** English is set ragged, and its words are short. */
const ragged = new Set(["en"]);

/** Languages of longer words are parted, seldom, and never near a word's end. */
function partedOf(tags: readonly string[]): string {
  const parted = tags.filter((tag) => scripts[scriptNameOf(tag)].hyphens && !ragged.has(baseLanguage(tag)));
  if (parted.length === 0) return "";
  const languages = parted.map((tag) => `:lang(${tag})`).join(",");
  return `:is(${languages}):is(.prose,.standfirst){-webkit-hyphens:auto;hyphens:auto;hyphenate-limit-chars:8 4 4}`;
}

function scriptRules(all: string, name: ScriptName): string {
  const setting = scripts[name];
  const { size, leading, underline, spacesLatin } = setting;
  const small = beatsFor(leading.around * 0.8125 * size.around, setting);
  const opening = clamped(headlineSized(1.25, size, 0.24), headlineSized(1.5, size, 0.32), [25, 75]);
  return [
    `:root${all}{${rootDeclarations(setting).join(";")}}`,
    `${all}{${everywhere(setting).join(";")}}`,
    `${all}:is(.headline,.name,.band-name,h1,h2,h3):not(.label){text-box:normal!important;${setting.headlineWeight ? `font-weight:${setting.headlineWeight};` : ""}line-height:${beats(`${leading.headline}em`)}!important${headlineBreaks(setting)}}`,
    `${all}:is(.card-opinion,.article-opinion) .headline{font-weight:${setting.headlineWeight ?? 400}}`,
    emphasis(all, setting),
    `${all}:is(.prose,.article-head .standfirst,.next-opening){line-height:var(--unrounded,round(up,calc(1em*(${leading.text} + var(--looser,0))),calc(var(--beat)/2)))}`,
    prose(all, setting),
    `${all}:is(.standfirst){font-size:${rem(headlineSized(1.125, size, 0.2))};line-height:calc(${beatsFor((leading.text - 0.15) * headlineSized(1.125, size, 0.2), setting)}*var(--beat))}`,
    `:is(.article-head,.page-head,.next-story) ${all}:is(.standfirst){font-size:${opening};line-height:${beats(`${round(leading.text - 0.1)}em`)}}`,
    `.article-head ${all}:is(.standfirst).standfirst{font-size:max(${opening},var(--size-text))}`,
    `${all}:is(.fine,figcaption,.card-byline,.card-time,.byline-names,.ear){line-height:calc(${small}*var(--beat))}`,
    `:is(.latest,.related) ${all}:is(.headline).headline{font-size:${rem(headlineSized(1.0625, size, 0.15))}}`,
    `.pull-quote ${all}:is(blockquote){line-height:${beats(`${leading.headline}em`)}${spacesLatin ? ";text-spacing-trim:trim-start" : ""}}`,
    // The names of other languages are not for faces that have few letters of them, or ill-matched ones.
    ...(spacesLatin || name === "Aran"
      ? [`:root${all} .editions a:not(${all}){font-family:system-ui,sans-serif}`]
      : []),
    `${all}:is(a){text-underline-offset:${underline}em}`,
    // A sheet that holds three columns of Latin holds three of it.
    `${all}:is(.story){font-size:calc(${round(0.98 / size.text)}*var(--size-text))}`,
    withoutRounding(all, setting),
  ].join("");
}

function rootDeclarations(setting: ScriptSetting): string[] {
  const [one, two] = setting.letters;
  return [
    ...sizesOf(setting),
    ...(setting.measure === undefined ? [] : [`--measure:${setting.measure}`]),
    // On paper lines stand a little nearer: `styles/story/clipping.css`.
    `--printed-text:${round(setting.leading.text - 0.1)}`,
    `--printed-headline:${setting.leading.headline}`,
    `--letter:"${one}"`,
    `--letters:"${two}"`,
  ];
}

function everywhere({ faces, letterSpacing, emphasis, hyphens, breaks, spacesLatin }: ScriptSetting): string[] {
  return [
    ...Object.entries(faces ?? {}).map(([role, families]) => `--${role}:${families}`),
    ...(letterSpacing ? [] : ["letter-spacing:0!important"]),
    ...(emphasis === "italic" ? [] : ["font-style:normal!important", "font-synthesis:weight"]),
    ...(hyphens ? [] : ["-webkit-hyphens:none", "hyphens:none"]),
    ...(breaks?.line ? [`line-break:${breaks.line}`] : []),
    ...(breaks?.words ? [`word-break:${breaks.words}`] : []),
    ...(spacesLatin ? ["text-autospace:normal"] : []),
  ];
}

/** A phrase of a headline stays in one line where a browser knows phrases. */
const headlineBreaks = ({ breaks, spacesLatin }: ScriptSetting): string =>
  `${breaks?.headlines ? `;word-break:${breaks.headlines}` : ""}${spacesLatin ? ";text-spacing-trim:trim-start" : ""}`;

const dots = "-webkit-text-emphasis:filled dot;text-emphasis:filled dot";

/** Where Latin stands slanted, these stand a little heavier, or have their dots. The pieces of a long word are `i`, too. */
function emphasis(all: string, { emphasis: way }: ScriptSetting): string {
  // A work's title has brackets of its own where emphasis has dots (clreq, jlreq): it has none of them.
  const emphasised = `${all}:is(em,${way === "weight" ? "cite," : ""}i:not(.long i))`;
  switch (way) {
    case "italic":
      return "";
    case "weight":
      return `${emphasised}{font-weight:600}`;
    case "dots-over":
      return `${emphasised}{${dots};text-emphasis-position:over right}`;
    case "dots-under":
      return `${emphasised}{${dots};text-emphasis-position:under right}`;
  }
}

function prose(all: string, { align, indent }: ScriptSetting): string {
  if (align === "start") return `${all}:is(.prose){hanging-punctuation:none}`;
  const justified = `${all}:is(.prose){hanging-punctuation:none;text-align:justify;text-justify:inter-character}`;
  return `${justified}.article-text>.prose>p${all}{text-indent:${indent === undefined ? 0 : `${indent}em`}}`;
}

/** As many beats, by halves, as a line of a size needs. @param height in rem */
const beatsFor = (height: number, { beat }: ScriptSetting): number => Math.ceil((2 * height) / beat - 0.2) / 2;

const beats = (height: string): string => `var(--unrounded,round(up,${height},var(--beat)))`;

/** For browsers that cannot round: see `styles/unrounded.css`. */
function withoutRounding(all: string, { leading }: ScriptSetting): string {
  return `@supports not (line-height:round(up,1em,1px)){${all}:is(:root,h1,h2,h3,blockquote,.headline,.name,.band-name){--unrounded:${leading.headline}}${all}:is(.prose,.standfirst,.next-opening){--unrounded:calc(1em*(${leading.text} + var(--looser,0)))}.masthead-front .name${all}{margin-block-end:0}}`;
}

const round = (number: number): number => Math.round(number * 100) / 100;

/**
 * The lite edition's one style sheet. Letters and colours are the reader's own: the system's faces, and its colours for
 * light and dark, of which browsers see to the contrast, or those that were chosen in the full paper.
 */
import type { Look } from "../../paper/brand/schemes.ts";
import { languagesSelector, scriptNameOf, scriptNames, scripts } from "../../paper/scripts/scripts.ts";
import { chosenColours } from "./chosen-colours.ts";
import { rem } from "../script-sizes.ts";

const rules = [
  ":root{background:Canvas;color:CanvasText;font:1.125rem/1.55 Georgia,serif;overflow-wrap:anywhere}",
  "body{max-inline-size:38rem;margin:0 auto;padding:1rem}",
  "h1,h2,h3{line-height:1.2;margin:1.4em 0 .4em}",
  "h1{font-size:1.7em;margin-block-start:.3em}h2{font-size:1.2em}h3{font-size:1em}",
  ":is(h1,h2,h3) a{color:inherit;text-decoration:none}:is(h1,h2,h3) a:hover{text-decoration:underline}",
  ".standfirst{font-size:1.1em}",
  "p{margin:0 0 .8em}ul,ol,blockquote{margin:0 0 1em;padding-inline-start:1.2em}",
  "header p,footer,.tight,.fine{font-family:system-ui,sans-serif;font-size:.9rem}",
  ".fine :is(h2,h3){font-size:1.1em}",
  ".tight,.story p{margin:0}.story h2,.story h3{margin-block-end:.2em}",
  "header{border-block-end:1px solid;margin-block-end:1.5rem}",
  "footer,aside,.apart{border-block-start:1px solid;margin-block-start:2rem;padding-block-start:1rem}",
  "nav ul li{display:inline-block;margin-inline-end:1.2em}nav :is(ul,ol){list-style:none;padding:0}",
  "header a,nav a{display:inline-block;padding-block:.2em}",
  "div[tabindex],pre{overflow:auto}table{overflow-wrap:normal}td,th{padding:.2em 0;padding-inline-end:.8em;text-align:start;vertical-align:top}.end{text-align:end}.center{text-align:center}",
].join("");

const schemes: Readonly<Record<Look, string>> = {
  system: ":root{color-scheme:light dark}",
  light: ":root{color-scheme:light}",
  dark: ":root{color-scheme:dark}",
};

const known = new Map<string, string>();

/**
 * @param look as the reader's device has it, or one way for all
 * @param languages that are met on the page
 */
export function liteStyle(look: Look, languages: readonly string[]): string {
  const tags = [...new Set(languages)].sort();
  const key = [look, ...tags].join(" ");
  const found = known.get(key) ?? `${schemes[look]}${chosenColours}${rules}${scriptRules(tags)}`;
  known.set(key, found);
  return found;
}

/** How much more space between lines the faces of devices want than those of full pages, whose extents are known. */
const looser = 1.08;
const lineHeight = (leading: number): string => String(Math.round(leading * looser * 100) / 100);

/** How scripts are set that are not set as Latin is. */
function scriptRules(tags: readonly string[]): string {
  const byScript = Map.groupBy(tags, scriptNameOf);
  return scriptNames
    .flatMap((name) => {
      const { faces, size, leading, emphasis, letterSpacing, breaks } = scripts[name];
      const met = byScript.get(name);
      if (!met || !faces) return [];
      const all = languagesSelector(met);
      const lines = [
        `font-family:${faces.text}`,
        ...(letterSpacing ? [] : ["letter-spacing:0"]),
        ...(emphasis === "italic" ? [] : ["font-style:normal"]),
        ...(breaks?.line ? [`line-break:${breaks.line}`] : []),
        ...(breaks?.words ? [`word-break:${breaks.words}`] : []),
      ];
      return [
        `:root${all}{font-size:${rem(Math.round(18 * size.text) / 16)};line-height:${lineHeight(leading.text)}}`,
        `${all}{${lines.join(";")}}`,
        `${all}:is(h1,h2,h3){line-height:${lineHeight(leading.headline)}}`,
        ...(emphasis === "italic" ? [] : [`${all}:is(em,cite,i){font-weight:bold}`]),
      ];
    })
    .join("");
}

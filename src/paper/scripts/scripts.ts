/** All scripts, and which one a language is written in. */
import { alphabets } from "./alphabets.ts";
import { eastAsian } from "./east-asian.ts";
import { indicScripts } from "./indic.ts";
import { narrowBrackets, upright, type CreditBrackets, type ScriptSetting } from "./script-setting.ts";

/** One of which nothing is told: nothing is done to its letters. */
const other = {
  ...upright,
  source: "no requirements are known to us",
  languages: [],
  faces: { text: "serif", headline: "var(--text)", sans: "sans-serif" },
  size: { text: 1.05, around: 1.05, headline: 0.9 },
  leading: { text: 1.7, headline: 1.4, around: 1.6 },
  beat: 0.4375,
  underline: 0.35,
  letters: ["A", "Aa"],
} as const satisfies ScriptSetting;

const settings = { ...alphabets, ...indicScripts, ...eastAsian, Zyyy: other } as const;

/** A script by its code in ISO 15924; `Aran` is Arabic in Urdu's hand, `Zyyy` any that is not named. */
export type ScriptName = keyof typeof settings;

/** How each script is set, in the order in which style sheets tell it. */
export const scripts: Readonly<Record<ScriptName, ScriptSetting>> = settings;

const isNamed = (name: string): name is ScriptName => Object.hasOwn(settings, name);

export const scriptNames = Object.keys(settings).filter(isNamed);

/** The hand in which a language writes Arabic letters, where it is Nastaliq. */
const nastaliq: ReadonlySet<string> = new Set(settings.Aran.languages);

const known = new Map<string, ScriptName>();

/** The script that a language is written in, by what its tag says or what most of its texts are in. @param tag BCP 47 */
export function scriptNameOf(tag: string): ScriptName {
  const found = known.get(tag) ?? readScriptName(tag);
  known.set(tag, found);
  return found;
}

function readScriptName(tag: string): ScriptName {
  let locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    return "Latn";
  }
  const { script = "Latn", language } = locale;
  if (script === "Arab") return nastaliq.has(language) ? "Aran" : "Arab";
  if (script === "Hrkt") return "Jpan";
  return isNamed(script) ? script : "Zyyy";
}

/** How a language is set. @param tag BCP 47 */
export const settingOf = (tag: string): ScriptSetting => scripts[scriptNameOf(tag)];

/** In what a language sets the credit behind a caption. @param tag BCP 47 */
export const creditBracketsIn = (tag: string): CreditBrackets => settingOf(tag).creditBrackets ?? narrowBrackets;

/** The selector of all that is in some languages. @param tags BCP 47 */
export const languagesSelector = (tags: readonly string[]): string =>
  `:is(${[...new Set(tags)].map((tag) => `:lang(${tag})`).join(",")})`;

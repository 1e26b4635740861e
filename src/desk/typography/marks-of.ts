/** The quotation marks of a language: those that its press sets, else those of Unicode CLDR. */
import { baseLanguage } from "../../paper/base-language.ts";
import { cldrMarks, rootMarks } from "./cldr-quotation-marks.ts";
import { pressMarks } from "./press-marks.ts";

export type Pair = readonly [open: string, close: string];

export interface LanguageMarks {
  /** The language alone: `de`. */
  language: string;
  outer: Pair;
  inner: Pair;
  /** What stands between outer marks and the words in them: a thin space in French. */
  within: string;
}

/** A space that does not break (U+202F), as French sets it within its quotation marks. */
export const thinSpace = "\u202f";

const cldrByTag = new Map(
  Object.entries(cldrMarks).flatMap(([marks, tags]) => tags.split(" ").map((tag) => [tag, marks] as const)),
);

const known = new Map<string, LanguageMarks>();

/** @param tag BCP 47; a region tells the script (`zh-TW`), and what is not known of a region or script is that of the language */
export function marksOf(tag: string): LanguageMarks {
  const found = known.get(tag) ?? readMarksOf(tag);
  known.set(tag, found);
  return found;
}

function readMarksOf(tag: string): LanguageMarks {
  const [open = "“", close = "”", innerOpen = "‘", innerClose = "’"] = (
    chainOf(tag)
      .map((key) => pressMarks[key] ?? cldrByTag.get(key))
      .find((marks) => marks !== undefined) ?? rootMarks
  ).split(" ");
  const language = baseLanguage(tag);
  return { language, outer: [open, close], inner: [innerOpen, innerClose], within: language === "fr" ? thinSpace : "" };
}

/** The tags under which a language's data may stand, the most exact first. */
function chainOf(tag: string): string[] {
  const given = canonical(tag);
  const { language, script, region } = given.maximize();
  return [
    ...new Set([
      `${language}-${script}-${region}`,
      ...(given.script === undefined
        ? [`${language}-${region}`, `${language}-${script}`]
        : [`${language}-${script}`, `${language}-${region}`]),
      language,
    ]),
  ];
}

function canonical(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale("und");
  }
}

/** Captions that leave out where, when, or by whom a picture was made. */
import { baseLanguage } from "../../paper/base-language.ts";
import { localeOf } from "../../paper/edition.ts";
import { creditBracketsIn } from "../../paper/scripts/scripts.ts";
import { captionOf, type EmbeddedWords } from "../../paper/wording/caption.ts";

/** What a caption lacks, and how it would read with it; undefined where it is whole. Only what is surely missing is named. */
export function incompleteCaption(
  written: { caption?: string; credit?: string },
  embedded: EmbeddedWords,
  language: string,
): { message: string; suggestion: string } | undefined {
  const dateWords = (day: string) => dayFormat(language).format(new Date(`${day}T00:00:00Z`));
  const { text, credit } = captionOf(written, embedded, dateWords);
  const missing =
    text === undefined
      ? ["place", "date"]
      : [...(hasPlace(text, language) ? [] : ["place"]), ...(hasDate(text, language) ? [] : ["date"])];
  if (!credit) missing.push("credit");
  if (missing.length === 0) return undefined;
  const place = [embedded.place?.city, embedded.place?.country].filter((part) => part !== undefined).join(", ") || "…";
  const parts = [
    text?.replace(/[.。．۔।\s]{1,3}$/u, "") ?? "…",
    ...(missing.includes("place") ? [place] : []),
    ...(missing.includes("date") ? [embedded.created ? dateWords(embedded.created) : "…"] : []),
  ];
  const { apart, open, close } = creditBracketsIn(language);
  const said =
    missing.length === 1 ? `no ${missing[0]}` : `neither ${missing.slice(0, -1).join(", ")} nor ${missing.at(-1)}`;
  return {
    message:
      text === undefined
        ? "This picture has no caption, and brings none in its metadata: readers are not told where, when and by whom it was made."
        : `This caption has ${said}, and the picture’s own metadata do not give ${missing.length === 1 ? "it" : "them"} either.`,
    suggestion: `${sentenceOf(parts, language)}${written.credit ? "" : `${apart}${open}${credit ?? "…"}${close}`}`,
  };
}

/** By what a language parts the pieces of a sentence, and ends it, where that is no comma and no full stop. */
const marks: Readonly<Record<string, { comma?: string; stop?: string }>> = {
  ar: { comma: "، " },
  fa: { comma: "، " },
  ur: { comma: "، ", stop: "۔" },
  zh: { comma: "，", stop: "。" },
  ja: { comma: "、", stop: "。" },
  hi: { stop: "।" },
  bn: { stop: "।" },
};

function sentenceOf(parts: readonly string[], language: string): string {
  const { comma = ", ", stop = "." } = marks[baseLanguage(language)] ?? {};
  const said = parts.join(comma);
  // Dates end with a full stop in some languages: 3 листопада 2026 р.
  return said.endsWith(stop) ? said : said + stop;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes as long as to check ten captions. */
function dayFormat(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" });
  formats.set(language, made);
  return made;
}

const year = /(?<![\p{N}.,])(?:1[5-9]|20)\d\d(?![\p{N}]|[.,]\d)|(?:(?!\d)\p{Nd}){4}/u;
/** A picture whose day nobody knows says so. */
const undated = /\b(?:undated|archiv\w*|file (?:photo|photograph|picture|image)|non daté\w*|today|yesterday)\b|أرشيف/iu;

export function hasDate(text: string, language: string): boolean {
  if (year.test(text) || undated.test(text)) return true;
  const names = monthsIn(language);
  return (
    spelledWords(text).some((word) => names.has(word.toLowerCase())) ||
    [...names].some((name) => name.includes(" ") && text.includes(name))
  );
}

/** A name after the first word may be that of a place; where none stands, none is named. Scripts without capitals are not judged. */
export function hasPlace(text: string, language: string): boolean {
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return true;
  const names = monthsIn(language);
  return spelledWords(text).some((word, at) => at > 0 && /^\p{Lu}/u.test(word) && !names.has(word.toLowerCase()));
}

const spelledWords = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** The Arab countries have several sets of names for the months. */
const calendars: Record<string, string[]> = { ar: ["ar-EG", "ar-LB", "ar-DZ", "ar-MA"] };
/** By the Gregorian calendar, and by the language’s own where it has another. */
const monthStyles = [{}, { calendar: "gregory" }].flatMap((calendar) => [
  { month: "long", ...calendar } as const,
  { month: "short", ...calendar } as const,
]);
const known = new Map<string, ReadonlySet<string>>();

function monthsIn(language: string): ReadonlySet<string> {
  const found = known.get(language);
  if (found) return found;
  const names = new Set<string>();
  for (const each of [language, "en", ...(calendars[language.slice(0, 2)] ?? [])]) {
    for (const style of monthStyles) {
      const format = new Intl.DateTimeFormat(each, { ...style, timeZone: "UTC" });
      for (let at = 0; at < 12; at++)
        names.add(
          format
            .format(Date.UTC(2026, at, 15))
            .toLowerCase()
            .replace(/\.$/, ""),
        );
    }
  }
  known.set(language, names);
  return names;
}

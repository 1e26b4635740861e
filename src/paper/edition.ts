/** Editions: the paper in each of its languages. The first stands at `/`, each other one below the name of its language. */
import { baseLanguage } from "./base-language.ts";
import type { Paper } from "./paper.ts";
import { scriptNameOf } from "./scripts/scripts.ts";
import { tagsOf } from "./words/nearest-tags.ts";

/** The paper as one edition has it: its own name, sections and words, and the settings that all share. */
export interface Edition extends Paper {
  /** What its addresses begin with: nothing for the first, `/ar` for another. */
  prefix: string;
  /** The tag by which dates, numbers and lists are put into words, with region, calendar and numerals (BCP 47, extension U). */
  locale: string;
  /** How the archive calls it: empty for the first, `ar` for another. */
  edition: string;
}

/** An edition's name in addresses and folders: the tag of its language in small letters. */
export const editionName = (language: string): string => language.toLowerCase();

/** What the addresses of an edition begin with. @param edition its name; empty for the first */
export const editionPrefix = (edition: string | undefined): string => (edition ? `/${edition}` : "");

/** The name of a list, or of an author, topic or page, in an edition: `ar/section:world`. @param edition empty for the first */
export const nameIn = (edition: string, name: string): string => (edition ? `${edition}/${name}` : name);

/** Such a name taken apart. */
export function editionOfName(whole: string): { edition: string; name: string } {
  const [, edition = "", name = whole] = /^([^/:]+)\/(.*)$/.exec(whole) ?? [];
  return { edition, name };
}

/** All editions, the first one first. What an edition does not say of itself is as in the first. */
export function editionsOf(paper: Paper): [first: Edition, ...others: Edition[]] {
  const others = paper.editions.map(
    ({ language, name, motto, region, numerals, calendar, sections, licence }): Edition => ({
      ...paper,
      language,
      name: name ?? paper.name,
      motto: motto ?? paper.motto,
      region,
      numerals,
      calendar,
      sections: paper.sections.map((section) => sections?.find(({ id }) => id === section.id) ?? section),
      licence: licence ?? paper.licence,
      prefix: editionPrefix(editionName(language)),
      locale: localeOf(language, { region, numerals, calendar }),
      edition: editionName(language),
    }),
  );
  return [{ ...paper, prefix: "", locale: localeOf(paper.language, paper), edition: "" }, ...others];
}

/**
 * The edition in which an article stands: that of its language, else the nearest in the same language and script, whatever
 * its region; one in a language that has no edition stands in the first.
 */
export function editionOf(
  language: string,
  { editions, language: first }: Pick<Paper, "language"> & Partial<Pick<Paper, "editions">>,
): string {
  const tag = editionName(language);
  if (!editions?.length || tag === editionName(first)) return "";
  const names = [first, ...editions.map((edition) => edition.language)].map(editionName);
  const [firstName] = names;
  const isAlike = (name: string) =>
    baseLanguage(name) === baseLanguage(tag) && scriptNameOf(name) === scriptNameOf(language);
  const nearest =
    tagsOf(language)
      .map(editionName)
      .find((name) => names.includes(name)) ?? names.find(isAlike);
  return nearest === firstName ? "" : (nearest ?? "");
}

/**
 * The index in which an article is searched for: that of the edition in which it stands, whatever its own language is. It
 * is named by the edition's language, and where editions differ in region or script alone (`pt-BR` and `pt-PT`) by all of its tag.
 */
export function searchedIn(
  language: string,
  paper: Pick<Paper, "language"> & Partial<Pick<Paper, "editions">>,
): string {
  const tag = editionOf(language, paper) || editionName(paper.language);
  const base = baseLanguage(tag);
  const tags = [paper.language, ...(paper.editions ?? []).map((edition) => edition.language)];
  return tags.filter((each) => baseLanguage(each) === base).length > 1 ? tag : base;
}

/** Whether a language of another script tells the halves of a day by the English “am” and “pm” (CLDR): its papers then count to 24. */
const saysLatinHalves = (locale: Intl.Locale): boolean =>
  scriptNameOf(locale.baseName) !== "Latn" &&
  new Intl.DateTimeFormat(locale, { hour: "numeric", timeZone: "UTC" })
    .formatToParts(0)
    .some(({ type, value }) => type === "dayPeriod" && /^[a-z.]+$/i.test(value));

/** Kept: to ask how a language counts takes longer than to set a page's dates. */
const locales = new Map<string, string>();

/** The tag by which what is in a language is put into words: its days are those of the paper’s files where no calendar is named. */
export function localeOf(
  language: string,
  { region, numerals, calendar }: Partial<Pick<Paper, "region" | "numerals" | "calendar">> = {},
): string {
  const key = JSON.stringify([language, region, numerals, calendar]);
  const known = locales.get(key);
  if (known !== undefined) return known;
  const locale = new Intl.Locale(language, {
    ...(region && { region }),
    ...(numerals && { numberingSystem: numerals }),
    ...(calendar && { calendar }),
  });
  // Some countries count years otherwise, and a news paper's days are those of its files where it does not say so.
  const usual = new Intl.DateTimeFormat(locale).resolvedOptions().calendar;
  const found = new Intl.Locale(locale, {
    ...(calendar === undefined && usual !== "gregory" && { calendar: "gregory" }),
    ...(saysLatinHalves(locale) && { hourCycle: "h23" }),
  }).toString();
  locales.set(key, found);
  return found;
}

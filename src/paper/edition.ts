/** Editions: the paper in each of its languages. The first stands at `/`, each other one below the name of its language. */
import { baseLanguage } from "./base-language.ts";
import type { Paper } from "./paper.ts";

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
 * The edition in which an article stands: that of its language, or of the language without its region; one in a
 * language that has no edition stands in the first.
 */
export function editionOf(
  language: string,
  { editions, language: first }: Pick<Paper, "language"> & Partial<Pick<Paper, "editions">>,
): string {
  const [tag, primary] = [editionName(language), baseLanguage(language)];
  if (!editions?.length || tag === editionName(first)) return "";
  const names = editions.map((edition) => editionName(edition.language));
  if (names.includes(tag)) return tag;
  return primary === baseLanguage(first) ? "" : (names.find((name) => name === primary) ?? "");
}

/** The language in whose index an article is searched for: that of the edition in which it stands, whatever its own is. */
export const searchedIn = (
  language: string,
  paper: Pick<Paper, "language"> & Partial<Pick<Paper, "editions">>,
): string => baseLanguage(editionOf(language, paper) || paper.language);

/** Kept: to ask how a language counts takes longer than to set a page's dates. */
const locales = new Map<string, string>();

function localeOf(
  language: string,
  { region, numerals, calendar }: Pick<Paper, "region" | "numerals" | "calendar">,
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
  const found = (
    calendar !== undefined || usual === "gregory" ? locale : new Intl.Locale(locale, { calendar: "gregory" })
  ).toString();
  locales.set(key, found);
  return found;
}

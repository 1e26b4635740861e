/** Datelines: missing from news, or written otherwise than the house sets them. */
import { countryNames } from "../../paper/wording/country-names.ts";
import { baseLanguage } from "../../paper/language.ts";
import { standsAlone } from "../../paper/wording/stand-alone.ts";
import { abbreviated, stateCodes } from "./american-states.ts";
import type { Finding, Passage } from "./body/passage.ts";

export const missingDateline: Omit<Finding, "from" | "to"> = {
  rule: "dateline-missing",
  message:
    "News says where it was reported from, and this article has no `dateline`. If it was written at the desk, another `kind` may fit better.",
  suggestion: "dateline: Halden, Norway",
};

/** Characters: what is longer is no dateline. */
const longest = 200;

/**
 * How countries and states are called is AP's rule for English; other languages have names of their own.
 * @param ownCities of the paper, which stand alone wherever they are
 */
export function datelineStyle({ text }: Passage, ownCities: readonly string[], language: string): Finding[] {
  const found: Finding[] = [];
  if (text.length > longest) return found;
  const find = (from: number, to: number, message: string, suggestion?: string) =>
    found.push({ rule: "dateline-style", from, to, message, ...(suggestion && { suggestion }) });
  const trailing = /\s*[—–-]+\s*$|\s*\.\s*$/u.exec(text);
  const written =
    trailing && !(trailing[0].trim() === "." && abbreviated.test(text.trimEnd()))
      ? text.slice(0, trailing.index)
      : text.trimEnd();
  if (written.length < text.trimEnd().length) {
    const word = /\S*$/.exec(written)?.[0] ?? "";
    find(
      written.length - word.length,
      text.trimEnd().length,
      "The dash after a dateline is set by itself, and no full stop stands there. Write the city and the country alone.",
      word,
    );
  }
  const parts = [...written.matchAll(/[^,،]+/g)].map(({ 0: part, index }) => ({
    text: part.trim(),
    from: index + part.length - part.trimStart().length,
  }));
  const [city, ...rest] = parts;
  if (!city) return found;
  if (isShouted(city.text))
    find(
      city.from,
      city.from + city.text.length,
      "Capitals are set by themselves; typed by hand they are read out letter by letter. Write the city in ordinary letters.",
      inOrdinaryLetters(city.text),
    );
  const name = isShouted(city.text) ? inOrdinaryLetters(city.text) : city.text;
  const country = rest.at(-1);
  if (!country) return found;
  if (
    standsAlone(
      name,
      rest.map((part) => part.text),
      ownCities,
      language,
    )
  ) {
    // Nobody reads it wrong, and everyone writes it.
    if (/^D\.?C\.?$/.test(country.text)) return found;
    find(
      city.from,
      country.from + country.text.length,
      `${name} stands alone by the style of the house: everyone knows where it is.`,
      name,
    );
    return found;
  }
  if (baseLanguage(language) !== "en") return found;
  const wanted = Object.hasOwn(countryNames, country.text) ? countryNames[country.text] : undefined;
  const state = Object.hasOwn(stateCodes, country.text) ? stateCodes[country.text] : undefined;
  const to = country.from + country.text.length;
  if (wanted === "United States")
    find(country.from, to, "An American city is written with its state, in full: Springfield, Illinois.");
  else if (wanted === "England")
    find(
      country.from,
      to,
      "A British city is written with its own country: England, Scotland, Wales or Northern Ireland.",
      wanted,
    );
  else if (wanted) find(country.from, to, `The house calls this country ${wanted}.`, wanted);
  else if (state)
    find(country.from, to, `Readers abroad cannot read the postal code ${country.text}: write ${state}.`, state);
  return found;
}

/** Typed in capitals; short names such as *Oslo* have small letters, and scripts without capitals are never loud. */
const isShouted = (text: string): boolean =>
  text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();

const inOrdinaryLetters = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());

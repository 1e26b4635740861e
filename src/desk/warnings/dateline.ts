/** Datelines: missing from news, or written otherwise than the house sets them. */
import { countryNames } from "../../paper/wording/country-names.ts";
import { baseLanguage } from "../../paper/base-language.ts";
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

/** A part of a dateline, and where in the text it begins. */
interface Part {
  text: string;
  from: number;
}

/**
 * How countries and states are called is AP's rule for English; other languages have names of their own.
 * @param ownCities of the paper, which stand alone wherever they are
 */
export function datelineStyle({ text }: Passage, ownCities: readonly string[], language: string): Finding[] {
  if (text.length > longest) return [];
  const written = withoutEnd(text);
  const found = written.length < text.trimEnd().length ? [strayEnd(text, written)] : [];
  const [city, ...rest] = [...written.matchAll(/[^,،，、]+/g)].map(({ 0: part, index }) => ({
    text: part.trim(),
    from: index + part.length - part.trimStart().length,
  }));
  if (!city) return found;
  const name = isShouted(city.text) ? inOrdinaryLetters(city.text) : city.text;
  if (isShouted(city.text)) found.push(shoutedCity(city));
  const country = rest.at(-1);
  if (!country) return found;
  const around = rest.map((part) => part.text);
  if (standsAlone(name, around, ownCities, language)) {
    // Nobody reads it wrong, and everyone writes it.
    return /^D\.?C\.?$/.test(country.text) ? found : [...found, needlessCountry(name, city, country)];
  }
  return baseLanguage(language) === "en" ? [...found, ...countryStyle(country)] : found;
}

/** Without a dash or a full stop at its end; that of an abbreviation is its own. */
function withoutEnd(text: string): string {
  const trailing = /\s*[—–-]+\s*$|\s*\.\s*$/u.exec(text);
  return trailing && !(trailing[0].trim() === "." && abbreviated.test(text.trimEnd()))
    ? text.slice(0, trailing.index)
    : text.trimEnd();
}

function strayEnd(text: string, written: string): Finding {
  const word = /\S*$/.exec(written)?.[0] ?? "";
  return {
    rule: "dateline-style",
    from: written.length - word.length,
    to: text.trimEnd().length,
    message:
      "The dash after a dateline is set by itself, and no full stop stands there. Write the city and the country alone.",
    ...(word && { suggestion: word }),
  };
}

const shoutedCity = ({ text, from }: Part): Finding => ({
  rule: "dateline-style",
  from,
  to: from + text.length,
  message:
    "Capitals are set by themselves; typed by hand they are read out letter by letter. Write the city in ordinary letters.",
  suggestion: inOrdinaryLetters(text),
});

const needlessCountry = (name: string, city: Part, country: Part): Finding => ({
  rule: "dateline-style",
  from: city.from,
  to: country.from + country.text.length,
  message: `${name} stands alone by the style of the house: everyone knows where it is.`,
  suggestion: name,
});

/** English alone: what the house calls a country or a state. */
function countryStyle({ text, from }: Part): Finding[] {
  const find = (message: string, suggestion?: string): Finding[] => [
    { rule: "dateline-style", from, to: from + text.length, message, ...(suggestion && { suggestion }) },
  ];
  const wanted = Object.hasOwn(countryNames, text) ? countryNames[text] : undefined;
  const state = Object.hasOwn(stateCodes, text) ? stateCodes[text] : undefined;
  if (wanted === "United States")
    return find("An American city is written with its state, in full: Springfield, Illinois.");
  if (wanted === "England")
    return find(
      "A British city is written with its own country: England, Scotland, Wales or Northern Ireland.",
      wanted,
    );
  if (wanted) return find(`The house calls this country ${wanted}.`, wanted);
  if (state) return find(`Readers abroad cannot read the postal code ${text}: write ${state}.`, state);
  return [];
}

/** Typed in capitals; short names such as *Oslo* have small letters, and scripts without capitals are never loud. */
const isShouted = (text: string): boolean =>
  text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();

const inOrdinaryLetters = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());

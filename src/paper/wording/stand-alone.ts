/** Cities that stand in a dateline without their country, and where each of them is: *London, England* is LONDON, and *London, Ontario* another place. */
import citiesElsewhere from "./cities-elsewhere.json" with { type: "json" };
import { countryNames } from "./country-names.ts";
import { baseLanguage } from "../base-language.ts";

/** AP Stylebook, “datelines”: the 30 American cities that stand alone, by the codes of their states. */
const americanCities: Record<string, string> = {
  AZ: "Phoenix",
  CA: "Los Angeles/San Diego/San Francisco",
  CO: "Denver",
  DC: "Washington",
  FL: "Miami",
  GA: "Atlanta",
  HI: "Honolulu",
  IL: "Chicago",
  IN: "Indianapolis",
  LA: "New Orleans",
  MA: "Boston",
  MD: "Baltimore",
  MI: "Detroit",
  MN: "Minneapolis",
  MO: "St. Louis",
  NV: "Las Vegas",
  NY: "New York",
  OH: "Cincinnati/Cleveland",
  OK: "Oklahoma City",
  PA: "Philadelphia/Pittsburgh",
  TX: "Dallas/Houston/San Antonio",
  UT: "Salt Lake City",
  WA: "Seattle",
  WI: "Milwaukee",
};

/** The 49 international ones, by their country's code (ISO 3166-1), parted by `/`. */
const cities: Record<string, string> = {
  AT: "Vienna",
  AU: "Sydney",
  BE: "Brussels",
  BR: "Rio de Janeiro/Sao Paulo/São Paulo",
  CA: "Montreal/Quebec City/Toronto",
  CH: "Geneva/Zurich",
  CN: "Beijing/Shanghai",
  CU: "Havana",
  CZ: "Prague",
  DE: "Berlin/Munich",
  DJ: "Djibouti",
  EG: "Cairo",
  ES: "Madrid",
  FI: "Helsinki",
  FR: "Paris",
  GB: "London",
  GI: "Gibraltar",
  GT: "Guatemala City",
  HK: "Hong Kong",
  IE: "Dublin",
  IL: "Jerusalem",
  IN: "New Delhi",
  IQ: "Baghdad",
  IT: "Milan/Rome",
  JP: "Tokyo",
  KW: "Kuwait City",
  LB: "Beirut",
  LU: "Luxembourg",
  MC: "Monaco",
  MO: "Macau",
  MX: "Mexico City",
  NL: "Amsterdam",
  PA: "Panama City",
  PK: "Islamabad",
  RU: "Moscow",
  SE: "Stockholm",
  SG: "Singapore",
  SM: "San Marino",
  TH: "Bangkok",
  TR: "Istanbul",
  VA: "Vatican City",
  ZA: "Johannesburg",
};

/** What stands behind a city besides the name that its country has in the article's language or in English. */
const alsoCalled: Record<string, string> = {
  CZ: "Czech Republic",
  GB: "England/Britain",
  GI: "United Kingdom",
  HK: "China/Hong Kong",
  IE: "Republic of Ireland",
  MO: "China/Macau",
  TR: "Turkey",
  VA: "Holy See",
};

/** The province or state of the cities whose names others have too, or which are written with it. */
const regions: Record<string, string> = {
  Milan: "Lombardy",
  Montreal: "Quebec/Que.",
  Munich: "Bavaria",
  "Quebec City": "Quebec/Que.",
  Sydney: "New South Wales/NSW/N.S.W.",
  Toronto: "Ontario/Ont.",
};

/** The names of states by their codes, in full and as AP shortens them elsewhere. */
const stateNames: Record<string, string> = {
  AZ: "Arizona/Ariz.",
  CA: "California/Calif.",
  CO: "Colorado/Colo.",
  DC: "District of Columbia/D.C./D.C",
  FL: "Florida/Fla.",
  GA: "Georgia/Ga.",
  HI: "Hawaii/Hawaiʻi",
  IL: "Illinois/Ill.",
  IN: "Indiana/Ind.",
  LA: "Louisiana/La.",
  MA: "Massachusetts/Mass.",
  MD: "Maryland/Md.",
  MI: "Michigan/Mich.",
  MN: "Minnesota/Minn.",
  MO: "Missouri/Mo.",
  NV: "Nevada/Nev.",
  NY: "New York/N.Y.",
  OH: "Ohio",
  OK: "Oklahoma/Okla.",
  PA: "Pennsylvania/Pa.",
  TX: "Texas/Tex.",
  UT: "Utah",
  WA: "Washington/Wash.",
  WI: "Wisconsin/Wis.",
};

const byCity = (countries: Record<string, string>) =>
  Object.entries(countries).flatMap(([country, names]) => names.split("/").map((city) => [city, country] as const));

/**
 * The countries of each city that stands alone, by language: AP writes English; in `cities-elsewhere.json` are those that
 * readers of other languages know by the name alone, as their papers set them. Where a language has no list none stands alone.
 */
const countriesIn = new Map(
  Object.entries({ en: { ...cities, US: Object.values(americanCities).join("/") }, ...citiesElsewhere }).map(
    ([language, countries]) => [language, Map.groupBy(byCity(countries), ([city]) => city)],
  ),
);
const among = (names: string | undefined, name: string) => names?.split("/").includes(name) ?? false;

/**
 * Whether a city is set without what is written behind it.
 * @param behind the parts of the dateline after the city: its region, its country
 * @param ownCities cities of the paper that stand alone wherever they are
 */
export function standsAlone(
  city: string,
  behind: readonly string[],
  ownCities: readonly string[],
  language: string,
): boolean {
  if (ownCities.includes(city)) return true;
  const countries = countriesIn.get(baseLanguage(language))?.get(city) ?? [];
  return countries.some(([, country]) =>
    behind.every((name) => isRegion(city, country, name) || isCalled(country, name, language)),
  );
}

/** Whether this is the province or state of a city: another of the name, in another state, does not stand alone. */
function isRegion(city: string, country: string, name: string): boolean {
  if (country !== "US") return among(regions[city], name);
  return Object.entries(americanCities).some(
    ([code, names]) => among(names, city) && (name === code || among(stateNames[code], name)),
  );
}

function isCalled(country: string, written: string, language: string): boolean {
  const name = (Object.hasOwn(countryNames, written) ? countryNames[written] : undefined) ?? written;
  return among(alsoCalled[country], name) || nameIn("en", country) === name || nameIn(language, country) === name;
}

const namesIn = new Map<string, Intl.DisplayNames>();

function nameIn(language: string, country: string): string | undefined {
  let names = namesIn.get(language);
  if (!names) namesIn.set(language, (names = new Intl.DisplayNames(language, { type: "region" })));
  return names.of(country);
}

/** Whether this is a country, called as the language calls it. */
export function isCountry(name: string, language: string): boolean {
  let known = countriesOf.get(language);
  if (!known) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    known = new Set(letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? [])));
    countriesOf.set(language, known);
  }
  return known.has(name);
}
const countriesOf = new Map<string, ReadonlySet<string>>();

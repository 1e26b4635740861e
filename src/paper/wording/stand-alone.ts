/** Cities that stand in a dateline without their country, and where each of them is: *London, England* is LONDON, and *London, Ontario* another place. */
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

/** What AP says nothing of: the same cities, and those that readers of another language know, by the names that they have there. */
const elsewhere: Record<string, Record<string, string>> = {
  fr: {
    AT: "Vienne",
    BE: "Bruxelles",
    CA: "Montréal/Québec/Toronto",
    CH: "Genève/Zurich",
    CN: "Pékin/Shanghai",
    CZ: "Prague",
    DE: "Berlin/Munich",
    DZ: "Alger",
    EG: "Le Caire",
    ES: "Madrid",
    FR: "Paris",
    GB: "Londres",
    GR: "Athènes",
    IL: "Jérusalem",
    IQ: "Bagdad",
    IT: "Milan/Rome",
    JP: "Tokyo",
    LB: "Beyrouth",
    LU: "Luxembourg",
    MA: "Rabat",
    MC: "Monaco",
    NL: "Amsterdam/La Haye",
    PT: "Lisbonne",
    RU: "Moscou",
    TN: "Tunis",
    TR: "Istanbul",
    US: "New York/Washington",
  },
  ar: {
    AE: "أبوظبي/دبي",
    BE: "بروكسل",
    CH: "جنيف",
    CN: "بكين",
    DE: "برلين",
    DZ: "الجزائر",
    EG: "القاهرة",
    ES: "مدريد",
    FR: "باريس",
    GB: "لندن",
    IL: "القدس",
    IQ: "بغداد",
    IT: "روما",
    JO: "عمّان/عمان",
    JP: "طوكيو",
    KW: "الكويت",
    LB: "بيروت",
    LY: "طرابلس",
    MA: "الرباط",
    OM: "مسقط",
    PS: "القدس",
    QA: "الدوحة",
    RU: "موسكو",
    SA: "الرياض",
    SD: "الخرطوم",
    SY: "دمشق",
    TN: "تونس",
    TR: "إسطنبول",
    US: "نيويورك/واشنطن",
    YE: "صنعاء",
  },
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

/** The countries of each city that stands alone, by language: AP writes English, and where a language has no list none stands alone. */
const countriesIn = new Map(
  Object.entries({ en: { ...cities, US: Object.values(americanCities).join("/") }, ...elsewhere }).map(
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

/** Countries by the names that datelines have for them: the cities that stand without theirs, and names that the house does not use. */

/** The country of each city that stands alone: *Paris, France* is PARIS, but *Paris, Texas* is another place. */
const cities: Record<string, string> = {
  Netherlands: "Amsterdam", Iraq: "Baghdad", Thailand: "Bangkok", China: "Beijing Shanghai", Lebanon: "Beirut", Germany: "Berlin Munich", Belgium: "Brussels", Egypt: "Cairo",
  Ireland: "Dublin", Switzerland: "Geneva Zurich", Guatemala: "Guatemala_City", Cuba: "Havana", Finland: "Helsinki", Pakistan: "Islamabad", Turkey: "Istanbul", Israel: "Jerusalem",
  "South Africa": "Johannesburg", Kuwait: "Kuwait_City", England: "London", Spain: "Madrid", Mexico: "Mexico_City", Italy: "Milan Rome", Canada: "Montreal Quebec_City Toronto",
  Russia: "Moscow", India: "New_Delhi", "United States": "New_York", Panama: "Panama_City", France: "Paris", "Czech Republic": "Prague", Brazil: "Rio_de_Janeiro Sao_Paulo São_Paulo",
  Sweden: "Stockholm", Australia: "Sydney", Japan: "Tokyo", Austria: "Vienna",
};

const countryOf = new Map(Object.entries(cities).flatMap(([country, names]) => names.split(" ").map((name) => [name.replaceAll("_", " "), country] as const)));

/** Other words for the same country. */
const alsoCalled: Record<string, string> = { Czechia: "Czech Republic", Türkiye: "Turkey", "The Netherlands": "Netherlands", "Republic of Ireland": "Ireland", Britain: "England" };

/** Whether a city that stands alone is in the country that is written with it. */
export function isCountryOf(country: string, city: string): boolean {
  const named = countryNames[country] ?? country;
  const home = countryOf.get(city);
  return home !== undefined && ((alsoCalled[named] ?? named) === home || (home === "England" && named.startsWith("England")));
}

/** Names that the house does not use for a country, and the one that it does. */
export const countryNames: Record<string, string> = {
  USA: "United States", "U.S.A.": "United States", US: "United States", "U.S.": "United States", America: "United States", "United States of America": "United States",
  UK: "England", "U.K.": "England", GB: "England", "Great Britain": "England", "United Kingdom": "England",
  Holland: "Netherlands", "The Netherlands": "Netherlands", "the Netherlands": "Netherlands", UAE: "United Arab Emirates", "U.A.E.": "United Arab Emirates", KSA: "Saudi Arabia",
  Burma: "Myanmar", Swaziland: "Eswatini", Macedonia: "North Macedonia", "Cape Verde": "Cabo Verde", DRC: "Congo", PRC: "China", NZ: "New Zealand", "N.Z.": "New Zealand", Éire: "Ireland", Eire: "Ireland",
};

/** The postal codes of American states, which nobody abroad can read. Their old abbreviations, such as Calif., are AP's own. */
export const stateCodes: Record<string, string> = {
  AL: "Alabama", AK: "Alaska", AZ: "Arizona", AR: "Arkansas", CA: "California", CO: "Colorado", CT: "Connecticut", DE: "Delaware", FL: "Florida", GA: "Georgia", HI: "Hawaii", ID: "Idaho", IL: "Illinois",
  IN: "Indiana", IA: "Iowa", KS: "Kansas", KY: "Kentucky", LA: "Louisiana", ME: "Maine", MD: "Maryland", MA: "Massachusetts", MI: "Michigan", MN: "Minnesota", MS: "Mississippi", MO: "Missouri", MT: "Montana",
  NE: "Nebraska", NV: "Nevada", NH: "New Hampshire", NJ: "New Jersey", NM: "New Mexico", NY: "New York", NC: "North Carolina", ND: "North Dakota", OH: "Ohio", OK: "Oklahoma", OR: "Oregon", PA: "Pennsylvania",
  RI: "Rhode Island", SC: "South Carolina", SD: "South Dakota", TN: "Tennessee", TX: "Texas", UT: "Utah", VT: "Vermont", VA: "Virginia", WA: "Washington", WV: "West Virginia", WI: "Wisconsin", WY: "Wyoming",
};

/** Abbreviations that end with a full stop of their own: Ill., D.C., B.C. */
export const abbreviated = /(?:^|[\s,])(?:\p{Lu}\.){2,}$|[\s,](?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo|Ont|Que|Sask|Alta)\.$/u;

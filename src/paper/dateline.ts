/** Datelines: where a story was reported from, set by the house's style at the start of its body. */
import { z } from "zod";
import { primaryOf } from "./edition.ts";

export const datelineStyleSchema = z.enum(["ap", "agency"]);
export type DatelineStyle = z.infer<typeof datelineStyleSchema>;

export interface Dateline {
  /** The city, in capitals. */
  city: string;
  /** What follows it: `, Norway`, or nothing. */
  region: string;
  /** The agency in parentheses, in the agencies' own style. */
  agency?: string;
}

/**
 * Cities that stand without their country (AP Stylebook, “datelines”: international cities that stand alone).
 * A paper adds its own in `paper.yaml`.
 */
export const standAloneCities: readonly string[] = [
  "Amsterdam", "Baghdad", "Bangkok", "Beijing", "Beirut", "Berlin", "Brussels", "Cairo", "Djibouti", "Dublin", "Geneva",
  "Gibraltar", "Guatemala City", "Havana", "Helsinki", "Hong Kong", "Islamabad", "Istanbul", "Jerusalem", "Johannesburg",
  "Kuwait City", "London", "Luxembourg", "Macau", "Madrid", "Mexico City", "Milan", "Monaco", "Montreal", "Moscow", "Munich",
  "New Delhi", "New York", "Panama City", "Paris", "Prague", "Quebec City", "Rio de Janeiro", "Rome", "San Marino",
  "Sao Paulo", "São Paulo", "Shanghai", "Singapore", "Stockholm", "Sydney", "Tokyo", "Toronto", "Vatican City", "Vienna", "Zurich",
];

/** The same cities as other languages call them, of which AP says nothing: what readers there know without being told. */
const standAloneElsewhere: Record<string, readonly string[]> = {
  fr: ["Alger", "Athènes", "Bagdad", "Bangkok", "Berlin", "Beyrouth", "Bruxelles", "Genève", "Jérusalem", "La Haye", "Le Caire", "Lisbonne", "Londres", "Luxembourg", "Madrid", "Montréal", "Moscou", "New York", "Paris", "Pékin", "Québec", "Rabat", "Rome", "Tokyo", "Tunis", "Vienne", "Washington"],
  ar: ["القاهرة", "بغداد", "بيروت", "دمشق", "الرياض", "عمّان", "عمان", "القدس", "الرباط", "تونس", "الجزائر", "الخرطوم", "طرابلس", "صنعاء", "الدوحة", "دبي", "أبوظبي", "الكويت", "باريس", "لندن", "نيويورك", "واشنطن", "موسكو", "بكين", "طوكيو", "برلين", "روما", "مدريد", "جنيف", "بروكسل", "إسطنبول"],
};

/** How a place is parted from its country. */
const joined: Record<string, (region: string) => string> = { ar: (region) => `، ${region}`, fa: (region) => `، ${region}`, fr: (region) => ` (${region})` };

/**
 * Sets a dateline as written in front matter (`Halden, Norway`) in house style: `HALDEN, Norway —`, or, in the
 * agencies' style, `HALDEN, Norway (Reuters) —`. A city that stands alone loses its country. Capitals are for scripts
 * that have them; the country stands as the language's own agencies put it: `HALDEN (Norvège) —`, `هالدن، النرويج —`.
 */
export function setDateline(
  written: string,
  house: { style: DatelineStyle; standAlone: readonly string[]; language: string },
  agency?: string,
): Dateline {
  const [place = "", ...rest] = written.split(/[,،]/).map((part) => part.trim()).filter(Boolean);
  const language = primaryOf(house.language);
  const alone = house.standAlone.includes(place) || (standAloneElsewhere[language] ?? standAloneCities).includes(place);
  const join = joined[language] ?? ((region: string) => `, ${region}`);
  return {
    city: place.toLocaleUpperCase(house.language),
    region: alone ? "" : language === "fr" && rest.length > 0 ? join(rest.join(", ")) : rest.map(join).join(""),
    ...(house.style === "agency" && agency && { agency }),
  };
}

/** The dateline as text, with its dash. */
export function datelineText(dateline: Dateline): string {
  return `${dateline.city}${dateline.region}${dateline.agency ? ` (${dateline.agency})` : ""} —`;
}

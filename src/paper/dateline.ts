/** Datelines: where a story was reported from, set by the house's style at the start of its body. */
import { z } from "zod";

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

/**
 * Sets a dateline as written in front matter (`Halden, Norway`) in house style: `HALDEN, Norway —`, or, in the
 * agencies' style, `HALDEN, Norway (Reuters) —`. A city that stands alone loses its country.
 */
export function setDateline(
  written: string,
  house: { style: DatelineStyle; standAlone: readonly string[]; language: string },
  agency?: string,
): Dateline {
  const [place = "", ...rest] = written.split(/[,،]/).map((part) => part.trim()).filter(Boolean);
  const alone = house.standAlone.includes(place) || standAloneCities.includes(place);
  const comma = house.language.startsWith("ar") ? "، " : ", ";
  return {
    city: place.toLocaleUpperCase(house.language),
    region: alone ? "" : rest.map((part) => comma + part).join(""),
    ...(house.style === "agency" && agency && { agency }),
  };
}

/** The dateline as text, with its dash. */
export function datelineText(dateline: Dateline): string {
  return `${dateline.city}${dateline.region}${dateline.agency ? ` (${dateline.agency})` : ""} —`;
}

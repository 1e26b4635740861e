/** Datelines: where a story was reported from, set by the house's style at the start of its body. */
import { z } from "zod";
import { baseLanguage } from "../base-language.ts";
import { inCapitals } from "../scripts/capitals.ts";
import { standsAlone } from "./stand-alone.ts";

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
/** How a place is parted from its country. */
const joined: Record<string, (region: string) => string> = {
  ar: (region) => `، ${region}`,
  fa: (region) => `، ${region}`,
  fr: (region) => ` (${region})`,
};

/**
 * Sets a dateline as written in front matter (`Halden, Norway`) in house style: `HALDEN, Norway —`, or, in the
 * agencies' style, `HALDEN, Norway (Reuters) —`. A city that stands alone, by AP's list or the paper's own, loses its
 * country; another place of the same name does not. Capitals are for scripts that have them; the country stands as the
 * language's own agencies put it: `HALDEN (Norvège) —`, `هالدن، النرويج —`.
 */
export function setDateline(
  written: string,
  house: { style: DatelineStyle; standAlone: readonly string[]; language: string },
  agency?: string,
): Dateline {
  const [place = "", ...rest] = written
    .split(/[,،]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const language = baseLanguage(house.language);
  const alone = standsAlone(place, rest, house.standAlone, house.language);
  const join = joined[language] ?? ((region: string) => `, ${region}`);
  return {
    city: inCapitals(place, house.language),
    region: alone ? "" : language === "fr" && rest.length > 0 ? join(rest.join(", ")) : rest.map(join).join(""),
    ...(house.style === "agency" && agency && { agency }),
  };
}

/** The dateline as text, with its dash. */
export function datelineText(dateline: Dateline): string {
  return `${dateline.city}${dateline.region}${dateline.agency ? ` (${dateline.agency})` : ""} —`;
}

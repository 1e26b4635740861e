/** Datelines: where a story was reported from, set by the house's style at the start of its body. */
import { z } from "zod";
import { inCapitals } from "../scripts/capitals.ts";
import { datelineFormOf } from "./dateline-forms.ts";
import { standsAlone } from "./stand-alone.ts";

export const datelineStyleSchema = z.enum(["ap", "agency"]);
export type DatelineStyle = z.infer<typeof datelineStyleSchema>;

/** What parts a place from its country, in whatever script it is typed. */
export const placeComma = /[,،，、]/;

/**
 * Sets a dateline as written in front matter (`Halden, Norway`) as the language's own agencies and papers do:
 * `HALDEN, Norway —`, `HALDEN (Norvège) —`, `Halden (Norwegen) –`, `【函館】`; in the agencies' style with the agency,
 * `HALDEN, Norway (Reuters) —`. A city that stands alone, by the list of its language or the paper's own, loses its
 * country; another place of the same name does not. Capitals are the language's, where it sets cities in capitals.
 */
export function setDateline(
  written: string,
  house: { style: DatelineStyle; standAlone: readonly string[]; language: string },
  agency?: string,
): string {
  const [city = "", ...regions] = written
    .split(placeComma)
    .map((part) => part.trim())
    .filter(Boolean);
  const form = datelineFormOf(house.language);
  const alone = standsAlone(city, regions, house.standAlone, house.language);
  const place = (form.capitals ? inCapitals(city, house.language) : city) + (alone ? "" : form.behind(regions));
  const by = house.style === "agency" ? agency : undefined;
  return (by ? form.agency.replace("{agency}", () => by) : form.plain).replace("{place}", () => place);
}

/** A day in figures between slashes, whose month stands first in the United States and second elsewhere. */
import { momentOf, twoDigits } from "../../moment-of.ts";

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}:\d{2}(?::\d{2})?))?$/;

/** Languages of countries that write the month first. */
const monthFirst = /^(?:en|es)[-_]US$/i;

/**
 * @param language of the page
 * @returns undefined where it is no such day, or one that could be another
 */
export function dayBySlashes(written: string | undefined, language: string | undefined): string | undefined {
  const [, first = "", second = "", year, clock] = slashed.exec(written?.trim() ?? "") ?? [];
  if (year === undefined) return undefined;
  const isSure = Number(first) > 12 || Number(second) > 12 || first === second;
  const leads = Number(second) > 12 || (!isSure && monthFirst.test(language ?? ""));
  if (!isSure && !leads) return undefined;
  const [month, day] = leads ? [first, second] : [second, first];
  return momentOf(`${year}-${twoDigits(month)}-${twoDigits(day)}${clock ? ` ${clock}` : ""}`);
}

/** A time that a page tells programs, in whichever form. @param language of the page */
export const toldTime = (written: string | undefined, language: string | undefined): string | undefined =>
  momentOf(written) ?? dayBySlashes(written, language);

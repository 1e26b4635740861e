/** Whether a build would take away what is not its own: it replaces the whole folder that it prints to. */
import { readdirSync } from "node:fs";

/** What lies in every edition and every slice, of which a deployment may have left one out. */
const ofAnEdition = [".changes.json", ".slice.json", "_astro"];

/** @returns names of what lies in a folder that no build has printed to; undefined where nothing would be lost */
export function foreignFiles(out: string): string[] | undefined {
  let names: string[];
  try {
    names = readdirSync(out);
  } catch {
    // There is none, or it is told of where it is printed to.
    return undefined;
  }
  return names.length === 0 || ofAnEdition.some((name) => names.includes(name)) ? undefined : names.sort();
}

/** Whether a build would take away what is not its own: it replaces the whole folder that it prints to. */
import { existsSync, readdirSync } from "node:fs";
import type { PressSettings } from "../settings.ts";

/** What lies in every release and every slice, of which a deployment may have left one out. */
const ofARelease = [".changes.json", ".slice.json", "_astro"];

/** @returns names of what lies in an output folder that no build has printed to; undefined where nothing would be lost */
export function foreignFiles({ out, workshop }: Pick<PressSettings, "out" | "workshop">): string[] | undefined {
  // Where the workshop lies beside it, the folder was printed to, whatever became of it since.
  if (existsSync(workshop)) return undefined;
  let names: string[];
  try {
    names = readdirSync(out);
  } catch {
    // There is none, or it is told of where it is printed to.
    return undefined;
  }
  return names.length === 0 || ofARelease.some((name) => names.includes(name)) ? undefined : names.sort();
}

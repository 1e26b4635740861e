/** The program as it was bundled with the templates. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { discard, isBundleWhole, pressFile, pressFolder } from "./bundle-place.ts";

/**
 * Undefined where there is none, or it is no longer whole.
 * @param place of the bundle
 * @param isProgram whether that is what is looked for
 */
export async function bundledProgram<Program extends object>(
  place: string,
  isProgram: (imported: object) => imported is Program,
): Promise<Program | undefined> {
  if (!isBundleWhole(place)) return undefined;
  try {
    const imported: unknown = await import(pathToFileURL(join(place, pressFolder, pressFile)).href);
    if (typeof imported === "object" && imported !== null && isProgram(imported)) return imported;
  } catch {
    // As long as it was, and not what it was.
  }
  discard(place);
  return undefined;
}

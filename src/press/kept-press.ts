/** The press as it was bundled with the templates. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Press = typeof import("./print.ts");

/** The press's folder in that of a bundle, and the file in it that prints. */
export const pressFolder = ".press";
export const pressFile = "print.js";

/** Undefined where there is none, or it cannot be read. @param place of the bundle */
export async function keptPress(place: string): Promise<Press | undefined> {
  const file = join(place, pressFolder, pressFile);
  if (!existsSync(file)) return undefined;
  try {
    const imported: unknown = await import(pathToFileURL(file).href);
    return isPress(imported) ? imported : undefined;
  } catch {
    // Damaged: the program as it is written will find that too, and bundle anew.
    return undefined;
  }
}

const isPress = (imported: unknown): imported is Press => typeof imported === "object" && imported !== null && "print" in imported && typeof imported.print === "function";

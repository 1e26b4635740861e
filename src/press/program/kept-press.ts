/** The press as it was bundled with the templates. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { discard, isWhole, pressFile, pressFolder } from "./kept-place.ts";

type Press = typeof import("../print/print.ts");

/** Undefined where there is none, or it is no longer whole. @param place of the bundle */
export async function keptPress(place: string): Promise<Press | undefined> {
  if (!isWhole(place)) return undefined;
  try {
    const imported: unknown = await import(pathToFileURL(join(place, pressFolder, pressFile)).href);
    if (isPress(imported)) return imported;
  } catch {
    // As long as it was, and not what it was.
  }
  discard(place);
  return undefined;
}

const isPress = (imported: unknown): imported is Press =>
  typeof imported === "object" && imported !== null && "print" in imported && typeof imported.print === "function";

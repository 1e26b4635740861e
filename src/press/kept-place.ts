/** Where the bundle of the program lies: so little that a build that finds one reads nothing else of the program. */
import { readFileSync, rmSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { codeHash } from "../archive/code-hash.ts";
import { cacheFolder } from "./cache-folder.js";

/** Everything that the bundle is made of. */
const madeOf = ["src", "public", "package.json", "package-lock.json", "astro.config.ts", "tsconfig.json"];

/** The folder of all bundles: beside the cache where that lies in the program's folder, since a bundle finds the packages that it needs from where it lies. */
export function templatesFolder(root: string): string {
  const cache = cacheFolder(root);
  return cache.startsWith(join(root, sep)) ? join(cache, "templates") : join(root, ".astro", "templates");
}

/** Where the bundle of the program as it is lies, or would lie. @param root the folder that holds `package.json`, as an absolute path */
export const keptPlace = (root: string): string => join(templatesFolder(root), codeHash(root, madeOf).slice(0, 22));

/** Beside what is kept: what belongs to it. */
export const noteFile = "kept.json";

/** Whether everything lies at a place that was kept there, each file as long as it was. */
export function isWhole(place: string): boolean {
  try {
    const { files }: { files: Record<string, number> } = JSON.parse(readFileSync(join(place, noteFile), "utf8"));
    return Object.entries(files).every(([name, size]) => statSync(join(place, name)).size === size);
  } catch {
    return false;
  }
}

/** Has nobody begin with what is kept at a place. It lies there until something is kept anew, since threads may be reading it. */
export const discard = (place: string): void => rmSync(join(place, noteFile), { force: true });

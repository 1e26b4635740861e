import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameBelow } from "../../kept/path-rules.ts";

/** All files below a folder by their paths in it, sorted; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => nameBelow(folder, join(entry.parentPath, entry.name)))
    .sort();
}

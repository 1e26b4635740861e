import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** All files below a folder by their paths in it, sorted; none where there is no such folder. Links are not followed. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return filesIn(folder, "").sort();
}

/** Folder by folder: Node's own way down takes twice as long, and tells paths that have to be taken apart again. */
const filesIn = (folder: string, name: string): string[] =>
  readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(folder, `${name}${entry.name}/`);
    return entry.isFile() ? [`${name}${entry.name}`] : [];
  });

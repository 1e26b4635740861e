/** The file of a page, and how one is printed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** `/world/` is `world/index.html`. */
export function pageFile(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Writes a page below a folder. */
export function writePage(path: string, folder: string, content: string | Uint8Array): void {
  const file = join(folder, pageFile(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

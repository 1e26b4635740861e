/** Where a file lies that is called by its name in composed Unicode: on the disk it may be written otherwise. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @returns the path as it would be where there is no such file */
export function lyingFile(folder: string, name: string): string {
  const path = join(folder, name);
  if (name === name.normalize("NFD") || existsSync(path)) return path;
  const apart = join(folder, name.normalize("NFD"));
  if (existsSync(apart)) return apart;
  try {
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).find(
      (each) => each.normalize("NFC") === name,
    );
    return found === undefined ? path : join(folder, found);
  } catch {
    return path;
  }
}

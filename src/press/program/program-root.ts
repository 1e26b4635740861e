import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The program's own folder, which holds its `package.json`: the nearest one upwards from this file, wherever that was bundled to. */
export const programRoot: string = rootAbove(import.meta.dirname);

/** The folder of the package in which everything lies that it begins with: the templates as they are bundled, and the program. */
export const shippedFolder = "bundle";

/** Whether this is the package: what it was made of is not there, and it begins with what it brings. */
export const isShipped = (program: string): boolean => !existsSync(join(program, "src"));

function rootAbove(folder: string): string {
  return existsSync(join(folder, "package.json")) || dirname(folder) === folder ? folder : rootAbove(dirname(folder));
}

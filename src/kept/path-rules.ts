/** How a system writes paths, and how files are named everywhere else: in lists, addresses and messages there are slashes. */
import path, { type PlatformPath } from "node:path";

/** The rules of the system that this runs on, or another's. */
type Rules = Pick<PlatformPath, "sep" | "relative" | "isAbsolute">;

/** A file by its name below a folder. */
export const nameBelow = (folder: string, file: string, rules: Rules = path): string =>
  rules.relative(folder, file).split(rules.sep).join("/");

/** Whether a path lies below a folder, and is not the folder itself. On Windows capitals make no difference, and another drive lies nowhere below. */
export function liesBelow(folder: string, file: string, rules: Rules = path): boolean {
  const name = rules.relative(folder, file);
  return name !== "" && name !== ".." && !name.startsWith(`..${rules.sep}`) && !rules.isAbsolute(name);
}

/** Finds a program that a test needs, or gets it from Debian where that is possible without asking anyone. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installPackages } from "./debian-packages.ts";

/**
 * Whether a program is there, installed from Debian's packages if need be and if we may.
 * @param proof a file that only the packages bring, where the program alone would not be enough
 */
export function hasProgram(program: string, packages: readonly string[], proof?: string): boolean {
  const isThere = () =>
    !spawnSync(program, ["-v"], { stdio: "ignore" }).error && (proof === undefined || existsSync(proof));
  if (isThere()) return true;
  try {
    return installPackages(program, packages) && isThere();
  } catch {
    return false;
  }
}

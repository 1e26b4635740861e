/** Finds a program that a test needs, or gets it from Debian where that is possible without asking anyone. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Whether a program is there, installed from Debian's packages if need be and if we may.
 * @param proof a file that only the packages bring, where the program alone would not be enough
 */
export function hasProgram(program: string, packages: readonly string[], proof?: string): boolean {
  const isThere = () => !spawnSync(program, ["-v"], { stdio: "ignore" }).error && (proof === undefined || existsSync(proof));
  if (isThere()) return true;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  process.stdout.write(`No ${program} found: installing Debian's ${packages.join(" and ")}.\n`);
  try {
    for (const command of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
      // No service of the machine is to be started: a test starts its own.
      execFileSync("apt-get", ["-qq", ...command], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" } });
    }
  } catch {
    return false;
  }
  return isThere();
}

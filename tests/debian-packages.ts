/** Packages that tests need, from Debian where they can be had without asking anyone. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** @param what they are for, as it is told: “browser” @returns whether they could be asked for at all @throws where Debian's installer fails */
export function installPackages(what: string, packages: readonly string[]): boolean {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  process.stdout.write(`No ${what} found: installing Debian's ${packages.join(" and ")}.\n`);
  for (const command of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
    // No service of the machine is to be started: a test starts its own.
    execFileSync("apt-get", ["-qq", ...command], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
    });
  }
  return true;
}

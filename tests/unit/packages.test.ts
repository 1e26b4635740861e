/** What comes with the packages: whose scripts run when they are installed, under what licences they stand, and that all of them can be listed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import parseLicence, { type Info } from "spdx-expression-parse";
import { expect, test } from "vitest";
import { z } from "zod";
import { root } from "../built-site.ts";

const licence = z.string().optional();
const lockedSchema = z.object({
  version: z.string(),
  license: licence,
  hasInstallScript: z.boolean().default(false),
  integrity: z.string().optional(),
});
const lock = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(json("package-lock.json"));
/** By their folders, on every platform; the first is Dateline itself. */
const packages = Object.entries(lock.packages)
  .filter(([folder]) => folder !== "")
  .map(([folder, locked]) => ({
    folder,
    name: folder.replace(/^.*node_modules\//, ""),
    ...lockedSchema.parse(locked),
  }));

/**
 * Licences (SPDX) that a newspaper may print and change its paper under. LGPL and MPL are of libraries that are used as
 * they come; nobody's own pages or templates fall under them.
 */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-3.0",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Unicode-3.0",
  "Zlib",
]);

function isAllowed(terms: Info): boolean {
  if ("conjunction" in terms)
    return terms.conjunction === "or"
      ? isAllowed(terms.left) || isAllowed(terms.right)
      : isAllowed(terms.left) && isAllowed(terms.right);
  return terms.exception === undefined && allowed.has(`${terms.license}${terms.plus ? "+" : ""}`);
}

/** Why a package may not be used, as far as its licence says; undefined where it may. */
function refusal(written: string | undefined): string | undefined {
  if (written === undefined) return "says no licence";
  try {
    return isAllowed(parseLicence(written)) ? undefined : `stands under ${written}`;
  } catch {
    return `says ${written}, which is no SPDX expression`;
  }
}

test("every package stands under a licence of the list", () => {
  expect(packages.length).toBeGreaterThan(400);
  expect(packages.flatMap(({ folder, license }) => (refusal(license) ? `${folder} ${refusal(license)}` : []))).toEqual(
    [],
  );
});

test("what is installed says the same as the lock file", () => {
  const installedSchema = z.object({ version: z.string(), license: licence });
  const there = packages.filter(({ folder }) => existsSync(join(root, folder, "package.json")));
  expect(there.length).toBeGreaterThan(300);
  const differing = there.filter(({ folder, version, license }) => {
    const installed = installedSchema.safeParse(json(join(folder, "package.json")));
    // Old packages have another form of the field, which npm reads for the lock file.
    return installed.success && (installed.data.version !== version || (installed.data.license ?? license) !== license);
  });
  expect(differing.map(({ folder }) => folder)).toEqual([]);
});

test("of two licences either will do where a package leaves the choice, and none must be left out where both hold", () => {
  expect(["(MIT OR GPL-3.0-only)", "MIT AND LGPL-3.0-or-later"].map(refusal)).toEqual([undefined, undefined]);
  expect(
    [
      "MIT AND GPL-3.0-only",
      "AGPL-3.0-or-later",
      "GPL-2.0-only WITH Classpath-exception-2.0",
      "SEE LICENSE IN EULA.txt",
      undefined,
    ].map(refusal),
  ).not.toContain(undefined);
});

test("scripts run on installation only for packages that are named, and npm refuses all others", () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(true)) })
    .parse(json("package.json"));
  expect(Object.keys(allowScripts).sort()).toEqual(
    [...new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))].sort(),
  );
  expect(readFileSync(join(root, ".npmrc"), "utf8").split("\n")).toContain("strict-allow-scripts=true");
});

test("every package is held by the hash of its bytes", () => {
  expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ folder }) => folder)).toEqual([]);
});

test("npm lists all of them, as a bill of materials", () => {
  const { scripts } = z.object({ scripts: z.object({ sbom: z.string() }) }).parse(json("package.json"));
  const [command = ""] = scripts.sbom.split(" > ");
  const { status, stdout, stderr } = spawnSync(`${command} --package-lock-only`, {
    cwd: root,
    shell: true,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(status, stderr).toBe(0);
  const componentSchema = z.object({
    purl: z.string(),
    licenses: z.array(z.unknown()).min(1),
    hashes: z.array(z.unknown()).min(1),
  });
  const { components } = z
    .object({ bomFormat: z.literal("CycloneDX"), components: z.array(componentSchema) })
    .parse(JSON.parse(stdout));
  const told = new Set(components.map(({ purl }) => decodeURIComponent(purl.replace(/\?.*$/, ""))));
  expect(
    packages.filter(({ name, version }) => !told.has(`pkg:npm/${name}@${version}`)).map(({ folder }) => folder),
  ).toEqual([]);
});

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

/** What bundles templates, which only a paper with components of its own has installed. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { isShipped } from "../program-root.ts";
import type { PressSettings } from "../../settings.ts";

/** Packages that the templates are bundled with, beside those that come with the program. */
const forBundling = ["astro", "zod", "intl-messageformat", "@formatjs/icu-messageformat-parser"];
/** And what they are held against their types with. */
const forTypes = ["@astrojs/check", "typescript", "@types/node"];

const packageSchema = z.object({ version: z.string() });
const programSchema = z.object({ devDependencies: z.record(z.string(), z.string()) });

/**
 * @returns the path of Astro's own program, for starting it with Node
 * @throws an `Error` with the command that installs what is missing, or is there in another version than the program was made with
 */
export function bundlers(
  { program, paper }: Pick<PressSettings, "program" | "paper">,
  what: "templates" | "types" = "templates",
): { astro: string } {
  const needed = what === "types" ? [...forBundling, ...forTypes] : forBundling;
  const from = createRequire(join(isShipped(program) ? paper : program, "package.json"));
  const { devDependencies } = programSchema.parse(readJson(join(program, "package.json")));
  const missing = needed.filter((name) => versionFrom(name, from) !== devDependencies[name]);
  if (missing.length > 0)
    throw new Error(
      `The components in templates/ take the place of the program’s. ${what === "types" ? "To hold them against its types" : "To bundle them"} the paper needs what the program does it with, in the same versions:\n  npm install --save-dev ${needed.map((name) => `${name}@${devDependencies[name] ?? ""}`).join(" ")}`,
    );
  return { astro: join(dirname(from.resolve("astro/package.json")), "bin", "astro.mjs") };
}

function versionFrom(name: string, { resolve }: NodeJS.Require): string | undefined {
  // Some packages name no package.json among what may be asked for: it is looked for where packages lie.
  for (const folder of resolve.paths(name) ?? []) {
    const file = join(folder, name, "package.json");
    if (existsSync(file)) return packageSchema.parse(readJson(file)).version;
  }
  return undefined;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

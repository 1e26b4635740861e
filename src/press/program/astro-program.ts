import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The path of Astro's own program, for starting it with Node. */
export function astroProgram(): string {
  return join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin", "astro.mjs");
}

/** A Vite plugin that notes which scripts Astro bundles for readers: those that it puts into pages are allowed by their hash. */
import type { Plugin } from "vite";
import { hashSource } from "../../paper/safe/security-policy.ts";

/** @param scripts is given them, as addresses and as hashes */
export function noteBundledScripts(scripts: Set<string>): Plugin {
  return {
    name: "dateline:bundled-scripts",
    apply: "build",
    // Before Astro takes those that it inlines out of the bundle.
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        scripts.add(`/${output.fileName}`);
        // Astro inlines a chunk without the white space around it.
        scripts.add(hashSource(output.code.trim()));
      }
    },
  };
}

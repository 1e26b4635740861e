/** A Vite plugin that notes which scripts Astro bundles for readers: those that it puts into pages are allowed by their hash. */
import type { Plugin } from "vite";
import { hashSource } from "../paper/security-policy.ts";
import { handover } from "./handover.ts";

export function noteBundledScripts(): Plugin {
  return {
    name: "dateline:bundled-scripts",
    apply: "build",
    // Before Astro takes those that it inlines out of the bundle.
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_options, bundle) {
      // Astro inlines a chunk without the white space around it.
      for (const output of Object.values(bundle)) if (output.type === "chunk") handover().bundledScripts?.add(hashSource(output.code.trim()));
    },
  };
}

/**
 * A script that stands in the page itself, to run before anything is painted: imported as text with `?inline-script`,
 * with all that it imports, made small. Its bytes are the same on every page, so that a policy can name it by its hash.
 */
import type { Plugin } from "vite";
import { oldestTargets } from "./oldest-browsers.ts";

const query = "?inline-script";

export function inlineScripts(): Plugin {
  return {
    name: "dateline-inline-scripts",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      // Loaded here: a build that has nothing to print does without.
      const { build } = await import("rolldown");
      const { output } = await build({
        input: file,
        write: false,
        transform: { target: oldestTargets },
        output: { format: "iife", minify: true },
      });
      return { code: `export default ${JSON.stringify(output[0].code.trim())}`, map: null, moduleType: "js" };
    },
  };
}

/**
 * Scripts are fetched when a reader first uses them, by `import()`. Vite would wrap each in a helper that looks for style
 * sheets to fetch with it: there are none, and the helper is larger than the scripts that wait for the reader.
 */
import type { Plugin } from "vite";

/** Vite's own module, whose place one that does nothing takes. */
const helper = "\0vite/preload-helper.js";
/** Where Vite will name the files that it would fetch with a script. */
const filesToCome = "__VITE_PRELOAD__";

export function bareImports(): Plugin {
  return {
    name: "dateline-bare-imports",
    apply: "build",
    enforce: "pre",
    load(id) {
      return id === helper ? { code: "export const __vitePreload = (load) => load();", moduleSideEffects: false } : undefined;
    },
    renderChunk(code) {
      return code.includes(filesToCome) ? { code: code.replaceAll(filesToCome, "[]"), map: null } : undefined;
    },
  };
}

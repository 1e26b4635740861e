/**
 * Scripts are fetched when a reader first uses them, by `import()`. Vite wraps each in a helper that looks for style
 * sheets to fetch with it: there are none, and the helper is larger than the scripts that wait for the reader.
 */
import { basename } from "node:path";
import type { Plugin } from "vite";

/** Vite's own module, whose place one that does nothing takes: for a wrapping that is not found below. */
const helper = "\0vite/preload-helper.js";
/** Where Vite will name the files that it would fetch with a script; newer ones than this program’s own write a number behind it. */
const filesToCome = /__VITE_PRELOAD__\w*/g;
/** As Vite wraps the import of some names, and of a whole module. */
const wrapping =
  /__vitePreload\((?:async \(\) => \{\s*const \{[^}]*\} = await (import\([^()]*\));\s*return \{[^}]*\};\s*\}|\(\) => (import\([^()]*\))), __VITE_PRELOAD__\w*\)/g;
const helperImported = /import \{ \w+ as __vitePreload \} from "[^"]*";\n/;

export function bareImports(): Plugin {
  return {
    name: "dateline-bare-imports",
    apply: "build",
    enforce: "pre",
    load(id) {
      return id === helper
        ? { code: "export const __vitePreload = (load) => load();", moduleSideEffects: false }
        : undefined;
    },
    renderChunk(code) {
      if (!code.includes("__VITE_PRELOAD__")) return undefined;
      const bare = code.replace(wrapping, (_, names?: string, module?: string) => names ?? module ?? "");
      return {
        code: bare.includes("__vitePreload(") ? bare.replaceAll(filesToCome, "[]") : bare.replace(helperImported, ""),
        map: null,
      };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const alone = chunks.find(({ moduleIds }) => moduleIds.every((id) => id === helper));
      // oxlint-disable-next-line typescript/no-dynamic-delete -- so Rolldown hears that a file is not wanted
      if (alone && !chunks.some(({ code }) => code.includes(basename(alone.fileName)))) delete bundle[alone.fileName];
    },
  };
}

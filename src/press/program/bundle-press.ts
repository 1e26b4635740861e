/**
 * The press itself in a few files. Node takes longer to find and read its eight hundred than the press takes to print
 * what an edit touches; so they are bundled with the templates, and kept with them. With the package comes all of the
 * program, bundled likewise: below `node_modules` Node reads no TypeScript.
 */
import { basename, extname, join } from "node:path";
import type { Plugin } from "rolldown";

/** What a build begins with, the threads and programs that it starts. */
const ofBuilds = [
  "commands/build-program.ts",
  "press/search/search-worker.ts",
  "press/plan/look-worker.ts",
  "press/print/lite-worker.ts",
  "desk/convert/convert-worker.ts",
  "photos/renditions/draw.ts",
];

/** All that is started by its name in the package. */
const ofPackage = [
  ...ofBuilds,
  "commands/dateline.ts",
  "commands/build.ts",
  "commands/print-part.ts",
  "desk/import/damage/damage-worker.ts",
  "press/writing-desk/integration.ts",
  "press/program/compile-cache.js",
];

/** Packages that find files of their own, are for one machine, or are loaded only where they are needed. */
const asTheyAre = new Set([
  "@sveltia/cms",
  "astro",
  "axe-core",
  "fontverter",
  "harfbuzzjs",
  "koffi",
  "pagefind",
  "playwright-core",
  "rolldown",
  "sharp",
  "subset-font",
]);
const packageOf = (id: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id;

/**
 * Bundles what a build and its threads are made of, or the whole program.
 * @param program its own folder
 * @param folder the files lie in it side by side
 * @returns the files that were bundled, by their paths on this machine
 * @throws where something cannot be bundled
 */
export async function bundlePress(program: string, folder: string, what: "build" | "package"): Promise<string[]> {
  // Loaded only where there is something to bundle.
  const { build } = await import("rolldown");
  const entries = what === "build" ? ofBuilds : ofPackage;
  const { output } = await build({
    input: Object.fromEntries(entries.map((file) => [basename(file, extname(file)), join(program, "src", file)])),
    platform: "node",
    external: (id) => asTheyAre.has(packageOf(id)),
    plugins: [siblings(entries)],
    output: {
      dir: folder,
      format: "esm",
      entryFileNames: "[name].js",
      sourcemap: what === "package",
      sourcemapExcludeSources: true,
      // Without what only people read of it, the program is a quarter smaller; names stay, by which failures are told.
      minify: what === "package" ? { compress: false, mangle: false, codegen: true } : false,
    },
    logLevel: "warn",
  });
  return output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
}

/** A thread or a program that is started from the file beside which it lies, as every bundled file lies beside the others. */
const started = /new URL\("\.\/([\w-]+)\.ts", import\.meta\.url\)/g;

/** What is bundled is found beside the file that starts it. */
function siblings(entries: readonly string[]): Plugin {
  const names = new Set(entries.map((file) => basename(file, ".ts")));
  return {
    name: "dateline-siblings",
    transform(code) {
      if (!code.includes("import.meta.url")) return undefined;
      const named = code.replace(started, (whole, name: string) =>
        names.has(name) ? `new URL("./${name}.js", import.meta.url)` : whole,
      );
      // As many letters as before: what maps tell of places still holds.
      return { code: named, map: null };
    },
  };
}

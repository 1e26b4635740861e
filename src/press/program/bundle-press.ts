/**
 * The press itself in a few files. Node takes longer to find and read its eight hundred than the press takes to print
 * what an edit touches; so they are bundled with the templates, and kept with them.
 */
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";

/** What a build begins with, and the threads that it starts. */
const beginnings = [
  "commands/build-program.ts",
  "press/search/search-worker.ts",
  "press/plan/look-worker.ts",
  "press/print/lite-worker.ts",
  "desk/convert/convert-worker.ts",
];

/** Packages that find files of their own, or are loaded only where they are needed. */
const asTheyAre = new Set([
  "@sveltia/cms",
  "astro",
  "exifr",
  "fontverter",
  "harfbuzzjs",
  "koffi",
  "pagefind",
  "rolldown",
  "sharp",
  "subset-font",
  "svgo",
]);
const packageOf = (id: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id;

/**
 * Bundles what a build and its threads are made of.
 * @param root the folder that holds `package.json`
 * @param folder the files lie in it side by side
 * @throws where something cannot be bundled
 */
export async function bundlePress(root: string, folder: string): Promise<void> {
  // Loaded only where there is something to bundle.
  const { build } = await import("rolldown");
  await build({
    input: Object.fromEntries(beginnings.map((file) => [basename(file, ".ts"), join(root, "src", file)])),
    platform: "node",
    external: (id) => asTheyAre.has(packageOf(id)),
    plugins: [asIfInPlace()],
    output: { dir: folder, format: "esm", entryFileNames: "[name].js" },
    logLevel: "warn",
  });
}

/** A thread that is started from the file beside which it lies, as every bundled file lies beside the others. */
const thread = /new URL\("\.\/([\w-]+-worker)\.ts", import\.meta\.url\)/g;

/** Files go on finding others from where they were written, but for the threads, which are bundled too. */
function asIfInPlace(): Plugin {
  return {
    name: "dateline-as-if-in-place",
    transform(code, id) {
      if (!code.includes("import.meta.url")) return undefined;
      const [file = id] = id.split("?");
      const parts = code.split(thread);
      // Every second part is the name of a thread.
      return parts
        .map((part, at) =>
          at % 2 === 1
            ? `new URL("./${part}.js", import.meta.url)`
            : part.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)),
        )
        .join("");
    },
  };
}

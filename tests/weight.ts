/** What a printed page weighs as it is sent: its parts, each compressed with brotli, in bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export interface Weight {
  /** The page without the style sheets and scripts that stand in it. */
  html: number;
  css: number;
  /** Scripts in the page, and the files that it and they ask for before anything is pressed. */
  script: number;
  /** Font files that the page asks for beforehand; they are compressed in themselves. */
  fonts: number;
}

const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** Data blocks are no scripts: they are words, and count as such. */
const inlineScripts = /<script(?![^>]* (?:src|data-module|type="application\/[a-z+]*json"))[^>]*>([\s\S]*?)<\/script>/g;
const scriptFiles = /<script[^>]* (?:src|data-module)="([^"]+)"/g;
const preloadedFonts = /<link rel="preload" as="font"[^>]*? href="([^"]+)"/g;

/** @param folder of the printed site @param file of the page in it */
export function weightOf(folder: string, file: string): Weight {
  const page = readFileSync(join(folder, file), "utf8");
  const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = ""]) => found);
  const files = new Set(all(scriptFiles).flatMap((path) => withImports(folder, path)));
  return {
    html: compressed(page.replace(styles, "").replace(inlineScripts, "")),
    css: compressed(all(styles).join("\n")),
    script:
      compressed(all(inlineScripts).join("\n")) +
      [...files].reduce((sum, path) => sum + compressed(readFileSync(join(folder, path), "utf8")), 0),
    fonts: all(preloadedFonts).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0),
  };
}

/** The same style sheet stands in many pages: each text is compressed once. */
const known = new Map<string, number>();

function compressed(text: string): number {
  const size = known.get(text) ?? (text ? brotliCompressSync(text).length : 0);
  known.set(text, size);
  return size;
}

/** A module with those that it loads at once; what it loads when something is pressed is left out. */
function withImports(folder: string, path: string): string[] {
  const source = readFileSync(join(folder, path), "utf8");
  const imported = [...source.matchAll(/(?:^|[;}])import(?:[^("'`]*?from)?["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name = ""]) => path.replace(/[^/]+$/, name),
  );
  return [path, ...imported.flatMap((other) => withImports(folder, other))];
}

/** What a printed page weighs as it is sent: its parts, each compressed with brotli, in bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

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

/** Brotli's quality: as pages are sent, and, in a tenth of the time, as none is lighter. What keeps to a limit with the second keeps to it with the first. */
export const efforts = { sent: 11, little: 5 } as const;
export type Effort = (typeof efforts)[keyof typeof efforts];

/** @param folder of the printed site @param file of the page in it */
export function weightOf(folder: string, file: string, effort: Effort = efforts.sent): Weight {
  const compressed = (text: string) => compressedSize(text, effort);
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

/** Bytes of a text as it is sent. */
export function compressedSize(text: string, effort: Effort = efforts.sent): number {
  if (text === "") return 0;
  const key = `${effort} ${text}`;
  const size =
    known.get(key) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }).length;
  known.set(key, size);
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

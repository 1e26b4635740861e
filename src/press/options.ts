/** What follows `npm run build --`. */
import type { BuildOptions } from "./build.ts";

/** Whether only the time of the next build is asked for: nothing is planned or printed then. */
export const asksForNext = (words: readonly string[]): boolean => words.includes("--next");

/** Whether every warning is told in full. */
export const tellsAll = (words: readonly string[]): boolean => words.includes("--all");

/** @throws an `Error` with a sentence where an option is written wrong */
export function buildOptions(words: readonly string[]): BuildOptions {
  const options: BuildOptions = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === "--slice") {
      const [, number, of] = /^(\d+)\/(\d+)$/.exec(words[++at] ?? "") ?? [];
      if (!number || !of || Number(number) < 1 || Number(number) > Number(of)) throw new Error("--slice is followed by which slice of how many: --slice 2/8");
      options.slice = { number: Number(number), of: Number(of) };
    } else if (word === "--merge") {
      const folders = [];
      while (words[at + 1] !== undefined && !words[at + 1]?.startsWith("--")) folders.push(words[++at] ?? "");
      if (folders.length === 0) throw new Error("--merge is followed by the folders of the slices: --merge slice-1 slice-2");
      options.merge = folders;
    } else if (word === "--explain") {
      const path = words[++at];
      if (!path) throw new Error("--explain is followed by a page’s path: --explain /world/");
      options.explain = path;
    }
  }
  return options;
}

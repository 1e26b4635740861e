/** Which of the pages that were read lately, and of what they show, must make room for newer ones. */

import { rendition } from "./same-picture.ts";

export interface OnShelf {
  path: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  bytes: number;
}

/** What a telephone can spare for pages that nobody asked to keep. */
export const room = { pages: 60, pictureBytes: 30_000_000, files: 100 };

/** @returns paths of what is to go, oldest first within its kind */
export function whatGoes(there: readonly OnShelf[], { pages, pictureBytes, files } = room): string[] {
  const newestFirst = there.toSorted((a, b) => b.at - a.at);
  const pictures = newestFirst.filter(({ path }) => rendition(path));
  // Scripts are others with each edition of the program; typefaces stay, and every page needs them.
  const scripts = newestFirst.filter(({ path }) => path.endsWith(".js"));
  let bytes = 0;
  return [
    ...newestFirst.filter(({ path }) => path.endsWith("/")).slice(pages),
    ...pictures.filter((picture) => (bytes += picture.bytes) > pictureBytes),
    ...scripts.slice(files),
  ]
    .reverse()
    .map(({ path }) => path);
}

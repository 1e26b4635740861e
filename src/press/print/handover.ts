/**
 * How the press hands its plan to the page routes. Astro bundles the routes as a program of their own, which
 * shares no module with the press: only the process is the same. A global variable it is,
 * since Astro asks a route which pages it has (`getStaticPaths`) without the request that could carry it in `Astro.locals`.
 */
import type { FileView } from "../../views/kinds.ts";
import type { PageView } from "../../views/kinds.ts";

export interface Handover {
  /** Paths to be printed as HTML, and as files with scripts that Astro bundles. */
  pagePaths: () => string[];
  bundledPaths: () => string[];
  pageView: (path: string) => PageView;
  bundledView: (path: string) => FileView | undefined;
  /** At the writing desk: what is laid over a page, as HTML. */
  laidOver?: () => string;
  /** Files that are written without Astro, one by one. */
  texts: () => Iterable<{ path: string; text: string }>;
  /** The scripts that Astro bundles: hashes, as a security policy allows them with, and addresses of files. None at the writing desk. */
  bundledScripts?: Set<string>;
}

declare global {
  var datelineHandover: Handover | undefined;
}

/** Hands over for as long as this process runs, as the writing desk does. */
export function giveHandover(handover: Handover): void {
  globalThis.datelineHandover = handover;
}

/** Hands over while some work lasts. */
export async function withHandover(handover: Handover, work: () => Promise<void>): Promise<void> {
  const before = globalThis.datelineHandover;
  globalThis.datelineHandover = handover;
  try {
    await work();
  } finally {
    globalThis.datelineHandover = before;
  }
}

/** @throws where a page is asked for outside a build or the writing desk */
export function handover(): Handover {
  if (!globalThis.datelineHandover)
    throw new Error("Pages are printed by the press: run npm run build or npm run dev.");
  return globalThis.datelineHandover;
}

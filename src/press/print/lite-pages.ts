/** Sets the pages of the lite edition: by functions of their views, without Astro, once the pictures are there whose sizes they tell. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { LaidFiles } from "../../archive/ledger/laid-files.ts";
import { openLaidFiles } from "../../archive/open-for-asking.ts";
import { overThreads } from "../../desk/over-threads.ts";
import { litePage } from "../../layouts/lite/lite-page.ts";
import type { BytesOf } from "../../layouts/lite/blocks.ts";
import { pathOfHref } from "../../paper/href.ts";
import type { ViewContext } from "../../views/context.ts";
import { isLiteView } from "../../views/lite-edition.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import { renditionName } from "../../views/parts/pictures/picture-of.ts";
import { viewOf } from "../../views/view-of.ts";
import { contextFrom, type ContextSeed } from "../plan/context-elsewhere.ts";
import type { Progress } from "../progress.ts";
import { writePage } from "../release/page-file.ts";

/** All that a thread must know to set pages. */
export interface LiteTask {
  seed: ContextSeed;
  /** Where pages are put, and where renditions lie. */
  folder: string;
  renditions: string;
}

/** Below this many pages a thread takes longer to start than to save. */
const worthThreads = 800;

/** Sets pages. @param keys of pages of the lite edition */
export async function setLitePages(keys: readonly PageKey[], task: LiteTask, onProgress: Progress): Promise<void> {
  let done = 0;
  const batches =
    keys.length < worthThreads
      ? inThisThread(keys, task)
      : overThreads<PageKey, string>(new URL("./lite-worker.ts", import.meta.url), task, keys);
  for await (const batch of batches) onProgress((done += batch.length), keys.length);
}

function* inThisThread(keys: readonly PageKey[], task: LiteTask): Generator<string[]> {
  if (keys.length === 0) return;
  const set = liteSetter(task);
  for (const key of keys) yield [set(key)];
}

/** A function that sets one page, and says which. */
export function liteSetter({ seed, folder, renditions }: LiteTask): (key: PageKey) => string {
  const made = sizesIn(renditions, seed.site);
  // Opened where a rendition does not lie here, since it is published already.
  let laid: LaidFiles | undefined;
  const sizes: BytesOf = (picture) => {
    const size = made(picture);
    if (size !== undefined) return size;
    laid ??= openLaidFiles({ cache: seed.cache, showHeld: seed.preview });
    return laid.of([pathOfHref(seed.site, picture).slice(1)])[0]?.size;
  };
  const bytesOf: BytesOf = (picture) => {
    const size = sizes(picture);
    if (size === undefined) throw new Error(`${picture} is shown by a page of the lite edition, and was not made.`);
    return size;
  };
  const context = contextFrom(seed);
  return (key) => {
    const path = pathOf(key);
    const html = liteHtml(key, context, bytesOf);
    if (html === undefined) throw new Error(`There is no page to print at ${path}.`);
    writePage(path, folder, html);
    return path;
  };
}

export function liteHtml(key: PageKey, context: ViewContext, bytesOf: BytesOf): string | undefined {
  const view = viewOf(key, context);
  return view && isLiteView(view) ? litePage(view, bytesOf) : undefined;
}

/** Sizes of renditions, by their addresses in the site: a file never changes under its name. */
export function sizesIn(renditions: string, site: string): BytesOf {
  const known = new Map<string, number>();
  return (picture) => {
    const size =
      known.get(picture) ?? statSync(join(renditions, renditionName(picture, site)), { throwIfNoEntry: false })?.size;
    if (size !== undefined) known.set(picture, size);
    return size;
  };
}

/** Joins files of those of other pages, once these are printed: a month's stories of its days'. */
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerPage } from "../../archive/ledger/ledger.ts";
import { fileText, joinedFile, settingOf } from "../../layouts/templates.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import { isPageView, viewOf } from "../../views/view-of.ts";
import { keyIn } from "../plan/plan.ts";
import { pageFile, writePage } from "../release/page-file.ts";
import type { PressSettings } from "../settings.ts";

type Folders = Pick<PressSettings, "printing" | "out">;

/**
 * Each of those that it is joined of is taken as it was printed now, or as it lies published. Where it lies nowhere, as in a
 * slice, or where the last edition is not on this machine, it is made once more.
 * @param has whether a file lies in what was published already, as it is to be
 */
export function joinFiles(
  keys: readonly PageKey[],
  context: ViewContext,
  folders: Folders,
  has: (file: string) => boolean,
): void {
  for (const key of keys) {
    writePage(pathOf(key), folders.printing, "");
    // One after the other: all together may be tens of megabytes.
    const file = openSync(join(folders.printing, pageFile(pathOf(key))), "w");
    try {
      for (const each of joinedOf(key, context)) {
        const lying = lyingAt(each, folders, has);
        writeFileSync(file, lying === undefined ? textOf(each, context) : readFileSync(lying));
      }
    } finally {
      closeSync(file);
    }
  }
}

/** Paths of pages that must be made for what is joined of them, since they lie nowhere yet. @param pages of all kinds */
export const lackingOf = (
  pages: readonly LedgerPage[],
  context: ViewContext,
  folders: Folders,
  has: (file: string) => boolean,
): string[] =>
  pages
    .map(({ page }) => keyIn(page))
    .filter((key) => settingOf(key) === "joined")
    .flatMap((key) => joinedOf(key, context))
    .filter((each) => lyingAt(each, folders, has) === undefined)
    .map(pathOf);

/** The same file whole, as the writing desk shows it; undefined where a page is no such file. */
export function joinedText(key: PageKey, context: ViewContext): { text: string; mediaType: string } | undefined {
  const view = viewOf(key, context);
  const file = view && joinedFile(view);
  return file && { text: file.of.map((each) => textOf(each, context)).join(""), mediaType: file.mediaType };
}

function joinedOf(key: PageKey, context: ViewContext): readonly PageKey[] {
  const view = viewOf(key, context);
  const file = view && joinedFile(view);
  if (!file) throw new Error(`There is no file to join at ${pathOf(key)}.`);
  return file.of;
}

function lyingAt(key: PageKey, { printing, out }: Folders, has: (file: string) => boolean): string | undefined {
  const file = pageFile(pathOf(key));
  const printed = join(printing, file);
  if (existsSync(printed)) return printed;
  const published = join(out, file);
  return has(file) && existsSync(published) ? published : undefined;
}

function textOf(key: PageKey, context: ViewContext): string {
  const view = viewOf(key, context);
  const written = view && !isPageView(view) ? fileText(view.template, view) : undefined;
  if (!written) throw new Error(`There is no file to join at ${pathOf(key)}.`);
  return written.text;
}

/** Makes books: by functions of their views, once the pictures are there that stand in them. */
import { existsSync, readFileSync } from "node:fs";
import { zipOf } from "../../kept/zip.ts";
import { bookIn, type Book } from "../../layouts/templates.ts";
import type { Href } from "../../paper/href.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import { renditionName } from "../../views/parts/pictures/picture-of.ts";
import type { Progress } from "../progress.ts";
import { writePage } from "../release/page-file.ts";
import type { PressSettings } from "../settings.ts";
import { makeShownRenditions, renditionAt, viewShowing, type ShownPictures } from "./shown-pictures.ts";

/**
 * Makes books one by one, each with the pictures that are in it: a day's are those that its stories show. Of an edition that
 * is published elsewhere no picture need lie here: such ones are made again.
 * @param isPublished whether a rendition lies in the published release, as it was laid
 * @returns what they show
 */
export async function makeBooks(
  keys: readonly PageKey[],
  context: ViewContext,
  {
    settings,
    isPublished,
    onProgress,
  }: { settings: PressSettings; isPublished: (file: string) => boolean; onProgress: Progress },
): Promise<ShownPictures[]> {
  const shown: ShownPictures[] = [];
  for (const key of keys) {
    const path = pathOf(key);
    const { view, shown: showing } = viewShowing(key, context);
    const book = view && bookIn(view);
    if (!book) throw new Error(`There is no book to make at ${path}.`);
    const page = { path, ...showing };
    await makeShownRenditions(
      [page],
      settings,
      (picture) => isPublished(picture) && existsSync(renditionAt(picture, settings)),
    );
    const bytesOf = (picture: Href) => readFileSync(renditionAt(renditionName(picture, context.site), settings));
    writePage(path, settings.printing, bookBytes(book, bytesOf));
    shown.push(page);
    onProgress(shown.length, keys.length);
  }
  return shown;
}

/** A book as it is packed. @param bytesOf a rendition, by its address */
export const bookBytes = ({ files, changed }: Book, bytesOf: (picture: Href) => Buffer): Buffer =>
  zipOf(
    files.map((file) =>
      "text" in file
        ? { name: file.name, bytes: Buffer.from(file.text), how: file.name === "mimetype" ? "stored" : "deflated" }
        : { name: file.name, bytes: bytesOf(file.picture), how: "stored" },
    ),
    new Date(changed),
  );

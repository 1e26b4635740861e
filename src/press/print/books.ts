/** Makes books: by functions of their views, once the pictures are there that stand in them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zipOf } from "../../kept/zip.ts";
import type { BookFile } from "../../layouts/books/book-files.ts";
import { bookIn } from "../../layouts/templates.ts";
import { pathOfHref, type Href } from "../../paper/href.ts";
import { pathOf, type PageKey } from "../../paper/page.ts";
import type { NeededCard } from "../../brand/cards/card.ts";
import type { ViewContext } from "../../views/context.ts";
import type { NeededPicture } from "../../views/parts/pictures/needed-picture.ts";
import { renditionFolder } from "../../views/parts/pictures/picture-of.ts";
import { viewOf } from "../../views/view-of.ts";
import { pageFile } from "../release/page-file.ts";
import type { PressSettings } from "../settings.ts";
import type { Progress } from "../progress.ts";
import { makeShownRenditions, renditionAt, type ShownPictures } from "./shown-pictures.ts";

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
    const pictures = new Set<NeededPicture>();
    const cards: NeededCard[] = [];
    const path = pathOf(key);
    const view = viewOf(key, {
      ...context,
      onPicture: (picture) => pictures.add(picture),
      onCard: (card) => cards.push(card),
    });
    const book = view && bookIn(view);
    if (!book) throw new Error(`There is no book to make at ${path}.`);
    const page = { path, pictures: [...pictures], cards };
    await makeShownRenditions(
      [page],
      settings,
      (picture) => isPublished(picture) && existsSync(renditionAt(picture, settings)),
    );
    const file = join(settings.printing, pageFile(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      bookBytes(book.files, book.changed, (picture) => readFileSync(renditionAt(nameOf(picture, context), settings))),
    );
    shown.push(page);
    onProgress(shown.length, keys.length);
  }
  return shown;
}

/** @param changed RFC 3339 */
export const bookBytes = (files: readonly BookFile[], changed: string, bytesOf: (picture: Href) => Buffer): Buffer =>
  zipOf(
    files.map((file) =>
      "text" in file
        ? { name: file.name, bytes: Buffer.from(file.text), how: file.name === "mimetype" ? "stored" : "deflated" }
        : { name: file.name, bytes: bytesOf(file.picture), how: "stored" },
    ),
    new Date(changed),
  );

/** By which a rendition lies among the others. */
const nameOf = (picture: Href, { site }: ViewContext): string =>
  pathOfHref(site, picture).slice(renditionFolder.length);

/** A book in EPUB 3.3 (https://www.w3.org/TR/epub-33/): the files in it, in their order. Nothing in it is of the moment at which it is made. */
import type { Href } from "../../paper/href.ts";
import type { BookSaid } from "../../views/parts/book.ts";
import type { PictureView } from "../../views/parts/pictures/picture.ts";
import { plainLine } from "../exchange/plain-line.ts";
import { bookStyle } from "./book-style.ts";
import { chapter, titlePage } from "./chapter.ts";
import { navigation, type BookChapter } from "./navigation.ts";
import { packageDocument } from "./package-document.ts";

export const bookType = "application/epub+zip";

/** A file of a book: a text, or a rendition by its address in the site. */
export type BookFile = { name: string; text: string } | { name: string; picture: Href };

/** Pixels: as wide as the pages of most devices. */
const wideEnough = 960;

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

export function bookFiles(book: BookSaid): BookFile[] {
  const pictures = new Map<Href, string>();
  const pictureAt = (picture: PictureView): string | undefined => {
    const path = fileOf(picture);
    if (path === undefined) return undefined;
    const name = pictures.get(path) ?? `pictures/${pictures.size + 1}.jpg`;
    pictures.set(path, name);
    return `../${name}`;
  };
  const stories = book.parts.flatMap(({ name: part, stories: within }) => within.map((told) => ({ part, told })));
  const texts = stories.map(({ told }) => chapter(told, pictureAt));
  const chapters = stories.map(({ part, told: { story } }, at): BookChapter => ({
    name: `stories/${at + 1}.xhtml`,
    ...(part !== undefined && { part }),
    headline: plainLine(story.headline),
    language: story.language,
    direction: story.direction,
  }));
  return [
    // What programs know a book by stands before all else (EPUB 3.3, 4.2.6.1).
    { name: "mimetype", text: bookType },
    { name: "META-INF/container.xml", text: container },
    { name: "book/package.opf", text: packageDocument(book, chapters, [...pictures.values()]) },
    { name: "book/nav.xhtml", text: navigation(book, chapters) },
    { name: "book/title.xhtml", text: titlePage(book) },
    { name: "book/style.css", text: bookStyle },
    ...chapters.map(({ name }, at) => ({ name: `book/${name}`, text: texts[at] ?? "" })),
    ...[...pictures].map(([picture, name]) => ({ name: `book/${name}`, picture })),
  ];
}

function fileOf({ sources }: PictureView): Href | undefined {
  const jpegs = sources.find(({ type }) => type === "image/jpeg")?.candidates ?? [];
  return (jpegs.find(({ width }) => width >= wideEnough) ?? jpegs.at(-1))?.path;
}

/** What the pages on a shelf say of themselves. */
import { keptAt, keptSize, savedAt } from "./kept-copy.ts";
import { picturesIn, rendition } from "./same-picture.ts";
import { contents, shelfIfThere, type Shelf } from "./shelves.ts";

export interface ShelfPage {
  path: string;
  title: string;
  kicker: string;
  lang: string;
  dir: string;
  /** Milliseconds since 1970. */
  at: number;
  /** With its pictures. */
  bytes: number;
}

/** The pages on a shelf, newest first. */
export async function pagesOn(name: Shelf): Promise<ShelfPage[]> {
  const shelf = await shelfIfThere(name);
  const there = shelf ? await contents(shelf) : [];
  const pictures = there
    .flatMap(({ path, copy }) => ({ picture: rendition(path)?.picture, bytes: keptSize(copy) }))
    .filter(({ picture }) => picture);
  const pages = await Promise.all(
    there
      .filter(({ path }) => path.endsWith("/"))
      .map(async ({ path, copy }): Promise<ShelfPage> => {
        const html = await copy.text();
        // Its style sheets are not this page's, whose security policy forbids them.
        const { documentElement, title, body } = new DOMParser().parseFromString(
          html.replace(/<style[^]*?<\/style>/g, ""),
          "text/html",
        );
        const own = new Set(picturesIn(html).map((src) => rendition(src)?.picture));
        const words = (selector: string) => body.querySelector(selector)?.textContent.trim() ?? "";
        return {
          path,
          title: words("h1") || title,
          kicker: words(".article-head .kicker"),
          lang: documentElement.lang,
          dir: documentElement.dir,
          at: name === "saved" ? savedAt(copy) : keptAt(copy),
          bytes:
            keptSize(copy) +
            pictures.filter(({ picture }) => own.has(picture)).reduce((sum, { bytes }) => sum + bytes, 0),
        };
      }),
  );
  return pages.toSorted((a, b) => b.at - a.at);
}

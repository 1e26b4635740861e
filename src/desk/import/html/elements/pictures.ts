/** Pictures of a page, alone and in galleries. */
import type { Element } from "hast";
import { selectAll } from "hast-util-select";
import type { Image, Nodes, Paragraph } from "mdast";
import { wholeCaption } from "../../pictures/caption-and-credit.ts";
import { pictureOfFigure, pictureOfImage } from "../../pictures/picture-of-element.ts";
import type { SourcePicture } from "../../story.ts";
import { Ancestry } from "../ancestry.ts";
import { wordsIn } from "../html-words.ts";
import { directive, emphasised, type SourcePage } from "./flow.ts";

declare module "mdast" {
  interface ImageData {
    /** Other addresses of the same picture. */
    others?: string[];
  }
}

type Resolving = Pick<SourcePage, "resolve">;

/** Of a format whose addresses are whole. */
const asWritten: Resolving = { resolve: (address) => address };

/** A picture with its caption and its other addresses. */
export const imageOf = (picture: SourcePicture, { resolve }: Resolving): Image => ({
  type: "image",
  url: resolve(picture.source ?? ""),
  alt: picture.alt ?? "",
  title: wholeCaption(picture) ?? null,
  data: { others: (picture.others ?? []).map(resolve) },
});

/** A picture by itself. */
export const standing = (picture: SourcePicture, page = asWritten): Paragraph => ({
  type: "paragraph",
  children: [imageOf(picture, page)],
});

/** Several pictures side by side, and the words that belong to all of them. */
export function galleryOf(element: Element, page: SourcePage): Nodes[] {
  // Of pictures that stand alone in an item, the innermost such item has their words.
  const items = new Map<Element, Element>();
  const images = selectAll("img", element);
  const single = selectAll("figure, .wp-caption, .gallery-item, li", element);
  const imagesOf = new Ancestry(element).heldBy(single, images);
  for (const item of single) {
    const [image, another] = imagesOf.get(item) ?? [];
    if (image && !another) items.set(image, item);
  }
  const shown = images.flatMap((image) => {
    const own = items.get(image);
    return (own ? pictureOfFigure(image, own) : pictureOfImage(image)) ?? [];
  });
  const together = element.children.find(
    (child) =>
      child.type === "element" &&
      child.tagName === "figcaption" &&
      !shown.some(({ caption }) => caption && wordsIn(child).includes(caption)),
  );
  const words = together ? emphasised(wordsIn(together)) : [];
  return shown.length === 1
    ? [...shown.map((picture) => standing(picture, page)), ...words]
    : [
        ...directive(
          "gallery",
          {},
          shown.map((picture) => standing(picture, page)),
        ),
        ...words,
      ];
}

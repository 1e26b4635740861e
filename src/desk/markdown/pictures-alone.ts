/** Pictures that stand alone in a paragraph: figures, and what galleries hold. */
import type { Image, Paragraph, Parents, PhrasingContent, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { PictureBlock } from "../blocks.ts";
import { legible, pictureFile } from "../../paper/article.ts";
import { splitCaption } from "../../paper/wording/caption.ts";
import type { BodyReport } from "./body-report.ts";
import { newsBlock } from "./news-block.ts";
import { decodedPath } from "../../paper/safe/percent-decoded.ts";

function onlyPictures(paragraph: Paragraph): Image[] | undefined {
  const rest = paragraph.children.filter((child) => !blank(child));
  const images = rest.filter((child) => child.type === "image");
  return images.length > 0 && images.length === rest.length ? images : undefined;
}

const blank = (node: PhrasingContent) => node.type === "break" || (node.type === "text" && node.value.trim() === "");

/** The figures that a paragraph of pictures becomes; the paragraph itself where there is more in it. */
export function figuresOf(paragraph: Paragraph, report: BodyReport): RootContent[] {
  const images = onlyPictures(paragraph);
  if (!images) return [paragraph];
  return images.flatMap((image) => {
    const picture = pictureOf(image, report);
    return picture ? [newsBlock({ type: "figure", picture })] : [];
  });
}

function pictureOf(image: Image, report: BodyReport): PictureBlock | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(image.url)) {
    report.problem(
      image,
      "picture-elsewhere",
      "Pictures come from content/photos/, not from another site: put the file there and write its name.",
      image.url.split("/").at(-1),
    );
    return undefined;
  }
  const file = fileName(image.url);
  report.reference(image, "photo", file, {
    written: image.url,
    ...(image.data?.written && { picture: image.data.written }),
  });
  const { text, credit } = splitCaption(legible(image.title ?? ""));
  return { file, alt: legible(image.alt ?? ""), ...(text && { caption: text }), ...(credit && { credit }) };
}

/** A stray % belongs to the name. */
const fileName = (url: string): string => pictureFile(decodedPath(url));

/** The pictures of a gallery. What else stands in it is told. */
export function galleryPictures(gallery: Parents, report: BodyReport): PictureBlock[] {
  return gallery.children.flatMap((child) => {
    const images = child.type === "paragraph" ? onlyPictures(child) : undefined;
    if (images) return images.flatMap((image) => pictureOf(image, report) ?? []);
    report.problem(
      child,
      "gallery",
      `A gallery holds pictures only; “${plainText(child).slice(0, 40)}” is text. Put it before or after the gallery.`,
    );
    return [];
  });
}

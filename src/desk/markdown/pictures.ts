/** Pictures as a body has them: paragraphs that hold nothing else, and what each says of itself. */
import type { Image, Paragraph, PhrasingContent } from "mdast";
import type { PictureBlock } from "../blocks.ts";
import { legible, pictureFile } from "../../paper/article.ts";
import { splitCaption } from "../../paper/wording/caption.ts";
import type { BodyReport } from "./body-report.ts";

/** The pictures of a paragraph; undefined where it holds anything else. */
export function onlyPictures(paragraph: Paragraph): Image[] | undefined {
  const rest = paragraph.children.filter((child) => !blank(child));
  const images = rest.filter((child) => child.type === "image");
  return images.length > 0 && images.length === rest.length ? images : undefined;
}

const blank = (node: PhrasingContent) => node.type === "break" || (node.type === "text" && node.value.trim() === "");

/** @returns undefined where it lies elsewhere, which is reported */
export function pictureOf(image: Image, report: BodyReport): PictureBlock | undefined {
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
  report.reference(image, "photo", file, image.url, image.data?.written);
  const { text, credit } = splitCaption(legible(image.title ?? ""));
  return { file, alt: legible(image.alt ?? ""), ...(text && { caption: text }), ...(credit && { credit }) };
}

function fileName(url: string): string {
  let path = url;
  try {
    path = decodeURI(url);
  } catch {
    // A stray % belongs to the name.
  }
  return pictureFile(path);
}

/** A picture as a page shows it: where its largest version lies, and the words around it. */
import type { Element, ElementContent, Nodes } from "hast";
import { select, selectAll } from "hast-util-select";
import { withCredit } from "./caption-and-credit.ts";
import { alike, wordsIn, wordsOfHtml } from "../html/html-words.ts";
import type { SourcePicture } from "../story.ts";

const creditSelector =
  ".credit, .photo-credit, .image-credit, .media-credit, .picture-credit, .photographer, .byline, .copyright, [itemprop~=creditText], [itemprop~=copyrightHolder]";
const captionSelector =
  "figcaption, .wp-caption-text, .caption, .media-caption, [itemprop~=caption], [itemprop~=description]";

/** A picture by itself. Undefined where nothing is shown, or only a counter of visitors. */
export function pictureOfImage(image: Element, within?: Element): SourcePicture | undefined {
  const sources = sourcesOf(image, within);
  const [source, ...others] = sources;
  if (source === undefined || isCounter(image)) return undefined;
  const alt = wordsOfHtml(textOf(image.properties.alt));
  return { source, others, ...(alt && { alt }) };
}

/** A picture with the caption and the credit that its figure gives. An alt text that only repeats the caption is none. */
export function pictureOfFigure(image: Element, figure: Element): SourcePicture | undefined {
  const shown = pictureOfImage(image, figure);
  if (!shown) return undefined;
  const credits = selectAll(creditSelector, figure);
  const credit = credits.map(wordsIn).find(Boolean);
  const captions = new Set(
    selectAll(captionSelector, figure)
      .filter((element) => !credits.includes(element))
      .map((element) => wordsIn(without(element, credits)))
      .filter(Boolean),
  );
  // Some pages tell a caption once for the eye and once for the printer.
  const caption = [...captions].find(
    (text, at, all) => !all.some((other, place) => place !== at && other.length > text.length && other.includes(text)),
  );
  const told = withCredit({ ...shown, ...(caption && { caption }), ...(credit && { credit }) });
  return { ...told, alt: told.alt && told.caption && alike(told.alt) === alike(told.caption) ? undefined : told.alt };
}

/** A tree without some of its elements. */
function without(node: Element, taken: readonly Element[]): Element {
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type !== "element" ? [child] : taken.includes(child) ? [] : [without(child, taken)],
  );
  return { ...node, children };
}

/** Addresses of the same picture, the largest first; what stands in for it while a page loads is not one of them. */
function sourcesOf(image: Element, within: Element | undefined): string[] {
  const picture = within && select("picture", within);
  const sets =
    picture && selectAll("img", picture).includes(image) ? [image, ...selectAll("source", picture)] : [image];
  const sized = sets.flatMap((element) =>
    ["srcSet", "dataSrcset", "dataLazySrcset"].flatMap((name) =>
      candidates(textOf(element.properties[name])).map((found) => ({ ...found, own: element === image })),
    ),
  );
  const plain = ["dataOriginal", "dataSrc", "dataLazySrc", "dataFullUrl", "dataOrigFile", "src"]
    .map((name) => textOf(image.properties[name]))
    .filter((text): text is string => text !== undefined && !text.startsWith("data:"));
  // A picture's own list comes before those of formats that only browsers need.
  sized.sort((a, b) => Number(b.own) - Number(a.own) || b.width - a.width);
  return [...new Set([...sized.map(({ url }) => url), ...plain])].filter((url) => !url.startsWith("data:"));
}

function candidates(set: string | undefined): { url: string; width: number }[] {
  return (set ?? "").split(/,\s+/).flatMap((part) => {
    const [url = "", size = "1x"] = part.trim().split(/\s+/);
    return url ? [{ url, width: Number.parseFloat(size) || 0 }] : [];
  });
}

/** Words in the names of pictures that belong to the site, or to who wrote in it. */
export const ornamental =
  /(?:^|[^a-z])(?:logos?|icons?|favicon|sprites?|avatars?|gravatar|headshots?|mugshots?|placeholder|spacer|pixel|badge|button)(?:[^a-z]|$)/i;

/** Pixels; a picture over a story is wider. */
const narrowest = 200;

/** Whether a picture is a sign of the site, or the portrait of who wrote: never what stands over a story. */
export function isOrnament(image: Element): boolean {
  const width = Number.parseInt(textOf(image.properties.width) ?? "", 10);
  const sources = sourcesOf(image, undefined);
  return (
    width < narrowest ||
    (sources.length > 0 && sources.every((source) => widthIn(source) < narrowest)) ||
    [textOf(image.properties.src), classesOf(image), textOf(image.properties.alt)].some(
      (words) => words !== undefined && !words.startsWith("data:") && ornamental.test(words.slice(0, 1000)),
    )
  );
}

/** The width that an address asks for: `w_120`, `?width=120`, `120x80`; NaN where it names none. */
const widthIn = (address: string): number =>
  Number.parseInt(
    (
      /(?:^|[/,?&;_-])w(?:idth)?[_=](\d{1,5})(?!\d)/i.exec(address) ?? /(?<!\d)(\d{2,4})x\d{2,4}(?!\d)/.exec(address)
    )?.[1] ?? "",
    10,
  );

/** A picture of one pixel counts visitors. */
const isCounter = (image: Element): boolean =>
  ["width", "height"].some((name) => /^[01]$/.test(String(image.properties[name] ?? "")));

export function textOf(value: Element["properties"][string]): string | undefined {
  const text = Array.isArray(value)
    ? value.join(name(value))
    : value === null || value === undefined || typeof value === "boolean"
      ? ""
      : String(value);
  return text.trim() || undefined;
}

/** hast keeps `srcset` as a list: its parts belong together again. */
const name = (value: (string | number)[]): string =>
  value.some((part) => /\s/.test(String(part).trim())) ? ", " : " ";

export const classesOf = (node: Nodes): string =>
  node.type === "element" && Array.isArray(node.properties.className) ? node.properties.className.join(" ") : "";

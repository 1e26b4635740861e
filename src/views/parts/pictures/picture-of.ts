/** From a picture's name to all that a page says of it. */
import { shownCaption } from "../../../paper/wording/caption.ts";
import { isolatedLine } from "../../../paper/wording/scripts-apart.ts";
import type { PhotoFacts } from "../../../photos/metadata/photo-facts.ts";
import { renditionsOf, type Rendition } from "../../../photos/renditions/recipe.ts";
import { basePath } from "../../../paper/addresses/site-address.ts";
import { pathOfHref, type Href } from "../../../paper/href.ts";
import { hrefTo, type ViewContext } from "../../context.ts";
import type { NeededPicture } from "./needed-picture.ts";
import type { FigureView, PictureView } from "./picture.ts";
import { periodWords } from "../times.ts";

/** What an article says of a picture, caption and credit told apart; the picture's embedded metadata fills what it leaves out. */
export interface DescribedPicture {
  file: string;
  alt?: string;
  caption?: string;
  credit?: string;
  focus?: { x: number; y: number };
}

/** Where renditions stand in the site. */
export const renditionFolder = "/photos/";

/** The name of a rendition's file, by its address. @param site the paper's own address */
export const renditionName = (picture: Href, site: string): string =>
  pathOfHref(site, picture).slice(renditionFolder.length);

const types = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" } as const;

/** The picture over a story, of which search engines are told in their shapes. */
export function neededInShapes(words: DescribedPicture, context: ViewContext): NeededPicture | undefined {
  const made = shownPicture(words, context);
  if (made) context.onPicture?.(made.inShapes);
  return made?.inShapes;
}

/** A picture's facts as the renditions get them: a credit that only the caption gives goes into the files too. */
export function neededPicture(words: DescribedPicture, context: ViewContext): NeededPicture | undefined {
  const made = shownPicture(words, context);
  if (made) context.onPicture?.(made.needed);
  return made?.needed;
}

export function pictureOf(words: DescribedPicture, context: ViewContext): PictureView | undefined {
  const made = shownPicture(words, context);
  if (!made) return undefined;
  context.onPicture?.(made.needed);
  return { alt: words.alt ?? made.needed.facts.alt ?? "", ...made.shape };
}

interface ShownPicture {
  needed: NeededPicture;
  inShapes: NeededPicture;
  shape: Omit<PictureView, "alt">;
}

/** Worked out once for each picture with each credit and focus: the same pictures stand on many pages. */
const shown = new WeakMap<PhotoFacts, Map<string, ShownPicture>>();

function shownPicture(words: DescribedPicture, context: ViewContext): ShownPicture | undefined {
  const facts = context.archive.files.photo(words.file);
  if (!facts) return undefined;
  const credit = facts.credit ?? words.credit;
  const known = shown.get(facts) ?? new Map<string, ShownPicture>();
  shown.set(facts, known);
  const key = `${basePath(context.site)} ${words.focus?.x ?? ""} ${words.focus?.y ?? ""} ${credit ?? ""}`;
  const found = known.get(key);
  if (found) return found;
  const needed: NeededPicture = {
    file: words.file,
    facts: credit === undefined ? facts : { ...facts, credit },
    ...(words.focus && { focus: words.focus }),
  };
  const made: ShownPicture = { needed, inShapes: { ...needed, shapes: true }, shape: shapeOf(needed, context) };
  known.set(key, made);
  return made;
}

function shapeOf({ file, facts, focus }: NeededPicture, context: ViewContext): Omit<PictureView, "alt"> {
  const renditions = renditionsOf(file, facts, focus);
  const candidates = (list: readonly Rendition[]) =>
    list.map((rendition) => ({ path: hrefTo(context, renditionFolder + rendition.file), width: rendition.width }));
  const largest = [...renditions.avif, ...renditions.webp, ...renditions.jpeg].reduce((a, b) =>
    b.width > a.width ? b : a,
  );
  const point = focus ?? facts.focus ?? { x: 0.5, y: 0.5 };
  const tenths = (part: number) => Math.min(10, Math.max(0, Math.round(part * 10)));
  return {
    width: largest.width,
    height: largest.height,
    focus: { x: tenths(point.x), y: tenths(point.y) },
    tones: facts.tones,
    sources: (["avif", "webp", "jpeg"] as const).map((format) => ({
      type: types[format],
      candidates: candidates(renditions[format]),
    })),
  };
}

export function figureOf(words: DescribedPicture, context: ViewContext): FigureView | undefined {
  const picture = pictureOf(words, context);
  const facts = context.archive.files.photo(words.file);
  if (!picture || !facts) return undefined;
  const { text, credit } = shownCaption(
    { ...(words.caption && { text: words.caption }), ...(words.credit && { credit: words.credit }) },
    facts,
    (day) => periodWords(day, context.archive.paper, "date"),
  );
  return {
    picture,
    ...(text && { caption: isolatedLine(text, context.archive.paper.locale) }),
    ...(credit && { credit }),
  };
}

/** The crop that is shown where a page is shared, with an absolute address. */
export function shareImage(
  words: DescribedPicture,
  context: ViewContext,
): { url: string; width: number; height: number; alt: string } | undefined {
  const needed = neededPicture(words, context);
  const share = needed && renditionsOf(words.file, needed.facts, words.focus).share;
  return (
    share && {
      url: context.site + renditionFolder + share.file,
      width: share.width,
      height: share.height,
      alt: words.alt ?? needed.facts.alt ?? "",
    }
  );
}

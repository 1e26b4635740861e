/** Pictures in schema.org's words, with the fields by which search engines tell whose they are (https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata). */
import type { LeadPhoto } from "../../../desk/records.ts";
import type { PictureBlock } from "../../../desk/blocks.ts";
import { splitCaption } from "../../../paper/wording/caption.ts";
import { renditionsOf, shapesOf } from "../../../photos/renditions/recipe.ts";
import type { ViewContext } from "../../context.ts";
import { digitalSource } from "./digital-source.ts";
import type { Json } from "../frame.ts";
import { neededInShapes, neededPicture, type DescribedPicture } from "../pictures/picture-of.ts";
import { signers } from "./signers.ts";

/**
 * The picture over a story in its widest rendition and in the shapes of search engines, then those of its body, each with
 * whose it is.
 */
export const imageObjects = (
  lead: (DescribedPicture & Pick<LeadPhoto, "distributable">) | undefined,
  body: readonly PictureBlock[],
  context: ViewContext,
): Json[] => [
  ...(lead ? renditionsAs("lead", lead, context) : []),
  ...body.flatMap(({ alt, ...words }) => renditionsAs("shown", { ...words, ...(alt && { alt }) }, context)),
];

function renditionsAs(
  as: "lead" | "shown",
  { distributable, ...words }: DescribedPicture & Pick<LeadPhoto, "distributable">,
  context: ViewContext,
): Json[] {
  const isOffered = distributable !== false;
  const needed = (as === "lead" ? neededInShapes : neededPicture)(words, context);
  if (!needed) return [];
  const { facts } = needed;
  const widest = renditionsOf(words.file, facts, words.focus).jpeg.at(-1);
  const shapes = as === "lead" ? shapesOf(words.file, facts, words.focus).map(({ rendition }) => rendition) : [];
  const credit = words.credit ?? facts.credit;
  const caption = words.caption ?? splitCaption(facts.caption ?? "", facts.credit).text;
  const source = facts.sourceType === undefined ? undefined : digitalSource(facts.sourceType);
  return [...(widest ? [widest] : []), ...shapes].map(({ file, width, height }) => ({
    "@type": "ImageObject",
    url: `${context.site}/photos/${file}`,
    width,
    height,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(facts.creator && { creator: signers(facts.creator, context) }),
    ...(facts.copyright && { copyrightNotice: facts.copyright }),
    // What is for this paper alone is offered to nobody.
    ...(isOffered && facts.licence && { license: facts.licence }),
    ...(isOffered && facts.licensor && { acquireLicensePage: facts.licensor }),
    ...(source && { digitalSourceType: source }),
  }));
}

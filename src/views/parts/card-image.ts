/** The card with which a page is shared: its headline, and its picture where it has one, drawn as one picture. */
import { cardSize, neededCard } from "../../brand/cards/card.ts";
import { isolatedJoin } from "../../paper/wording/scripts-apart.ts";
import type { ViewContext } from "../context.ts";
import type { OpenGraphView } from "./frame.ts";
import { neededPicture, renditionFolder, type DescribedPicture } from "./picture-of.ts";

export interface CardSaid {
  kicker?: string | undefined;
  headline: string;
  photo?: DescribedPicture | undefined;
}

/**
 * @param language of its words
 * @returns undefined where the paper has no cards
 */
export function cardImage(
  { kicker, headline, photo }: CardSaid,
  language: string,
  context: ViewContext,
): OpenGraphView["image"] {
  const { brand, archive, site } = context;
  if (!brand?.card) return undefined;
  const picture = photo && neededPicture(photo, context);
  const { name } = archive.paper;
  const card = neededCard(
    {
      ...(kicker && { kicker }),
      headline,
      language,
      ...(name !== headline && { paper: name }),
      ...(picture && { photo: picture }),
    },
    brand.card,
  );
  context.onCard?.(card);
  const words = kicker ? isolatedJoin([kicker, headline], ": ", language) : headline;
  return {
    url: site + renditionFolder + card.card,
    ...cardSize,
    alt: photo?.alt ? isolatedJoin([words, photo.alt], " — ", language) : words,
  };
}

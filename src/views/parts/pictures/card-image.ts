/** The card with which a page is shared: its headline, and its picture where it has one, drawn as one picture. */
import { cardSize, neededCard } from "../../../brand/cards/card.ts";
import { dayOf } from "../../../paper/moment.ts";
import { isolatedJoin } from "../../../paper/wording/scripts-apart.ts";
import type { Archive } from "../../../archive/archive.ts";
import type { ViewContext } from "../../context.ts";
import type { OpenGraphView } from "../frame.ts";
import { neededPicture, renditionFolder, type DescribedPicture } from "./picture-of.ts";

export interface CardSaid {
  kicker?: string | undefined;
  headline: string;
  photo?: DescribedPicture | undefined;
}

/**
 * Whether a story is shared with a card. An archive of many years would be drawn for hours, and is hardly shared.
 * @param published seconds since 1970
 */
export function hasCard(published: number, { paper }: Archive): boolean {
  return typeof paper.cards === "string" ? dayOf(published, paper.timezone) >= paper.cards : paper.cards;
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

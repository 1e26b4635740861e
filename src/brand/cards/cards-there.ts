/** Which cards lie in their folder already, whole. */
import { wholeRenditions } from "../../photos/renditions/rendition-record.ts";
import type { NeededCard } from "./card.ts";

/** The record of a card and of some others: of all in one, each edit would read thousands of lines. */
export const recordOf = (file: string): string => `cards-${file.slice("card-".length, "card-".length + 2)}.rights`;

export const missingCards = (cards: readonly NeededCard[], folder: string): NeededCard[] =>
  cards.filter(({ card }) => wholeRenditions(folder, recordOf(card), [card]).length === 0);

/** The cards with which printed pages are shared: those that do not lie there yet are drawn. */
import { existsSync } from "node:fs";
import { renditionsOf } from "../../photos/renditions/recipe.ts";
import type { BrandView } from "../../brand/brand-view.ts";
import type { NeededCard } from "../../brand/cards/card.ts";
import { missingCards } from "../../brand/cards/cards-there.ts";
import { cardFacesFolder } from "../brand/kept-brand.ts";
import { progressOf } from "../progress.ts";
import { sayAside } from "../say.ts";
import { printable, terminal } from "../../desk/terminal-text.ts";
import type { PressSettings } from "../settings.ts";
import { makeShownRenditions, renditionAt, type ShownPictures } from "./shown-pictures.ts";

/**
 * Renditions are there already, or published: cards are drawn over them.
 * @param isPublished whether a card lies in the published release: none is drawn that does
 */
export async function makeShownCards(
  shown: readonly ShownPictures[],
  brand: BrandView | undefined,
  settings: PressSettings,
  isPublished: (file: string) => boolean = () => false,
): Promise<void> {
  if (!brand?.card) return;
  const wanted = new Map(shown.flatMap(({ cards }) => cards.map((card): [string, NeededCard] => [card.card, card])));
  const missing = missingCards(
    [...wanted.values()].filter(({ card }) => !isPublished(card)),
    settings.renditions,
  );
  if (missing.length === 0) return;
  await fetchPhotographs(missing, settings);
  // Loaded only now: most edits change no card.
  const { makeCards } = await import("../../brand/cards/make-cards.ts");
  const unset = await makeCards(
    missing,
    brand.card,
    {
      renditions: settings.renditions,
      faces: cardFacesFolder(settings),
      renditionAt: (file) => renditionAt(file, settings),
    },
    progressOf("Cards", settings),
  );
  const [first] = unset;
  if (first !== undefined)
    sayAside(
      terminal`${unset.length} of ${missing.length} cards have no headline, as neither the paper nor this machine has a typeface for its letters: “${printable(first)}”. Name one under brand, typefaces, scripts in paper.yaml.\n`,
    );
}

/** What is published elsewhere may lie neither in the cache nor in the printed folder: such photographs are made again. */
async function fetchPhotographs(cards: readonly NeededCard[], settings: PressSettings): Promise<void> {
  const lacking = cards.flatMap(({ photo }) => {
    const share = photo && renditionsOf(photo.file, photo.facts, photo.focus).share;
    return share && !existsSync(renditionAt(share.file, settings)) ? [photo] : [];
  });
  if (lacking.length > 0) await makeShownRenditions([{ path: "", pictures: lacking, cards: [] }], settings);
}

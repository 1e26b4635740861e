/** Makes the cards that a folder lacks, several at once; those that lie there whole are left alone. */
import { mkdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { rightsOf } from "../../photos/metadata/rights.ts";
import { xmpPacket } from "../../photos/metadata/xmp-packet.ts";
import { focusOf, renditionsOf } from "../../photos/renditions/recipe.ts";
import { beginRecord } from "../../photos/renditions/rendition-record.ts";
import { shareCrop } from "../../photos/renditions/share-crop.ts";
import { writeRendition } from "../../photos/renditions/write-rendition.ts";
import { cardSize, type CardLook, type NeededCard } from "./card.ts";
import type { CardPhoto } from "./draw-card.ts";
import { recordOf } from "./cards-there.ts";

export interface CardPlaces {
  /** Where cards lie, beside the renditions of photographs. */
  renditions: string;
  /** Where the files of letters lie. */
  faces: string;
  /** Where a rendition of a photograph lies. */
  renditionAt: (file: string) => string;
}

/**
 * Renditions are there already. Each card is written beside its place and renamed into it.
 * @param onProgress told after each card: how many are done, and of how many
 * @returns headlines that could not be set, as neither the paper nor this device has letters for them: their cards are pictures alone
 */
export async function makeCards(
  missing: readonly NeededCard[],
  look: CardLook,
  places: CardPlaces,
  onProgress?: (done: number, of: number) => void,
): Promise<string[]> {
  // Loaded only where something is drawn.
  const [{ default: sharp }, { CardWords }, { drawCard }] = await Promise.all([
    import("sharp"),
    import("./card-words.ts"),
    import("./draw-card.ts"),
  ]);
  sharp.concurrency(1);
  const words = new CardWords(places.faces);
  await words.open([...look.headline, ...look.sans]);
  await mkdir(places.renditions, { recursive: true });
  for (const record of new Set(missing.map(({ card }) => recordOf(card))))
    beginRecord(places.renditions, record, "cards");
  const unset: string[] = [];
  let [next, done] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let card = missing[next++]; card; card = missing[next++]) {
      const photo = await photoOf(card, places);
      const drawn = await drawCard(card, photo, { look, words });
      if (!drawn.headline) unset.push(card.headline);
      await writeRendition(places.renditions, recordOf(card.card), card.card, drawn.bytes);
      onProgress?.(++done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return unset.sort();
}

/** The photograph as it is cut for sharing, where it is large enough to stand over the whole width. */
async function photoOf({ photo }: NeededCard, { renditionAt }: CardPlaces): Promise<CardPhoto | undefined> {
  if (!photo) return undefined;
  const focus = focusOf(photo.facts, photo.focus);
  const { share } = renditionsOf(photo.file, photo.facts, photo.focus);
  const crop = shareCrop(photo.facts, focus);
  if (!share || !crop || share.width < cardSize.width || share.height < cardSize.height) return undefined;
  return {
    bytes: await readFile(renditionAt(share.file)),
    xmp: xmpPacket(rightsOf(photo.facts)),
    focus: ((focus?.y ?? 0.45) * crop.scaled.height - crop.top) / crop.height,
  };
}

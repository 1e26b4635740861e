/** The pictures that printed pages show: told from process to process, and made as renditions. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import type { PrintedPicture } from "../../archive/ledger/page-pictures.ts";
import { lyingFile } from "../../desk/files/lying-file.ts";
import { rightsOf } from "../../photos/metadata/rights.ts";
import { renditionFilesOf, renditionKey } from "../../photos/renditions/recipe.ts";
import { renditionsAreThere } from "../../photos/renditions/renditions-there.ts";
import type { NeededCard } from "../../brand/cards/card.ts";
import type { PageKey } from "../../paper/page.ts";
import type { ViewContext } from "../../views/context.ts";
import type { NeededPicture } from "../../views/parts/pictures/needed-picture.ts";
import { viewOf } from "../../views/view-of.ts";
import { progressOf } from "../progress.ts";
import type { PressSettings } from "../settings.ts";
import { tellDamaged } from "../tell-damaged.ts";

/** A printed page with the pictures that it shows. */
export interface ShownPictures {
  path: string;
  pictures: NeededPicture[];
  /** With which it is shared. */
  cards: NeededCard[];
}

/** A page's view, and the pictures that it shows. */
export function viewShowing(
  key: PageKey,
  context: ViewContext,
): { view: ReturnType<typeof viewOf>; shown: Omit<ShownPictures, "path"> } {
  const pictures = new Set<NeededPicture>();
  const cards: NeededCard[] = [];
  const view = viewOf(key, {
    ...context,
    onPicture: (picture) => pictures.add(picture),
    onCard: (card) => cards.push(card),
  });
  return { view, shown: { pictures: [...pictures], cards } };
}

/** As far as its file's name tells; what else it has was checked when the picture was read. */
const isPicture = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "file" in value &&
  typeof value.file === "string" &&
  "facts" in value &&
  typeof value.facts === "object";

const isCard = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "card" in value &&
  typeof value.card === "string" &&
  "headline" in value;

/** What one process printed, as it is told to another: every picture once, and its number on each page that shows it. */
export const packedSchema = z.object({
  pictures: z.array(z.custom<NeededPicture>(isPicture)),
  pages: z.array(z.tuple([z.string(), z.array(z.number()), z.array(z.custom<NeededCard>(isCard))])),
});
export type Packed = z.output<typeof packedSchema>;

export function packed(shown: readonly ShownPictures[]): Packed {
  const numbers = new Map<NeededPicture, number>();
  const numberOf = (picture: NeededPicture) => {
    const number = numbers.get(picture) ?? numbers.size;
    numbers.set(picture, number);
    return number;
  };
  const pages = shown.map(({ path, pictures, cards }): Packed["pages"][number] => [
    path,
    pictures.map(numberOf),
    cards,
  ]);
  return { pictures: [...numbers.keys()], pages };
}

export function unpacked({ pictures, pages }: Packed): ShownPictures[] {
  return pages.map(([path, numbers, cards]) => ({
    path,
    pictures: numbers.flatMap((number) => pictures[number] ?? []),
    cards,
  }));
}

/** A rendition by its name in the release: with a slash, whatever the system writes. */
export const publishedPhoto = (file: string): string => `photos/${file}`;

/** Where a rendition lies: one that is published need not have been made again. */
export function renditionAt(file: string, { renditions, out }: PressSettings): string {
  const made = join(renditions, file);
  return existsSync(made) ? made : join(out, publishedPhoto(file));
}

/**
 * Makes the renditions of all pictures that some pages show.
 * @param isPublished whether one lies in the published release: none is made of a picture of which all do
 * @throws an `Error` with a sentence for each that cannot be made
 */
export async function makeShownRenditions(
  shown: readonly ShownPictures[],
  settings: PressSettings,
  isPublished: (file: string) => boolean = () => false,
): Promise<void> {
  const all = new Map(
    shown.flatMap((page) => page.pictures.map((picture) => [rendered(picture).name, picture] as const)),
  );
  const needed = [...all.values()].filter((picture) => !rendered(picture).files.every(isPublished));
  const wanted = needed.map((picture) => ({
    source: lyingFile(join(settings.content, "photos"), picture.file),
    name: picture.file,
    facts: picture.facts,
    rights: rightsOf(picture.facts),
    ...(picture.focus && { focus: picture.focus }),
    ...(picture.shapes && { shapes: picture.shapes }),
  }));
  if (renditionsAreThere(wanted, settings.renditions)) return;
  // Loaded only now: most edits bring no picture, and sharp takes longer to load than their page to print.
  const { makeRenditions } = await import("../../photos/renditions/make-renditions.ts");
  const faults = await makeRenditions(wanted, settings.renditions, progressOf("Pictures", settings), (files) =>
    tellDamaged(files, settings.renditions),
  );
  if (faults.length > 0)
    throw new Error(faults.map((fault) => `${relative(settings.paper, fault.source)}: ${fault.reason}`).join("\n"));
}

/** Worked out once for each picture, which many pages show. */
const filesByPicture = new WeakMap<NeededPicture, PrintedPicture>();

/** A picture as the ledger remembers it. */
function rendered(picture: NeededPicture): PrintedPicture {
  const known = filesByPicture.get(picture);
  if (known) return known;
  const files = renditionFilesOf({ ...picture, name: picture.file });
  const made = {
    name: JSON.stringify([picture.file, picture.focus, picture.facts.credit, picture.facts.hash, picture.shapes]),
    stem: renditionKey(picture.file, picture.facts),
    files,
  };
  filesByPicture.set(picture, made);
  return made;
}

/** All that a page shows, as the ledger remembers it. */
export const renderedOn = ({ pictures, cards }: Omit<ShownPictures, "path">): PrintedPicture[] => [
  ...pictures.map(rendered),
  ...cards.map(({ card }) => ({ name: card, stem: card, files: [card] })),
];

/** The files of all pictures that some pages show, cards among them. */
export function renditionFiles(shown: readonly ShownPictures[]): Set<string> {
  const pictures = new Set(shown.flatMap((page) => page.pictures));
  return new Set([
    ...[...pictures].flatMap((picture) => rendered(picture).files),
    ...shown.flatMap(({ cards }) => cards.map(({ card }) => card)),
  ]);
}

/** What a card says: the picture that is shown where a page is shared, with its headline in the paper's own faces. */
import { hash } from "node:crypto";
import type { Focus, PhotoFacts } from "../../photos/metadata/photo-facts.ts";
import { rightsOf } from "../../photos/metadata/rights.ts";
import { scriptNameOf } from "../../paper/scripts/scripts.ts";
import type { Hex } from "../../paper/brand/colour.ts";

/** Pixels: Open Graph's usual shape (https://ogp.me). */
export const cardSize = { width: 1200, height: 630 } as const;

/** How a paper's cards look. */
export interface CardLook {
  paper: Hex;
  ink: Hex;
  accent: Hex;
  /** Files of letters by their names, of which the first that has a letter sets it. */
  headline: readonly string[];
  sans: readonly string[];
}

/** A card that a page is to be shared with. The press makes it from this. */
export interface NeededCard {
  /** The file's name, which changes with all that is seen. */
  card: string;
  /** Absent where the page has none. */
  kicker?: string;
  headline: string;
  /** BCP 47. */
  language: string;
  /** The paper's name, in small letters; absent where it is the headline. */
  paper?: string;
  photo?: { file: string; facts: PhotoFacts; focus?: Focus };
}

/** Raise it when cards are drawn in another way. Those in the letters that come along are drawn as they always were. */
const recipe = "1";
const recipeElse = "2";

const ownLetters: ReadonlySet<string> = new Set(["Latn", "Cyrl", "Grek", "Arab"]);

const recipeFor = (language: string): string => (ownLetters.has(scriptNameOf(language)) ? recipe : recipeElse);

/** @param said all that is to be seen */
export const neededCard = (said: Omit<NeededCard, "card">, look: CardLook): NeededCard => ({
  card: `card-${hash("sha256", JSON.stringify([recipeFor(said.language), look, { ...said, photo: said.photo && [said.photo.facts.hash, said.photo.focus ?? said.photo.facts.focus, rightsOf(said.photo.facts)] }]), "hex").slice(0, 16)}.jpg`,
  ...said,
});

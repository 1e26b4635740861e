import type { Rights } from "../metadata/rights.ts";
import type { Asked } from "./recipe.ts";

/** One picture whose renditions are wanted, as `recipe.ts` was asked for it. */
export interface WantedRenditions extends Asked {
  /** Path of the picture file that the facts were read from. */
  source: string;
  /** Embedded in every rendition. */
  rights: Rights;
}

/** A picture of which some renditions could not be made; `reason` is a sentence for an editor. */
export interface RenditionFault {
  source: string;
  reason: string;
}

import type { Focus, PhotoFacts } from "../metadata/photo-facts.ts";
import type { Rights } from "../metadata/rights.ts";

/** One picture whose renditions are wanted: the same name, facts and focus as were given to `renditionsOf`. */
export interface WantedRenditions {
  /** Path of the picture file that the facts were read from. */
  source: string;
  name: string;
  facts: PhotoFacts;
  /** Embedded in every rendition. */
  rights: Rights;
  focus?: Focus;
  /** Whether it is wanted in the shapes of search engines, too. */
  shapes?: true;
}

/** A picture of which some renditions could not be made; `reason` is a sentence for an editor. */
export interface RenditionFault {
  source: string;
  reason: string;
}

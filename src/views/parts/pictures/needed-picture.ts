import type { PhotoFacts } from "../../../photos/metadata/photo-facts.ts";

/** A picture that a page needs renditions of. The press makes them from this. */
export interface NeededPicture {
  file: string;
  facts: PhotoFacts;
  focus?: { x: number; y: number };
  /** Whether it is wanted in the shapes of search engines, too. */
  shapes?: true;
}

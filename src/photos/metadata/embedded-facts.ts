import type { PhotoFacts } from "./photo-facts.ts";

/** What a picture's metadata says, in one of its three standards or in all of them. */
export type EmbeddedFacts = Pick<
  PhotoFacts,
  "caption" | "credit" | "creator" | "copyright" | "place" | "created" | "alt" | "sourceType" | "licence" | "licensor"
>;

/** The same facts without those that are undefined, so that they serialise and compare alike. */
export function withoutGaps(facts: EmbeddedFacts): EmbeddedFacts {
  return Object.fromEntries(
    Object.entries<EmbeddedFacts[keyof EmbeddedFacts]>(facts).filter(([, value]) => value !== undefined),
  );
}

/** A place, or undefined when neither part is known. */
export function placeOf(city: string | undefined, country: string | undefined): PhotoFacts["place"] {
  if (city === undefined && country === undefined) return undefined;
  return { ...(city !== undefined && { city }), ...(country !== undefined && { country }) };
}

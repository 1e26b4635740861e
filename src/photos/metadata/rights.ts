import type { PhotoFacts } from "./photo-facts.ts";

/** Whose picture it is and how it came to be: what every rendition carries along. */
export interface Rights {
  /** IPTC Creator. */
  creator?: string;
  /** IPTC Credit Line. */
  credit?: string;
  /** IPTC Copyright Notice. */
  copyright?: string;
  /** A URI of the IPTC Digital Source Type vocabulary. */
  sourceType?: string;
  /** IPTC Web Statement of Rights: an address. */
  licence?: string;
  /** IPTC Licensor URL. */
  licensor?: string;
}

/** The rights among a picture's facts, with absent ones left out. */
export function rightsOf(facts: PhotoFacts): Rights {
  const rights: Rights = {};
  if (facts.creator !== undefined) rights.creator = facts.creator;
  if (facts.credit !== undefined) rights.credit = facts.credit;
  if (facts.copyright !== undefined) rights.copyright = facts.copyright;
  if (facts.sourceType !== undefined) rights.sourceType = facts.sourceType;
  if (facts.licence !== undefined) rights.licence = facts.licence;
  if (facts.licensor !== undefined) rights.licensor = facts.licensor;
  return rights;
}

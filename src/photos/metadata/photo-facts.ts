/**
 * What is known of one picture: its size, its placeholder's colours, and what
 * its own embedded metadata says of it.
 *
 * Plain and serialisable, so that it can be kept in the archive and put into a
 * view as it is. Every text in it comes from a stranger's file: it has been
 * cleaned by `plainText`, and it is only ever text, never markup.
 */
export interface PhotoFacts {
  /** The first 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  hash: string;
  /** Pixels, as the picture is seen: after the EXIF orientation. */
  width: number;
  /** Pixels, as the picture is seen: after the EXIF orientation. */
  height: number;
  /** Mean colours ('#rrggbb', sRGB) of the upper and the lower half, for a placeholder. */
  tones: [upper: string, lower: string];
  /** IPTC Description. */
  caption?: string;
  /** IPTC Credit Line. */
  credit?: string;
  /** IPTC Creator; several are joined with ', '. */
  creator?: string;
  /** IPTC Copyright Notice. */
  copyright?: string;
  /** Where it was taken, in words. Never GPS. */
  place?: { city?: string; country?: string };
  /** The day it was taken, 'YYYY-MM-DD'. */
  created?: string;
  /** IPTC Alt Text (Accessibility). It is never made from the caption. */
  alt?: string;
  /** A URI of the IPTC Digital Source Type vocabulary. */
  sourceType?: string;
  /** Address of the page that tells under which licence it is (IPTC Web Statement of Rights). */
  licence?: string;
  /** Address of the page where a licence is had (IPTC Licensor URL). */
  licensor?: string;
  /** What a crop must keep, as the picture is seen: 0,0 is the top left, 1,1 the bottom right. */
  focus?: Focus;
}

/** A point of the picture as it is seen, each coordinate from 0 to 1. */
export interface Focus {
  x: number;
  y: number;
}

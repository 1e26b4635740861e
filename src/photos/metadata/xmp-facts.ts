import { createdDay } from "./created-day.ts";
import { placeOf, withoutGaps, type EmbeddedFacts } from "./embedded-facts.ts";
import type { PhotoFacts } from "./photo-facts.ts";
import { plainText } from "./plain-text.ts";
import { sourceTypeUri } from "./source-type.ts";
import { webPage } from "./web-page.ts";
import { DC, EXIF, IPTC_CORE, IPTC_EXT, PHOTOSHOP, PLUS, XMP_RIGHTS } from "./xmp-names.ts";
import { structuresOf, xmpText, xmpTexts, type XmpFields } from "./xmp-properties.ts";

/**
 * The facts in a picture's XMP, under the property names of the IPTC Photo
 * Metadata Standard (https://iptc.org/std/photometadata/specification/).
 */
export function xmpFacts(xmp: XmpFields): EmbeddedFacts {
  const creators = xmpTexts(xmp, DC, "creator")
    .map(plainText)
    .filter((name) => name !== undefined);
  return withoutGaps({
    caption: plainText(xmpText(xmp, DC, "description")),
    credit: plainText(xmpText(xmp, PHOTOSHOP, "Credit")),
    creator: plainText(creators.join(", ")),
    copyright: plainText(xmpText(xmp, DC, "rights")),
    place: xmpPlace(xmp),
    created: createdDay(xmpText(xmp, PHOTOSHOP, "DateCreated")) ?? createdDay(xmpText(xmp, EXIF, "DateTimeOriginal")),
    alt: plainText(xmpText(xmp, IPTC_CORE, "AltTextAccessibility")),
    sourceType: sourceTypeUri(plainText(xmpText(xmp, IPTC_EXT, "DigitalSourceType"))),
    licence: webPage(plainText(xmpText(xmp, XMP_RIGHTS, "WebStatement"))),
    licensor: licensorOf(xmp),
  });
}

/** The first of the licensors that has an address. */
const licensorOf = (xmp: XmpFields): string | undefined =>
  structuresOf(xmp, PLUS, "Licensor")
    .map((licensor) => webPage(plainText(xmpText(licensor, PLUS, "LicensorURL"))))
    .find((address) => address !== undefined);

/** City and country are taken from one statement: a city shown is not in the country of another. */
function xmpPlace(xmp: XmpFields): PhotoFacts["place"] {
  const legacy = placeOf(plainText(xmpText(xmp, PHOTOSHOP, "City")), plainText(xmpText(xmp, PHOTOSHOP, "Country")));
  if (legacy !== undefined) return legacy;
  for (const field of ["LocationShown", "LocationCreated"]) {
    for (const location of structuresOf(xmp, IPTC_EXT, field)) {
      const place = placeOf(
        plainText(xmpText(location, IPTC_EXT, "City")),
        plainText(xmpText(location, IPTC_EXT, "CountryName")),
      );
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

import { xmlEscaped } from "../../paper/safe/xml-escaped.ts";
import { plainText } from "./plain-text.ts";
import type { Rights } from "./rights.ts";
import { sourceTypeUri } from "./source-type.ts";
import { webPage } from "./web-page.ts";
import { DC, IPTC_EXT, PHOTOSHOP, PLUS, RDF, XMP_RIGHTS } from "./xmp-names.ts";

/**
 * An XMP packet (ISO 16684-1) that says whose picture it is and how it came to
 * be, or undefined when nothing is known. Properties as in the IPTC Photo
 * Metadata Standard: dc:creator, photoshop:Credit, dc:rights,
 * Iptc4xmpExt:DigitalSourceType, xmpRights:WebStatement, plus:LicensorURL. Each text is cleaned by `plainText` and
 * escaped, so any string is safe here; the same rights give the same bytes.
 */
export function xmpPacket(rights: Rights): string | undefined {
  const creator = xmpEscaped(rights.creator);
  const credit = xmpEscaped(rights.credit);
  const copyright = xmpEscaped(rights.copyright);
  const sourceType = xmpEscaped(sourceTypeUri(rights.sourceType));
  const licence = xmpEscaped(webPage(rights.licence));
  const licensor = xmpEscaped(webPage(rights.licensor));
  const properties = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${credit}</photoshop:Credit>`,
    copyright && `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${copyright}</rdf:li></rdf:Alt></dc:rights>`,
    sourceType && `<Iptc4xmpExt:DigitalSourceType>${sourceType}</Iptc4xmpExt:DigitalSourceType>`,
    licence && `<xmpRights:WebStatement>${licence}</xmpRights:WebStatement>`,
    licensor &&
      `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${licensor}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`,
  ].filter((property) => property !== undefined);
  if (properties.length === 0) return undefined;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF xmlns:rdf="${RDF}">`,
    `<rdf:Description rdf:about="" xmlns:dc="${DC}" xmlns:photoshop="${PHOTOSHOP}" xmlns:Iptc4xmpExt="${IPTC_EXT}"${licence ? ` xmlns:xmpRights="${XMP_RIGHTS}"` : ""}${licensor ? ` xmlns:plus="${PLUS}"` : ""}>`,
    ...properties,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("");
}

function xmpEscaped(text: string | undefined): string | undefined {
  const plain = plainText(text);
  // A rendition keeps its bytes as long as it has its name: apostrophes stay as they have always been written.
  return plain === undefined ? undefined : xmlEscaped(plain).replaceAll("&#39;", "&apos;");
}

/** Namespaces of XMP (ISO 16684-1), of the IPTC Photo Metadata Standard, and of the Metadata Working Group. */
export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const DC = "http://purl.org/dc/elements/1.1/";
export const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
export const EXIF = "http://ns.adobe.com/exif/1.0/";
export const IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
export const IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
export const XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
export const PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
export const MWG_REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";
export const XMP_BASIC = "http://ns.adobe.com/xap/1.0/";
export const XMP_AREA = "http://ns.adobe.com/xmp/sType/Area#";
export const XMP_DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";

/** Strangers' XML, read whole into a tree: the packet of a picture's metadata, a drawing. */
import { SaxesParser } from "saxes";

/** One XML element; names are '{namespace URI}local', so prefixes do not matter. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  /** The text directly inside, entities decoded. */
  text: string;
}

/** How much is read: characters, levels, elements. */
export interface XmlLimits {
  largest: number;
  deepest: number;
  elements: number;
}

/** More than any picture's metadata needs; past these the packet is somebody's attack. */
const METADATA: XmlLimits = { largest: 1_000_000, deepest: 64, elements: 20_000 };

/** Thrown through the parser, and caught where it was started. */
class NotRead extends Error {}

/**
 * Reads the XML of a metadata packet or a drawing, or gives undefined when it is not well formed, declares a document type
 * (entities of its own are how XML bombs are built), or exceeds the limits: if none are given, 1,000,000 characters,
 * 64 levels or 20,000 elements.
 *
 * exifr's own XMP reader is not used: it matches with regular expressions in quadratic time, leaves `&amp;` undecoded, turns
 * a caption '0012' into the number 12, and lets an element named `__proto__:x` write into Object.prototype.
 */
export function readXml(xml: string, limits = METADATA): XmlElement | undefined {
  if (xml.length > limits.largest) return undefined;
  const top: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  let elements = 0;
  // A prefix that was not declared stands for itself, which is no namespace that means anything: the rest can be read.
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => prefix });
  const refuse = () => {
    throw new NotRead();
  };
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > limits.deepest || ++elements > limits.elements) refuse();
    const element: XmlElement = {
      name: `{${uri}}${local}`,
      attributes: new Map(Object.values(attributes).map((each) => [`{${each.uri}}${each.local}`, each.value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  try {
    parser.write(allowed(xml)).close();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
  return top;
}

/** Signs that XML forbids (https://www.w3.org/TR/xml/#charsets) are left out, as they are and by number: programs write them into captions, and zeros behind a packet. */
const allowed = (xml: string): string =>
  xml
    .replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, (whole, decimal?: string, hex?: string) =>
      isAllowed(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ? whole : "",
    );

const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

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

interface Scope {
  outer: Scope | undefined;
  uris: Map<string, string>;
}

/**
 * Reads the XML of a metadata packet or a drawing in one pass, or gives undefined when it is
 * not well formed, declares a document type (entities of its own are how XML
 * bombs are built), or exceeds the limits: if none are given, 1,000,000
 * characters, 64 levels or 20,000 elements.
 *
 * exifr's own XMP reader is not used: it matches with regular expressions in
 * quadratic time, leaves `&amp;` undecoded, turns a caption '0012' into the
 * number 12, and lets an element named `__proto__:x` write into
 * Object.prototype.
 */
export function readXml(xml: string, limits = METADATA): XmlElement | undefined {
  if (xml.length > limits.largest) return undefined;
  const top: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open: { element: XmlElement; tag: string; scope: Scope }[] = [];
  let scope: Scope = { outer: undefined, uris: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]) };
  let elements = 0;
  let at = 0;

  while (at < xml.length) {
    const parent = open.at(-1)?.element ?? top;
    const bracket = xml.indexOf("<", at);
    const end = bracket === -1 ? xml.length : bracket;
    if (end > at) parent.text += decodeEntities(xml.slice(at, end));
    if (bracket === -1) break;

    if (xml.startsWith("<?", bracket)) {
      at = after(xml, "?>", bracket);
    } else if (xml.startsWith("<!--", bracket)) {
      at = after(xml, "-->", bracket);
    } else if (xml.startsWith("<![CDATA[", bracket)) {
      at = after(xml, "]]>", bracket);
      if (at > 0) parent.text += xml.slice(bracket + 9, at - 3);
    } else if (xml.startsWith("<!", bracket)) {
      return undefined;
    } else if (xml.startsWith("</", bracket)) {
      at = after(xml, ">", bracket);
      const closed = open.pop();
      if (at < 0 || closed === undefined || xml.slice(bracket + 2, at - 1).trim() !== closed.tag) return undefined;
      scope = closed.scope;
    } else {
      const start = readStartTag(xml, bracket);
      if (start === undefined || open.length >= limits.deepest || ++elements > limits.elements) return undefined;
      const inner = declare(start.attributes, scope);
      const element: XmlElement = {
        name: qualified(start.tag, inner, true),
        attributes: new Map(start.attributes.map(([name, value]) => [qualified(name, inner, false), value])),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (!start.empty) {
        open.push({ element, tag: start.tag, scope });
        scope = inner;
      }
      at = start.end;
    }
    if (at < 0) return undefined;
  }
  return open.length === 0 && top.children.length > 0 ? top : undefined;
}

/** Where `mark` ends, or -1. */
function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

interface StartTag {
  tag: string;
  attributes: [string, string][];
  empty: boolean;
  end: number;
}

function readStartTag(xml: string, bracket: number): StartTag | undefined {
  // Sticky, so that each is tried at one place only and the whole stays linear.
  const name = /[^\s<>/="'&]+/y;
  const attribute = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  const close = /\s*(\/?)>/y;
  name.lastIndex = bracket + 1;
  const tag = name.exec(xml)?.[0];
  if (tag === undefined) return undefined;
  const attributes: [string, string][] = [];
  let at = name.lastIndex;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(xml);
    if (found === null) break;
    attributes.push([found[1] ?? "", decodeEntities(found[2] ?? found[3] ?? "")]);
    at = attribute.lastIndex;
  }
  close.lastIndex = at;
  const closing = close.exec(xml);
  if (closing === null) return undefined;
  return { tag, attributes, empty: closing[1] === "/", end: close.lastIndex };
}

function declare(attributes: [string, string][], outer: Scope): Scope {
  const uris = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === "xmlns") uris.set("", value);
    else if (name.startsWith("xmlns:")) uris.set(name.slice(6), value);
  }
  // Linked, not copied: copying would make many declarations at many levels quadratic.
  return uris.size === 0 ? outer : { outer, uris };
}

function qualified(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(":");
  if (colon === -1 && !isElement) return `{}${name}`;
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const uri = at.uris.get(prefix);
    if (uri !== undefined) return `{${uri}}${name.slice(colon + 1)}`;
  }
  return `{}${name}`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES.get(name) ?? whole;
    const code = typeof decimal === "string" ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

import { RDF, XML } from "./xmp-names.ts";
import { readXml, type XmlElement } from "./xml-tree.ts";

/** One XMP value: a simple text, a list (rdf:Bag, Seq or Alt), or a structure of named fields. */
export type XmpValue =
  | { kind: "text"; text: string }
  | { kind: "list"; items: { language: string | undefined; value: XmpValue }[] }
  | { kind: "fields"; fields: XmpFields };

/** Values by '{namespace URI}name'. A Map, because its names are a stranger's. */
export type XmpFields = Map<string, XmpValue>;

const DESCRIPTION = `{${RDF}}Description`;
const LISTS: ReadonlySet<string> = new Set([`{${RDF}}Bag`, `{${RDF}}Seq`, `{${RDF}}Alt`]);

/**
 * The properties of an XMP packet, in whichever of RDF/XML's spellings they are
 * written (ISO 16684-1, clause 7): as elements, as attributes, with
 * rdf:parseType="Resource" or a nested rdf:Description. No properties when the
 * packet cannot be read; where one is given twice, the first counts.
 */
export function readXmp(packet: Uint8Array): XmpFields {
  const top = readXml(new TextDecoder(encodingOf(packet)).decode(packet));
  const properties: XmpFields = new Map();
  const rdf = top === undefined ? undefined : findRdf(top);
  for (const description of rdf?.children ?? []) {
    if (description.name === DESCRIPTION) gatherFields(description, properties);
  }
  return properties;
}

/** XMP may be written in UTF-16 as well (ISO 16684-1, 7.1): it begins with its mark, or with a bracket whose other half is zero. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

/** The text of a field: the x-default of language alternatives, the first of a list. */
export function xmpText(fields: XmpFields | undefined, namespace: string, name: string): string | undefined {
  const value = fields?.get(`{${namespace}}${name}`);
  return value === undefined ? undefined : textIn(value);
}

/** The texts of a list field, or its one text as a list of one. */
export function xmpTexts(fields: XmpFields, namespace: string, name: string): string[] {
  const value = fields.get(`{${namespace}}${name}`);
  const values = value?.kind === "list" ? value.items.map((item) => item.value) : value === undefined ? [] : [value];
  return values.map(textIn).filter((text) => text !== undefined);
}

/** The structures of a list field, or its one structure as a list of one. */
export function structuresOf(fields: XmpFields | undefined, namespace: string, name: string): XmpFields[] {
  const value = fields?.get(`{${namespace}}${name}`);
  const values = value?.kind === "list" ? value.items.map((item) => item.value) : value === undefined ? [] : [value];
  return values.flatMap((each) => (each.kind === "fields" ? [each.fields] : []));
}

function textIn(value: XmpValue): string | undefined {
  if (value.kind === "text") return value.text;
  if (value.kind === "fields") {
    // A text with qualifiers stands in rdf:value.
    const inner = value.fields.get(`{${RDF}}value`);
    return inner?.kind === "text" ? inner.text : undefined;
  }
  const chosen = value.items.find((item) => item.language?.toLowerCase() === "x-default") ?? value.items[0];
  return chosen?.value.kind === "text" ? chosen.value.text : undefined;
}

function findRdf(top: XmlElement): XmlElement | undefined {
  for (const child of top.children) {
    if (child.name === `{${RDF}}RDF`) return child;
    const inner = child.children.find((grandchild) => grandchild.name === `{${RDF}}RDF`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function gatherFields(element: XmlElement, fields: XmpFields): void {
  for (const [name, text] of element.attributes) {
    if (isField(name) && !fields.has(name)) fields.set(name, { kind: "text", text });
  }
  for (const child of element.children) {
    if (!fields.has(child.name)) fields.set(child.name, valueOf(child));
  }
}

/** Not a declaration, and not of RDF's or XML's own grammar. */
function isField(attribute: string): boolean {
  return !attribute.startsWith("{}") && !attribute.startsWith(`{${RDF}}`) && !attribute.startsWith(`{${XML}}`);
}

/** Depth is bounded by the XML reader's own limit. */
function valueOf(element: XmlElement): XmpValue {
  const [only] = element.children;
  if (only !== undefined && LISTS.has(only.name)) {
    return {
      kind: "list",
      items: only.children
        .filter((item) => item.name === `{${RDF}}li`)
        .map((item) => ({ language: item.attributes.get(`{${XML}}lang`), value: valueOf(item) })),
    };
  }
  if (only !== undefined || [...element.attributes.keys()].some(isField)) {
    const fields: XmpFields = new Map();
    gatherFields(only?.name === DESCRIPTION ? only : element, fields);
    return { kind: "fields", fields };
  }
  const resource = element.attributes.get(`{${RDF}}resource`);
  return { kind: "text", text: resource ?? element.text };
}

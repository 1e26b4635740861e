/**
 * Takes an XML file apart into the elements that are of interest, one after the other, so that a file of any size needs
 * only the memory of its largest item. Nothing is fetched, and entities that a document declares for itself are not read.
 */
import { characterEntities } from "character-entities";
import sax from "sax";

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file has: `content:encoded`. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** Counted from 1. */
  line: number;
}

export type XmlEvent = { element: XmlElement } | { fault: string; line: number };

/** Usual prefixes by namespace; WordPress puts the version of its export into the address. */
const prefixes: [uri: RegExp, prefix: string][] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, "content"],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, "dc"],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, "dcterms"],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, "media"],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, "excerpt"],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, "wp"],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, "xhtml"],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, "rdf"],
  [/^http:\/\/www\.itunes\.com\//, "itunes"],
];

/** Namespaces that are the usual one of their format, and have no prefix. */
const plain =
  /^(?:http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/rss\/1\.0\/|http:\/\/iptc\.org\/std\/NITF\/.*)$/;

/** Characters and levels of one element: what is more is no story. */
const largest = 4_000_000;
const deepest = 150;
const mostFaults = 5;
/** Levels, faults and attributes of one element of a whole file that is still read on, and characters that are read before they are counted. */
const deepestAtAll = 10_000;
const hopeless = 2000;
const mostAttributes = 5000;
const pieceLength = 65_536;

/**
 * @param isRecord whether an element is wanted as a whole, by its name and those of the elements that it stands in
 * @yields wanted elements, and what is wrong with the XML, in words; reading goes on after that as well as it can
 */
export async function* xmlRecords(
  pieces: AsyncIterable<string>,
  isRecord: (name: string, within: readonly string[]) => boolean,
): AsyncGenerator<XmlEvent> {
  const ready: XmlEvent[] = [];
  const within: string[] = [];
  let open: XmlElement[] = [];
  let recordDepth = 0;
  let size = 0;
  let tooLarge = false;
  let faults = 0;
  const parser = sax.parser(true, { xmlns: true, position: true });
  const giveUp = (reason: string): never => {
    ready.push({ fault: `${reason}.`, line: parser.line + 1 });
    throw new GivenUp();
  };
  // Names of characters that HTML has are written in feeds and in NITF, whose document type declares them.
  const entities = { ...characterEntities };
  Object.setPrototypeOf(entities, null);
  parser.ENTITIES = entities;
  parser.onerror = (error) => {
    if (++faults === hopeless)
      giveUp(`more than ${hopeless} places are no XML, and what comes after them was not read`);
    // A comment may be that long, and is passed over.
    else if (/^Max buffer length exceeded: (?:attrib|tag)/.test(error.message))
      giveUp(
        "an attribute or a name has more characters than any file of stories writes there, and what comes after it was not read",
      );
    else if (faults <= mostFaults)
      ready.push({ fault: `${error.message.split("\n", 1)[0] ?? ""}.`, line: parser.line + 1 });
    parser.resume();
  };
  parser.onopentag = (tag) => {
    if (!("local" in tag)) return;
    const name = nameOf(tag.uri, tag.prefix, tag.local);
    const wanted = open.length > 0 || isRecord(name, within);
    within.push(name);
    if (within.length > deepestAtAll)
      giveUp(`elements stand in one another more than ${deepestAtAll} deep, and what comes after them was not read`);
    if (!wanted || tooLarge) return;
    if (open.length === 0) recordDepth = within.length;
    const element: XmlElement = { name, attributes: {}, children: [], line: parser.line + 1 };
    // Of an attribute that is cut off there may be no value, whatever the parser's types say.
    const attributes: readonly { prefix: string; local: string; value?: string }[] = Object.values(tag.attributes);
    for (const { prefix, local, value = "" } of attributes) {
      element.attributes[prefix && prefix !== "xmlns" ? `${prefix}:${local}` : local] = value;
      size += value.length;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
    size += 50;
    if (size > largest || open.length > deepest) tooLarge = true;
  };
  const take = (text: string) => {
    const element = open.at(-1);
    if (!element || tooLarge) return;
    element.children.push(text);
    size += text.length;
    if (size > largest) tooLarge = true;
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.onclosetag = () => {
    const depth = within.length;
    within.pop();
    const [first] = open;
    if (!first) return;
    if (tooLarge) {
      // Only its own end ends it: what stands in it is passed over.
      if (depth > recordDepth) return;
      ready.push({
        fault: `An element “${first.name}” is larger or more deeply nested than any story, and was left out.`,
        line: first.line,
      });
      open = [];
    } else {
      const closed = open.pop();
      if (open.length > 0 || !closed) return;
      ready.push({ element: closed });
    }
    size = 0;
    tooLarge = false;
  };
  for await (const piece of pieces) {
    // A parser keeps what is open: nothing is given to it that could fill the memory.
    const isOver = isGivenUp(() => {
      for (let at = 0; at < piece.length; at += pieceLength) {
        parser.write(piece.slice(at, at + pieceLength));
        if (attributesOf(parser) > mostAttributes)
          giveUp(`an element has more than ${mostAttributes} attributes, and what comes after it was not read`);
      }
    });
    yield* ready.splice(0);
    if (isOver) return;
  }
  isGivenUp(() => parser.close());
  if (faults > mostFaults)
    ready.push({ fault: `${faults - mostFaults} more places are not well-formed XML.`, line: parser.line + 1 });
  yield* ready;
}

/** Leaves the parser at once, wherever it is: one end tag may have it find as many faults as elements are open. */
class GivenUp extends Error {}

/** Whether reading was given up meanwhile. @throws whatever else it throws */
function isGivenUp(reading: () => void): boolean {
  try {
    reading();
  } catch (error) {
    if (error instanceof GivenUp) return true;
    throw error;
  }
  return false;
}

/** Attributes of the element that the parser is within: it compares each with all before it. */
const attributesOf = (parser: object): number =>
  "attribList" in parser && Array.isArray(parser.attribList) ? parser.attribList.length : 0;

function nameOf(uri: string, prefix: string, local: string): string {
  if (plain.test(uri)) return local;
  const usual = prefixes.find(([namespace]) => namespace.test(uri))?.[1] ?? prefix;
  return usual ? `${usual}:${local}` : local;
}

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);

export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** An element some steps down: `elementAt(nitf, "head", "docdata")`. */
export const elementAt = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce(childOf, element);

/** All elements of a name below, in reading order. */
export function allOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** All the text in an element, as it stands. */
export const rawText = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === "string" ? child : rawText(child))).join("");

/** The text of an element in one line; undefined where there is none. */
export const lineIn = (element: XmlElement | undefined): string | undefined =>
  rawText(element).replace(/\s+/g, " ").trim() || undefined;

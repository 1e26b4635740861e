/**
 * Takes an XML file apart into the elements that are of interest, one after the other, so that a file of any size needs
 * only the memory of its largest item. Nothing is fetched, and entities that a document declares for itself are not read.
 */
import { characterEntities } from "character-entities";
import sax from "sax";
import { isDeclaration, nameParts, Namespaces } from "./namespaces.ts";
import { XmlWriter } from "./write-xml.ts";

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file has: `content:encoded`. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** Counted from 1. */
  line: number;
}

export type XmlEvent = { element: XmlElement } | { fault: string; line: number };

/** Characters and levels of one element: what is more is no story. */
const largest = 4_000_000;
const deepest = 150;
const mostFaults = 5;
/** Levels, faults and attributes of one element of a whole file that is still read on. */
const deepestAtAll = 10_000;
const hopeless = 2000;
const mostAttributes = 5000;
/** Elements that are of no story, or of one that is too large, before the next. */
const mostPassedOver = 100_000;
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
  let passedOver = 0;
  const parser = sax.parser(true, { position: true });
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
    else if (/^Max buffer length exceeded: (?:attrib|tag|entity)/.test(error.message))
      giveUp(
        "an attribute or a name has more characters than any file of stories writes there, and what comes after it was not read",
      );
    else if (faults <= mostFaults)
      ready.push({ fault: `${error.message.split("\n", 1)[0] ?? ""}.`, line: parser.line + 1 });
    parser.resume();
  };
  parser.onsgmldeclaration = () => parser.onerror(new Error("A declaration that XML does not have"));
  const namespaces = new Namespaces();
  /** What each of the open elements declares. */
  const declared: (readonly string[])[] = [];
  let attributes = 0;
  parser.onattribute = () => {
    if (++attributes > mostAttributes)
      giveUp(`an element has more than ${mostAttributes} attributes, and what comes after it was not read`);
  };
  parser.onopentag = (tag) => {
    const written = attributes === 0 ? {} : writtenIn(tag.attributes);
    attributes = 0;
    declared.push(namespaces.open(written));
    const parts = nameParts(tag.name);
    for (const { prefix } of [parts, ...Object.keys(written).map(nameParts)])
      if (!namespaces.isDeclared(prefix))
        parser.onerror(new Error(`Unbound namespace prefix: ${JSON.stringify(prefix)}`));
    const name = namespaces.nameOf(parts);
    const wanted = open.length > 0 || isRecord(name, within);
    within.push(name);
    if (within.length > deepestAtAll)
      giveUp(`elements stand in one another more than ${deepestAtAll} deep, and what comes after them was not read`);
    if (!wanted || tooLarge) {
      if (++passedOver > mostPassedOver)
        giveUp(`more than ${mostPassedOver} elements on end are of no story, and what comes after them was not read`);
      return;
    }
    if (open.length === 0) recordDepth = within.length;
    const element: XmlElement = { name, attributes: {}, children: [], line: parser.line + 1 };
    for (const [key, value] of Object.entries(written)) {
      if (!isDeclaration(key)) element.attributes[key] = value;
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
    namespaces.close(declared.pop() ?? []);
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
    passedOver = 0;
    tooLarge = false;
  };
  const writer = new XmlWriter(parser);
  for await (const piece of pieces) {
    const isOver = isGivenUp(() => writer.write(piece));
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

/** Attributes as they are written: of one that is cut off there may be no value, whatever its type says. */
const writtenIn = (attributes: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === "string" ? value : ""]));

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

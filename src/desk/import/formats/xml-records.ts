/**
 * Takes an XML file apart into the elements that are of interest, one after the other, so that a file of any size needs
 * only the memory of its largest item. Nothing is fetched, and entities that a document declares for itself are not read.
 */
import { characterEntities } from "character-entities";
import sax, { type Tag } from "sax";
import { isDeclaration, nameParts, Namespaces } from "./namespaces.ts";
import type { SourceElement } from "./source-element.ts";
import { XmlWriter } from "./write-xml.ts";

export type XmlEvent = { element: SourceElement } | { fault: string; line: number };

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

/** Whether an element is wanted as a whole, by its name and those of the elements that it stands in. */
type IsRecord = (name: string, within: readonly string[]) => boolean;

/** @yields wanted elements, and what is wrong with the XML, in words; reading goes on after that as well as it can */
export async function* xmlRecords(pieces: AsyncIterable<string>, isRecord: IsRecord): AsyncGenerator<XmlEvent> {
  const reader = new RecordReader(isRecord);
  for await (const piece of pieces) {
    const isOver = reader.isGivenUpOn(piece);
    yield* reader.ready.splice(0);
    if (isOver) return;
  }
  reader.end();
  yield* reader.ready;
}

/** Builds wanted elements from what the parser tells of tags and text. */
class RecordReader {
  readonly ready: XmlEvent[] = [];
  readonly #isRecord: IsRecord;
  readonly #parser = sax.parser(true, { position: true });
  readonly #writer = new XmlWriter(this.#parser);
  readonly #namespaces = new Namespaces();
  /** Names of the elements that are open in the file, and what each of them declares. */
  readonly #within: string[] = [];
  readonly #declared: (readonly string[])[] = [];
  /** The wanted element that is being read, and those within it that are open. */
  #open: SourceElement[] = [];
  #recordDepth = 0;
  #size = 0;
  #isTooLarge = false;
  #faults = 0;
  #passedOver = 0;
  /** Of the tag that is being read. */
  #attributes = 0;

  constructor(isRecord: IsRecord) {
    this.#isRecord = isRecord;
    // Names of characters that HTML has are written in feeds and in NITF, whose document type declares them.
    const entities = { ...characterEntities };
    Object.setPrototypeOf(entities, null);
    const parser = this.#parser;
    parser.ENTITIES = entities;
    parser.onerror = (error) => this.#fault(error.message);
    parser.onsgmldeclaration = () => this.#fault("A declaration that XML does not have");
    parser.onattribute = () => this.#countAttribute();
    parser.onopentag = (tag) => this.#openTag(tag);
    parser.ontext = (text) => this.#take(text);
    parser.oncdata = (text) => this.#take(text);
    parser.onclosetag = () => this.#closeTag();
  }

  /** Reads on. @returns whether the file is given up, and nothing more of it is read */
  isGivenUpOn(piece: string): boolean {
    return isGivenUp(() => this.#writer.write(piece));
  }

  end(): void {
    isGivenUp(() => this.#parser.close());
    if (this.#faults > mostFaults) this.#tell(`${this.#faults - mostFaults} more places are not well-formed XML.`);
  }

  #tell(fault: string, line = this.#parser.line + 1): void {
    this.ready.push({ fault, line });
  }

  #giveUp(reason: string): never {
    this.#tell(`${reason}.`);
    throw new GivenUp();
  }

  #fault(message: string): void {
    if (++this.#faults === hopeless)
      this.#giveUp(`more than ${hopeless} places are no XML, and what comes after them was not read`);
    // A comment may be that long, and is passed over.
    else if (/^Max buffer length exceeded: (?:attrib|tag|entity)/.test(message))
      this.#giveUp(
        "an attribute or a name has more characters than any file of stories writes there, and what comes after it was not read",
      );
    else if (this.#faults <= mostFaults) this.#tell(`${message.split("\n", 1)[0] ?? ""}.`);
    this.#parser.resume();
  }

  #countAttribute(): void {
    if (++this.#attributes > mostAttributes)
      this.#giveUp(`an element has more than ${mostAttributes} attributes, and what comes after it was not read`);
  }

  #openTag(tag: Tag | { name: string; attributes: Record<string, unknown> }): void {
    const written = this.#attributes === 0 ? {} : writtenIn(tag.attributes);
    this.#attributes = 0;
    const name = this.#nameOf(tag.name, written);
    const isWanted = this.#open.length > 0 || this.#isRecord(name, this.#within);
    this.#within.push(name);
    if (this.#within.length > deepestAtAll)
      this.#giveUp(
        `elements stand in one another more than ${deepestAtAll} deep, and what comes after them was not read`,
      );
    if (isWanted && !this.#isTooLarge) this.#begin(name, written);
    else if (++this.#passedOver > mostPassedOver)
      this.#giveUp(
        `more than ${mostPassedOver} elements on end are of no story, and what comes after them was not read`,
      );
  }

  #nameOf(tag: string, written: Record<string, string>): string {
    this.#declared.push(this.#namespaces.open(written));
    const parts = nameParts(tag);
    for (const { prefix } of [parts, ...Object.keys(written).map(nameParts)])
      if (!this.#namespaces.isDeclared(prefix)) this.#fault(`Unbound namespace prefix: ${JSON.stringify(prefix)}`);
    return this.#namespaces.nameOf(parts);
  }

  #begin(name: string, written: Record<string, string>): void {
    if (this.#open.length === 0) this.#recordDepth = this.#within.length;
    const element: SourceElement = { name, attributes: {}, children: [], line: this.#parser.line + 1 };
    for (const [key, value] of Object.entries(written)) {
      if (!isDeclaration(key)) element.attributes[key] = value;
      this.#size += value.length;
    }
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#size += 50;
    if (this.#size > largest || this.#open.length > deepest) this.#isTooLarge = true;
  }

  #take(text: string): void {
    const element = this.#open.at(-1);
    if (!element || this.#isTooLarge) return;
    element.children.push(text);
    this.#size += text.length;
    if (this.#size > largest) this.#isTooLarge = true;
  }

  #closeTag(): void {
    const depth = this.#within.length;
    this.#within.pop();
    this.#namespaces.close(this.#declared.pop() ?? []);
    const [first] = this.#open;
    if (!first) return;
    if (this.#isTooLarge) {
      // Only its own end ends it: what stands in it is passed over.
      if (depth > this.#recordDepth) return;
      const reason = `An element “${first.name}” is larger or more deeply nested than any story, and was left out.`;
      this.#tell(reason, first.line);
      this.#open = [];
    } else {
      const closed = this.#open.pop();
      if (this.#open.length > 0 || !closed) return;
      this.ready.push({ element: closed });
    }
    this.#size = 0;
    this.#passedOver = 0;
    this.#isTooLarge = false;
  }
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

/** Elements of XML, whatever prefixes it has, and whatever stands between them. */
import { ReadableStream } from "node:stream/web";
import { expect, test } from "vitest";
import { xmlRecords, type XmlEvent } from "../../../../../src/desk/import/formats/xml-records.ts";

async function recordsOf(pieces: string[]): Promise<XmlEvent[]> {
  const found: XmlEvent[] = [];
  for await (const event of xmlRecords(ReadableStream.from(pieces), (name) => name === "item")) found.push(event);
  return found;
}

const names = (events: readonly XmlEvent[]) =>
  events.map((event) =>
    "fault" in event
      ? `${event.line}: ${event.fault}`
      : event.element.children.map((child) => (typeof child === "string" ? child : child.name)),
  );

test("an element has the usual prefix of its namespace, of the innermost that declares it", async () => {
  expect(
    names(
      await recordsOf([
        '<r xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns="http://www.w3.org/2005/Atom"><item><c:encoded/><a:b xmlns:a="http://purl.org/dc/terms/"/><c:x xmlns:c="other"/><c:y/><own xmlns="other"/><xml:z/></item></r>',
      ]),
    ),
  ).toEqual([["content:encoded", "dcterms:b", "c:x", "content:y", "own", "xml:z"]]);
});

test("a prefix without a namespace is told where it stands, and stays", async () => {
  expect(names(await recordsOf(['<r>\n<item><a:b xmlns:a="c"/>\n<a:b c:d="e"/></item></r>']))).toEqual([
    '3: Unbound namespace prefix: "a".',
    '3: Unbound namespace prefix: "c".',
    ["a:b", "\n", "a:b"],
  ]);
});

test("attributes have the prefixes that are written, and none of them is a namespace", async () => {
  const [event] = await recordsOf(['<item xmlns:m="http://search.yahoo.com/mrss/" m:url="a" xml:lang="en" id=""/>']);
  expect(event).toMatchObject({ element: { attributes: { "m:url": "a", "xml:lang": "en", id: "" } } });
  expect(event && "element" in event && Object.keys(event.element.attributes)).toEqual(["m:url", "xml:lang", "id"]);
});

const written =
  "<?xml version='1.0'?>\n<!DOCTYPE r [\n<!ENTITY a 'b'>\n<!-- c -->\n]>\n<r><!-- <!d\n>\n --><item><![CDATA[<!e> ]] ]]>\n</item>\n<!unknown\nand never used\n><item>f</item><g></r>";

test.each([1, 2, 3, 7, 1000])("declarations are passed over, and lines counted, in pieces of %d", async (length) => {
  const pieces = Array.from({ length: Math.ceil(written.length / length) }, (_, at) =>
    written.slice(at * length, (at + 1) * length),
  );
  expect(names(await recordsOf(pieces))).toEqual([
    ["<!e> ]] ", "\n"],
    "12: A declaration that XML does not have.",
    ["f"],
    "12: Unexpected close tag.",
  ]);
});

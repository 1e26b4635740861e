/** What cameras and programs write that is not quite XML is read, and what would be read differently elsewhere is not. */
import { expect, test } from "vitest";
import { readXml } from "../../../../src/photos/metadata/xml-tree.ts";

test.each([
  ["signs that XML forbids", "<a>Qu\u000bay&#xB;&#0; &#38; sea\0</a>\0\0", "Quay & sea"],
  ["a prefix that nobody declared", "<x:a>Quay</x:a>", "Quay"],
  [
    "remarks, instructions and raw text",
    '<?xpacket begin=""?><!-- > --><a>Q<![CDATA[<u>]]>ay</a><?xpacket end="w"?>',
    "Q<u>ay",
  ],
])("%s", (_name, xml, text) => {
  const [element] = readXml(xml)?.children ?? [];
  expect(element?.name).toMatch(/^\{x?\}a$/);
  expect(element?.text).toBe(text);
});

test("names are those of their namespace, whatever the prefix", () => {
  const [one, other] = ['<p:a xmlns:p="u" p:b="1" c="2"/>', '<a xmlns="u" xmlns:q="u" q:b="1" c="2"/>'].map(
    (xml) => readXml(xml)?.children[0],
  );
  expect(one?.name).toBe("{u}a");
  expect(other?.name).toBe("{u}a");
  for (const element of [one, other])
    expect([element?.attributes.get("{u}b"), element?.attributes.get("{}c")]).toEqual(["1", "2"]);
});

test.each([
  ["tags that cross", "<a><b></a></b>"],
  ["a tag that is not closed", "<a><b></a>"],
  ["an attribute that is given twice", '<a b="1" b="2"/>'],
  ["two outermost elements", "<a/><b/>"],
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["nothing", ""],
  ["65 levels", "<a>".repeat(65) + "</a>".repeat(65)],
  ["20,001 elements", `<a>${"<b/>".repeat(20_000)}</a>`],
])("%s is not read", (_name, xml) => expect(readXml(xml)).toBeUndefined());

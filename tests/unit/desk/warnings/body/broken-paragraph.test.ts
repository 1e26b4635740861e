import { expect, test } from "vitest";
import { inBody } from "../warned.ts";

test.each([
  ["a line that breaks off", "The port was closed\n\nfor nine days.", ["1:14 «closed» → closed for"]],
  ["a word that ends no sentence", "He said that\n\nThe port is open.", ["1:9 «that»"]],
  ["at the end of a story", "The port is open.\n\nIt belongs to the", ["3:15 «the»"]],
  ["after a comma", "The port, he said,\n\nwas closed.", ["1:14 «said,» → said, was"]],
  ["past a picture", "The port was\n\n![A quay.](a.jpg)\n\nclosed.", ["1:10 «was» → was closed"]],
  ["in a fact box", ':::fact-box{title="T"}\nThe port\n\nis open.\n:::', ["2:5 «port» → port is"]],
])("%s", (_what, body, expected) => expect(inBody("broken-paragraph", body)).toEqual(expected));

test.each([
  ["whole paragraphs", "The port is open.\n\nIt is closed!\n\n“Yes?”\n\nHe said (so.)\n\n*Edited for length.*"],
  ["before a list", "The parts are these and\n\n- one\n- two"],
  [
    "before a quotation, a table, a heading",
    "She wrote the\n\n> poem\n\nIt says that\n\n## heading\n\nof\n\n| a |\n|---|",
  ],
  ["headings and items", "## What the\n\n- of the\n- and\n\ntext."],
  ["questions in bold", "**And the tide**\n\nit is slower."],
  ["verse", "The wind was a\\\ntorrent of the\n\nand the road was a  \nribbon of"],
  ["a name that begins small", "He bought one\n\niPhone sales rose."],
  ["a preposition that may end a sentence", "It was the storm they were caught in\n\nThe end."],
  ["an address", "It is at https://a.example/x\n\nand here."],
  ["before code", "Type: Runtime\n\n`x` is gone."],
  ["the points of a statute", "(a) to open; or\n\n(b) to close."],
])("let through: %s", (_what, body) => expect(inBody("broken-paragraph", body)).toEqual([]));

test("in French, by its own words; elsewhere only by the small letter", () => {
  expect(inBody("broken-paragraph", "Il a dit que\n\nLe port est ouvert.", "fr")).toEqual(["1:10 «que»"]);
  expect(inBody("broken-paragraph", "Er sagte that\n\nDer Hafen.", "de")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { inBody, inFields } from "../warned.ts";

describe("quotation marks that do not pair", () => {
  test.each([
    ["opened and not closed", 'She said "no and left.', ['1:10 «"»']],
    ["a year in a quotation that is not closed", 'It was "in 1984 and "not in 1985".', ['1:8 «"»']],
    ["closed and not opened", 'It is over," she said. "We won."', ['1:12 «"»']],
    ["opened twice", '"It is over, she said. "We won," he said.', ['1:1 «"»']],
    ["curly ones", "She said “no and left.", ["1:10 «“»"]],
    ["curly ones, closed", "No,” she said.", ["1:4 «”»"]],
    ["in a list item", '- one\n- she said "no', ['2:12 «"»']],
    ["in a quotation over two lines", '> She said\n> "no and left.', ['2:3 «"»']],
    ["in a heading", '## The "end', ['1:8 «"»']],
    ["in a cell", '| a | "b |\n|---|---|\n| c | d |', ['1:7 «"»']],
    ["in a caption", "![A quay.](a.jpg 'The \"quay, Halden, 2026. (EPA)')", ['1:23 «"»']],
    ["in a fact box", ':::fact-box{title="T"}\nHe said "yes.\n:::', ['2:9 «"»']],
    ["in an attribute", '::video{src="https://a.example" title=\'The "end\'}', ['1:44 «"»']],
    ["behind a link and an entity", 'Tom &amp; [Ann](/x/) said "yes.', ['1:27 «"»']],
    ["a paragraph before one that opens none", '"It goes on.\n\nHe left.', ['1:1 «"»']],
  ])("%s", (_what, body, expected) => expect(inBody("quotes-unpaired", body)).toEqual(expected));

  test.each([
    ["pairs", '"Yes," she said, "and no." “Yes.”'],
    ["a quotation over several paragraphs", '"One.\n\n"Two.\n\n"Three," he said.'],
    ["the same past a picture", '"One.\n\n![A quay.](a.jpg)\n\n"Two."'],
    ["the same past a pull quote", "“One.\n\n:::pull-quote\nOne.\n:::\n\n“Two.”"],
    ["pairs across emphasis and links", '"*All* of [it](/x/)," he said. *"All."* He read "[the deal](/x/)".'],
    ["inches", 'A 27" screen, and "a 3.5" disk" beside it.'],
    ["inches in a quotation", '"The 5\'10" guard is faster," he said, "than the 6\'2" one."'],
    ["inches that end a quotation", '"I am 5\'10"," he said. She is "about 5\'4"" tall, he "5\'10""'],
    ["curly inches", "“I’m 5’10” tall,” he said. “She is 5’ 4”.”"],
    ["a year that ends a quotation", '"It was in 1984" and "not in 1985".'],
    ["a mark in code", 'Press `"` twice.'],
    ["a mark by itself in parentheses", 'The sign (") closes.'],
    ["apostrophes", "The dockers' union said it wasn't the '90s."],
    ["after a dash and before one", '"Yes"--"no"—“maybe”.'],
    ["a word within parentheses", 'He said ("yes") and ("no").'],
  ])("let through: %s", (_what, body) => expect(inBody("quotes-unpaired", body)).toEqual([]));

  test("each language has its own marks", () => {
    expect(inBody("quotes-unpaired", "Elle dit « oui », puis « non.", "fr")).toEqual(["1:24 ««»"]);
    expect(inBody("quotes-unpaired", "قالت «نعم» ثم مضت.", "ar")).toEqual([]);
    expect(inBody("quotes-unpaired", "Sie sagte „ja“ und „nein“.", "de")).toEqual([]);
    expect(inBody("quotes-unpaired", "Hon sade ”ja”.", "sv")).toEqual([]);
  });

  test("in fields, past their own marks and folds", () => {
    expect(
      inFields("quotes-unpaired", "dateline: Oslo, Norway\nphoto:\n  file: a.jpg\n  caption: 'It''s \"over, Oslo.'"),
    ).toEqual(['10:19 «"»']);
    expect(
      inFields("quotes-unpaired", 'corrections:\n  - at: 2026-11-24 12:00\n    text: >-\n      It was\n      "eight.'),
    ).toEqual(['11:7 «"»']);
  });
});

describe("spaces on the wrong side", () => {
  test.each([
    [
      "before the words of a quotation",
      'He told reporters." Of course it is," she said.',
      ['1:9 «reporters." Of» → reporters. "Of'],
    ],
    ["a mark apart", 'She said " no" and left.', ['1:5 «said " no» → said "no']],
    ["after the words of one", '"Of course "she said.', ['1:5 «course "she» → course" she']],
    ["of curly ones", "She said “ no” and “yes ”.", ["1:5 «said “ no» → said “no", "1:21 «yes ”.» → yes”."]],
    ["in parentheses", "The port ( which is old ) is shut.", ["1:10 «( which» → (which", "1:21 «old )» → old)"]],
    ["in a list item", "- a\n- b ( c)", ["2:5 «( c)» → (c)"]],
    ["in a caption", '![A quay.](a.jpg "The quay ( left), Halden, 2026. (EPA)")', ["1:28 «( left),» → (left),"]],
  ])("%s", (_what, body, expected) => expect(inBody("quote-space", body)).toEqual(expected));

  test.each([
    ["right ones", 'He said: "Yes." "No," (she said) said he ("x").'],
    ["code", "Write `( x )` so."],
    ["links", "See [the deal]( /x/ )."],
  ])("let through: %s", (_what, body) => expect(inBody("quote-space", body)).toEqual([]));

  test("French sets a space within its marks", () => {
    expect(inBody("quote-space", "Elle dit « oui », et “ non ”.", "fr")).toEqual([
      "1:19 «et “ non» → et “non",
      "1:24 «non ”.» → non”.",
    ]);
    expect(inBody("quote-space", "قالت « نعم » ثم مضت.", "ar")).toHaveLength(2);
  });
});

import { expect, test } from "vitest";
import { lineOf, partsOfLine, takenApart } from "../../../../src/paper/wording/emphasis.ts";

const marked = (written: string) => {
  const { text, italics } = lineOf(partsOfLine(written));
  return takenApart(text, italics)
    .map(({ words, italic }) => (italic ? `[${words}]` : words))
    .join("");
};

test.each([
  ["*Nightfall* wins", "[Nightfall] wins"],
  ["Prize for *Nightfall* and *The Long Night*", "Prize for [Nightfall] and [The Long Night]"],
  ['Of "*Nightfall*"', 'Of "[Nightfall]"'],
  ["*Nightfall*", "[Nightfall]"],
  ["《*夜*》获奖", "《[夜]》获奖"],
  ["5 * 3 * 2", "5 * 3 * 2"],
  ["a*b*c", "a*b*c"],
  ["**bold** words", "**bold** words"],
  ["* one", "* one"],
  ["Nothing", "Nothing"],
])("%s", (written, expected) => expect(marked(written)).toBe(expected));

test("a long line of asterisks takes no time", () => {
  for (const piece of ["*", " *a", "*a "]) partsOfLine(piece.repeat(50_000));
}, 10_000);

/** Lines that became something else than was meant: a list, a heading, code, a quotation. */
import { describe, expect, test } from "vitest";
import { inBody } from "./warned.ts";

describe("dates and numbers that became a list", () => {
  test.each([
    [
      "two dates, of which the second is printed as the 18th",
      "nb",
      "17. mai feires i hele landet.\n\n24. november er en vanlig dag.",
      ["1:1 «17.» → 17\\.", "3:1 «24.» → 24\\."],
    ],
    ["one date", "de", "3. Oktober war ein Feiertag.", ["1:1 «3.» → 3\\."]],
    ["the first of a month", "de", "1. Mai, Berlin.", ["1:1 «1.» → 1\\."]],
    [
      "a month in the genitive",
      "pl",
      "11. listopada obchodzimy święto.\n\n3. maja także.",
      ["1:1 «11.» → 11\\.", "3:1 «3.» → 3\\."],
    ],
    ["a year", "en", "1986. It was a hard winter.", ["1:1 «1986.» → 1986\\."]],
    ["years", "en", "1986. A hard winter.\n\n1990. A mild one.", ["1:1 «1986.» → 1986\\.", "3:1 «1990.» → 1990\\."]],
    ["a list that counts down", "en", "10. Halden\n9. Oslo\n8. Bergen", ["2:1 «9.» → 9\\.", "3:1 «8.» → 8\\."]],
    ["a number alone, with a parenthesis", "en", "7) It was over.", ["1:1 «7)» → 7\\)"]],
    ["dates in a list", "nb", "- 17. mai\n- 24. november", ["1:3 «17.» → 17\\.", "2:3 «24.» → 24\\."]],
    [
      "a line of a sentence that begins with a hyphen",
      "en",
      "The ferry can take between 5\n- 7 people.",
      ["2:1 «-» → \\-"],
    ],
    [
      "a line of a sentence that begins with a one",
      "en",
      "The quay closes on May\n1. and opens again.",
      ["2:1 «1.» → 1\\."],
    ],
  ])("%s", (_what, language, body, expected) => expect(inBody("became-list", body, language)).toEqual(expected));

  test.each([
    ["a list", "1. One\n2. Two\n3. Three"],
    ["numbers left to the list", "1. One\n1. Two\n1. Three"],
    ["a slip of one", "1. One\n2. Two\n2. Three"],
    ["a list that goes on past a picture", "1. One\n\n![A quay.](a.jpg)\n\n2. Two\n\n![A quay.](b.jpg)\n\n3. Three"],
    ["a list that begins later", "5. Five\n6. Six"],
    ["a list of one", "1. One"],
    ["escaped", "17\\. mai feires."],
    ["a list under a sentence without an empty line", "These came:\n- one\n- two"],
    ["a list of one under its title", "The quay\n- [The strike](/x/)"],
    ["a list under words without a point", "These came\n- one\n- two"],
    ["a list in a list", "- One\n  1. Two\n  2. Three"],
  ])("let through: %s", (_what, body) => expect(inBody("became-list", body, "nb")).toEqual([]));
});

describe("a paragraph that became a heading", () => {
  test.each([
    ["hyphens under a sentence", "The strike is over.\n---\nWork begins.", ["2:1 «---» → ***"]],
    ["under two lines", "The strike is over\nand work begins\n-----", ["3:1 «-----» → ***"]],
    ["a question", "Is it over?\n===", ["2:1 «===» → ***"]],
    ["a sentence of Arabic", "هل انتهى الإضراب؟\n---", ["2:1 «---» → ***"]],
    ["a number sign within a sentence", "The ferry is\n# 1 in the country.", ["2:1 «#» → \\#"]],
  ])("%s", (_what, body, expected) => expect(inBody("became-heading", body)).toEqual(expected));

  test.each([
    ["hyphens behind an empty line", "The strike is over.\n\n---\n\nWork begins."],
    [
      "a long line, drawn on purpose",
      "1. What does it cost?\n---------------------\n\nWhat does it cost?\n------------------\n\nMuch.",
    ],
    ["a heading that is one", "What it cost\n---\n\nMuch."],
    ["number signs", "The strike is over.\n## What it cost\n\nMuch."],
  ])("let through: %s", (_what, body) => expect(inBody("became-heading", body)).toEqual([]));
});

describe("a paragraph that became code", () => {
  test.each([
    [
      "a tab",
      "First.\n\n\tThe dockers went back to work on Monday.",
      ["3:1 «\tThe dockers went back to work on Monday.» → The dockers went back to work on Monday."],
    ],
    [
      "four spaces",
      "    The dockers went back to work.",
      ["1:1 «    The dockers went back to work.» → The dockers went back to work."],
    ],
    [
      "an item of a list with many spaces",
      "-       The dockers went back to work.",
      ["1:2 «       The dockers went back to work.» →  The dockers went back to work."],
    ],
    ["verse", "    Roses are red", ["1:1 «    Roses are red» → Roses are red"]],
    ["a fence that nothing closes", "```\nAll that follows", ["1:1 «```» → ```"]],
  ])("%s", (_what, body, expected) => expect(inBody("became-code", body)).toEqual(expected));

  test.each([
    ["code", "    const a = quay(1);"],
    ["fenced", "```\nThe dockers went back\n```"],
    ["fenced in a quotation", "> ~~~\n> The dockers went back\n> ~~~"],
    ["a paragraph of a list", "- One\n\n    The dockers went back to work."],
  ])("let through: %s", (_what, body) => expect(inBody("became-code", body)).toEqual([]));
});

test("a line that became a quotation", () => {
  expect(inBody("became-quotation", "The crossing takes\n> 5 hours.")).toEqual(["2:1 «>» → \\>"]);
  expect(inBody("became-quotation", "She said:\n> 5 hours.")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { convert, problems, prose } from "./body.ts";

const n = "\u00a0";

describe("verse", () => {
  test.each([
    [
      "lines and indents are kept",
      "One,\n    two\n  three",
      `<p>One,<br>\n${n.repeat(4)}two<br>\n${n.repeat(2)}three</p>`,
    ],
    ["a first line that is indented", "    One\ntwo", `<p>${n.repeat(4)}One<br>\ntwo</p>`],
    [
      "stanzas, the second one indented",
      "One\n\n    two\n    three",
      `<p>One</p>\n<p>${n.repeat(4)}two<br>\n${n.repeat(4)}three</p>`,
    ],
    ["a tab", "One\n\ttwo", `<p>One<br>\n${n.repeat(4)}two</p>`],
    [
      "marks",
      "*One* and\n    **two** _three_",
      `<p><em>One</em> and<br>\n${n.repeat(4)}<strong>two</strong> <em>three</em></p>`,
    ],
    [
      "what would be a list, a heading or a quotation",
      "1. One\n- two\n# three\n> four",
      "<p>1. One<br>\n- two<br>\n# three<br>\n> four</p>",
    ],
    ["quotation marks over lines", '"One,\n  two,"\n"three"', `<p>“One,<br>\n${n.repeat(2)}two,”<br>\n“three”</p>`],
    ["a link", "See [it](/about/)\nand go", '<p>See <a href="/about/">it</a><br>\nand go</p>'],
  ])("%s", (_what, lines, html) =>
    expect(prose(`:::verse\n${lines}\n:::`)).toBe(`<div class="verse">\n${html}\n</div>`),
  );

  test("in a fact box", () => {
    expect(convert('::::fact-box{title="T"}\n:::verse\nOne\n  two\n:::\n::::').blocks).toMatchObject([
      {
        type: "fact-box",
        title: "T",
        blocks: [{ type: "prose", html: `<div class="verse">\n<p>One<br>\n${n.repeat(2)}two</p>\n</div>` }],
      },
    ]);
  });

  test("problems in it have their places", () => {
    expect(problems(':::verse\nOne\n    said "two\n:::').filter((line) => line.includes("quotes"))).toEqual([
      expect.stringMatching(/^3:10-3:11 quotes-unpaired/),
    ]);
    expect(problems(':::verse{by="x"}\nOne\n:::')[0]).toContain("takes nothing in braces");
  });
});

describe("signs below and above the line", () => {
  test.each([
    ["H~2~O and x^2^", "H<sub>2</sub>O and x<sup>2</sup>"],
    [
      "SO~4~^2−^ at 5^th^ of 10^−3^ m^2^.",
      "SO<sub>4</sub><sup>2−</sup> at 5<sup>th</sup> of 10<sup>−3</sup> m<sup>2</sup>.",
    ],
    ["**CO~2~** rose *x^n^*", "<strong>CO<sub>2</sub></strong> rose <em>x<sup>n</sup></em>"],
    ["~~eight~~ nine, ~5 km, a~~b~~c", "<del>eight</del> nine, ~5 km, a<del>b</del>c"],
    ["CO2 and m2 and ~b~ and 5 ^ 3 ^ 2", "CO2 and m2 and ~b~ and 5 ^ 3 ^ 2"],
    ["H\\~2\\~O, a~b, x^2, `H~2~O`", "H~2~O, a~b, x^2, <code>H~2~O</code>"],
    ['“H~2~O”, he said: "H~2~"', "“H<sub>2</sub>O”, he said: “H<sub>2</sub>”"],
  ])("%s", (body, html) => expect(prose(body)).toBe(`<p>${html}</p>`));

  test("HTML for them is told with what to write", () => {
    expect(problems("Water is H<sub>2</sub>O, 5 m<sup>2</sup>.").map((problem) => problem.split(" → ")[1])).toEqual([
      "~2~",
      "^2^",
    ]);
  });
});

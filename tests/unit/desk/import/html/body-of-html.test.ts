/** HTML that no author writes, as Markdown: it ends, and what is said stays. */
import type { ElementContent } from "hast";
import { expect, test } from "vitest";
import { bodyOfHtml } from "../../../../../src/desk/import/html/body-of-html.ts";
import { markdownOf } from "../../../../../src/desk/import/html/markdown-of.ts";

function written(html: string | ElementContent[]): { text: string; notes: string[] } {
  const notes: string[] = [];
  return { text: markdownOf(bodyOfHtml(html, undefined, (note) => notes.push(note))).trim(), notes };
}

const nested = (depth: number, name: string, innermost: ElementContent[]): ElementContent[] =>
  depth === 0
    ? innermost
    : [
        { type: "text", value: "a " },
        { type: "element", tagName: name, properties: {}, children: nested(depth - 1, name, innermost) },
        { type: "text", value: " b" },
      ];

test.each([
  ["paragraphs in bold", "<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"],
  ["a list in bold", "<p>a <b>b</b></p><b>c<ul><li>d</li></ul></b>", "a **b**\n\n**c**\n\n- d"],
  ["a paragraph in a button", "<p>a<button><p>b</p></button>c</p>", "a\n\nb\n\nc"],
  ["blocks in a heading", "<h2>a<div>b</div></h2>", "## a b"],
  [
    "blocks in a cell",
    "<table><tr><th>a</th></tr><tr><td><p>b</p><ul><li>c</li><li>d</li></ul></td></tr></table>",
    "| a |\n| - |\n| b c d |",
  ],
  ["bold in bold", "<p><b>a <i>b <b>c</b></i></b></p>", "**a _b c_**"],
  ["elements without a mark", "<p><abbr>E</abbr><abbr>U</abbr> and <mark>a</mark></p>", "EU and a"],
  [
    "signs above and below the line",
    "<p>H<sub>2</sub>O, m<sup>2</sup><sup>longer words</sup></p>",
    "H~2~O, m^2^longer words",
  ],
  ["verse", '<div class="verse"><p>One<br>and two</p></div>', ":::verse\nOne\nand two\n:::"],
  ["marks without words", `<p>a ${"<i><b></b></i><!-- -->".repeat(3000)} b<br></p>`, "a b"],
  ["marks around a space", `<p>one<b> </b>two<i>\n</i>three${"<b> </b>".repeat(3000)}four</p>`, "one two three four"],
  ["quotations in one another", `${"<blockquote>".repeat(40)}<p>a</p>${"</blockquote>".repeat(40)}`, "> > > > > > a"],
  ["a term in what is said of another", "<dl><dt>a<dd>b<dl><dt>c<dd>d</dl></dl>", "**a**\n\nb\n\n**c**\n\nd"],
  [
    "a cell of more columns",
    "<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
    "| a | |\n| - | - |\n| b | c |",
  ],
])("%s", (_what, html, expected) => expect(written(html).text).toBe(expected));

test("paragraphs in one another, as XML has them, follow one another, at any depth", () => {
  expect(written(nested(2, "p", [{ type: "text", value: "c" }])).text).toBe("a\n\na\n\nc\n\nb\n\nb");
  expect(written(nested(70, "p", [{ type: "text", value: "c" }])).text.split("\n\n")).toHaveLength(141);
});

test("what stands in marks by the hundred stands without them, and it is told", () => {
  const { text, notes } = written(`<p>${"a<b>.b.</b><i>.c.</i>".repeat(1000)}</p>`);
  expect(text).toBe("a.b..c.".repeat(1000));
  expect(notes).toEqual([expect.stringContaining("bold, italic or struck out")]);
});

test.each([
  ["a cell of a million columns", "<table><tr><td colspan=1000000>a</td></tr></table>", 0],
  ["cells as wide as browsers let them be", `<table>${"<tr><td colspan=1000>a</td></tr>".repeat(40)}</table>`, 1],
  ["cells that reach down", `<table>${"<tr><td rowspan=500>a</td></tr>".repeat(300)}</table>`, 1],
  [
    "a wide row and many short ones",
    `<table><tr>${"<td>a".repeat(500)}</tr>${"<tr><td>b</td></tr>".repeat(500)}</table>`,
    1,
  ],
])("%s: of a table so large nothing is made", (_what, html, told) => {
  const { text, notes } = written(`<p>a</p>${html}<p>b</p>`);
  expect(notes.filter((note) => note.includes("more cells than are read"))).toHaveLength(told);
  expect(text.length).toBeLessThan(10_000);
});

test("a gallery of a thousand pictures has each with its words", () => {
  const { text } = written(
    `<div class=gallery>${Array.from({ length: 1000 }, (_, at) => `<figure><img src="${at}.jpg" alt=a><figcaption>Words ${at}</figcaption></figure>`).join("")}</div>`,
  );
  expect(text.match(/!\[a\]\(\d+\.jpg "Words \d+"\)/g)).toHaveLength(1000);
});

test.each([
  ["an attribute of old", 'align="RIGHT"', "-:"],
  ["a style", 'style="color:red; text-align: right"', "-:"],
  ["a style by the way of the text", 'style="text-align:end"', "-:"],
  ["a class of ours", 'class="end"', "-:"],
  ["a class of WordPress", 'class="has-text-align-center" data-align="center"', ":-:"],
  ["the way of all text", 'style="text-align:left" class="start"', "-"],
])("to which side cells stand is said by %s", (_, said, marks) => {
  expect(written(`<table><tr><th ${said}>a</th></tr><tr><td ${said}>1</td></tr></table>`).text).toMatch(
    new RegExp(`^\\|\\s+a\\s+\\|\\n\\| ${marks} \\|\\n`),
  );
});

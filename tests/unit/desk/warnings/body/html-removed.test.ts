import { expect, test } from "vitest";
import { convertBody } from "../../../../../src/desk/markdown/convert-body.ts";
import { inBody } from "../warned.ts";

test.each([
  ["bold", "He <b>said</b> it.", ["1:4 «<b>said</b>» → **said**"]],
  [
    "a link",
    'He <a href="https://a.example">said</a> it.',
    ['1:4 «<a href="https://a.example">said</a>» → [said](https://a.example)'],
  ],
  ["what has no mark", "He <span class=x>*said*</span> it.", ["1:4 «<span class=x>*said*</span>» → *said*"]],
  ["a break", "One<br>two", ["1:4 «<br>» → \\"]],
  [
    "tags in one another, each to the nearest that closes it",
    "a <B>x <b>y</b> z</b >",
    ["1:3 «<B>x <b>y</b>» → **x <b>y**", "1:8 «<b>y</b>» → **y**"],
  ],
  [
    "tags that others stand between",
    "a <i>b <b>c</i> d</b>",
    ["1:3 «<i>b <b>c</i>» → *b <b>c*", "1:8 «<b>c</i> d</b>» → **c</i> d**"],
  ],
  ["a tag that is closed before", "a </b> b <b> c", ["1:10 «<b>»"]],
  ["in a list item", "- a\n- b <i>c</i>", ["2:5 «<i>c</i>» → *c*"]],
  ["in a cell", "| a |\n|---|\n| <b>b</b> |", ["3:3 «<b>b</b>» → **b**"]],
  ["within emphasis", "*a <u>b</u>*", ["1:4 «<u>b</u>» → b"]],
  ["a block with words", "<div>\nLost words.\n</div>", ["1:1 «<div>⏎Lost words.⏎</div>» → Lost words."]],
  ["a block without", "Text.\n\n<hr>\n", ["3:1 «<hr>»"]],
  [
    "a player",
    '<iframe src="https://v.example/1"></iframe>',
    ['1:1 «<iframe src="https://v.example/1"></iframe>» → ::video{src="https://v.example/1" title="…"}'],
  ],
  [
    "a picture",
    '<img src="/x/a.jpg" alt="A quay.">',
    ['1:1 «<img src="/x/a.jpg" alt="A quay.">» → ![A quay.](a.jpg "…")'],
  ],
  ["words behind a remark", "<!-- x --> Words.", ["1:1 «<!-- x --> Words.» → Words."]],
])("%s", (_what, body, expected) => expect(inBody("html-removed", body)).toEqual(expected));

test.each([
  ["<!--", "<!-- not yet\n\nA paragraph.", "not yet A paragraph.", "-->"],
  ["<style>", "<style>\np { color: red }\n\nA paragraph.", "p { color: red } A paragraph.", "</style>"],
  ["<script>", "<script src=x>\n\nA paragraph.", "A paragraph.", "</script>"],
  ["<?php", "<?php echo 1;\n\nA paragraph.", "echo 1; A paragraph.", "?>"],
  ["<![CDATA[", "<![CDATA[\n\nA paragraph.", "A paragraph.", "]]>"],
])("what nothing ends takes all that follows along, and it is told: %s", (begins, body, words, ends) => {
  const { problems } = convertBody(`First.\n\n${body}`, { file: "a.md", language: "en" });
  expect(problems.map(({ line, message, suggestion }) => [line, message, suggestion])).toEqual([
    [
      3,
      `Nothing ends what \`${begins}\` begins: all that follows is left out, with the words “${words}”. Write \`${ends}\` where it ends, or take it out.`,
      ends,
    ],
  ]);
});

test("a remark that only the next one ends, and one that begins within a line", () => {
  expect(inBody("html-removed", "<!-- a\n\nLost.\n\n<!-- b -->\n\nKept.")).toEqual([
    "1:1 «<!-- a⏎⏎Lost.⏎⏎<!-- b -->» → -->",
  ]);
  expect(inBody("html-removed", "<!-- a <!-- b -->\n\n<!-- c\n\nd -->\n\nKept.")).toEqual([]);
  expect(inBody("mark-shown", "Words <!-- and more")).toEqual(["1:7 «<!--» → -->"]);
});

test("says what remains and what is lost", () => {
  const messages = (body: string) =>
    convertBody(body, { file: "a.md", language: "en" }).problems.map(({ message }) => message);
  expect(messages("<div>Lost words.</div>")).toEqual([
    "HTML is not read: everything from `<div>` to the next empty line is left out, with the words “Lost words.”.",
  ]);
  expect(messages("<pre>\nLost\n\nwords.\n</pre>\n\nKept.")).toEqual([
    "HTML is not read: everything from `<pre>` to `</pre>` is left out, with the words “Lost words.”.",
  ]);
  expect(messages("a <b>b</b>")).toEqual([
    "HTML is not read: `<b>` and `</b>` are taken out. The words between them stay, and look like all others.",
  ]);
});

test.each([
  ["remarks", "<!-- for the night desk -->\n\nText <!-- here --> too."],
  ["less and more", "a < b and 5 > 3, x<y, I <3 you"],
  ["code and what is escaped", "`<b>` and \\<b> and\n\n    <div>\n"],
  ["addresses", "<https://a.example> and <news@example.org>"],
])("let through: %s", (_what, body) => expect(inBody("html-removed", body)).toEqual([]));

import { expect, test } from "vitest";
import { inBody, inFields } from "../warned.ts";

test.each([
  ["in a line", "It is the the port.", ["1:7 «the the» → the"]],
  ["with a capital", "The the port.", ["1:1 «The the» → The"]],
  ["over a line break", "It is the\nthe port.", ["1:7 «the⏎the» → the"]],
  ["over the lines of a quotation", "> It is the\n> the port.", ["1:9 «the⏎> the» → the"]],
  ["over the lines of a list item", "- It is the\n  the port.", ["1:9 «the⏎  the» → the"]],
  ["three times", "of of of", ["1:1 «of of» → of"]],
  ["behind what is escaped", "\\*a\\* &amp; é of of b", ["1:15 «of of» → of"]],
  ["a noun", "The harbour harbour, he said.", ["1:5 «harbour harbour» → harbour"]],
  ["within emphasis", "He *said said* it.", ["1:5 «said said» → said"]],
  ["in a heading", "## What the the cost", ["1:9 «the the» → the"]],
  [
    "in an alt text and a caption",
    '![A a quay with with cranes.](a.jpg "On on the the quay.")',
    ["1:3 «A a» → A", "1:12 «with with» → with", "1:44 «the the» → the"],
  ],
  ["in a title", ':::fact-box{title="In the the figures"}\nText.\n:::', ["1:23 «the the» → the"]],
])("%s", (_what, body, expected) => expect(inBody("doubled-word", body)).toEqual(expected));

test.each([
  ["what may stand twice", "He had had it that that was in in March; no no, very very long long ago."],
  ["names", "Duran Duran played at Pago Pago in Walla Walla, by Boutros Boutros-Ghali."],
  ["across a full stop or a comma", "He said it. It was the end, the end; the, the."],
  ["across a link or emphasis", "the [the](/x/) *so* of *of*"],
  ["parts of words", "the theatre, a apple, on-on the, can't can, the the-end, cha-cha"],
  ["code", "`the the`"],
  ["lines that are broken by hand", "never  \nnever"],
  ["numbers", "2 2 10 10"],
])("let through: %s", (_what, body) => expect(inBody("doubled-word", body)).toEqual([]));

test("other languages double words by right", () => {
  expect(inBody("doubled-word", "Nous nous levons, vous vous taisez.", "fr")).toEqual([]);
  expect(inBody("doubled-word", "Il est dans dans la rue.", "fr")).toEqual(["1:8 «dans dans» → dans"]);
  expect(inBody("doubled-word", "Die die da.", "de")).toEqual([]);
  expect(inBody("doubled-word", "شيئا شيئا في في الميناء", "ar")).toEqual(["1:11 «في في» → في"]);
});

test("in fields, whatever way they are written", () => {
  expect(inFields("doubled-word", 'photo: { file: a.jpg, alt: "A \\u0041 \\"b\\" the the quay." }')).toEqual([
    "7:44 «the the» → the",
  ]);
  expect(
    inFields(
      "doubled-word",
      "corrections:\n  - at: 2026-11-24 12:00\n    text: >-\n      It said of\n      of the port.",
    ),
  ).toEqual(["10:15 «of⏎      of» → of"]);
});

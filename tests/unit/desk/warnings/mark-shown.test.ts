/** Marks that reach readers as they were typed. */
import { describe, expect, test } from "vitest";
import { inBody, inFields } from "./warned.ts";

describe("marks that reach readers", () => {
  test.each([
    ["a heading with a space that does not break", "##\u00a0What it cost", ["1:1 «##\u00a0» → ## "]],
    ["a heading without a space", "##What it cost", ["1:1 «##» → ## "]],
    [
      "an address with a space",
      "Read [the report](https://e.org/a b) now.",
      ["1:6 «[the report](https://e.org/a b)» → [the report](https://e.org/a%20b)"],
    ],
    [
      "a picture’s name with a space",
      '![A quay](quay at dawn.jpg "Halden. (EPA)")',
      ['1:1 «![A quay](quay at dawn.jpg "Halden. (EPA)")» → ![A quay](<quay at dawn.jpg> "Halden. (EPA)")'],
    ],
    [
      "an address with a space in angle brackets",
      "See <https://e.org/a b>.",
      ["1:5 «<https://e.org/a b>» → <https://e.org/a%20b>"],
    ],
    [
      "a space within a link",
      "Read [the report] (https://e.org/a) now.",
      ["1:6 «[the report] (https://e.org/a)» → [the report](https://e.org/a)"],
    ],
    [
      "a link the wrong way round",
      "Read (the report)[https://e.org/a] now.",
      ["1:6 «(the report)[https://e.org/a]» → [the report](https://e.org/a)"],
    ],
    [
      "a link that does not end",
      "Read [the report](https://e.org/a now.",
      ["1:6 «[the report](https://e.org/a» → [the report](https://e.org/a)"],
    ],
    ["bold with a space before its end", "It is **over ** now.", ["1:7 «**over **» → **over** "]],
    ["bold with a space after its beginning", "It is ** over** now.", ["1:7 «** over**» → **over**"]],
    ["bold that does not end", "It is **over now.", ["1:7 «**» → **"]],
    ["words between equals signs", "It is ==over== now.", ["1:7 «==over==» → **over**"]],
    [
      "a link of a wiki",
      "See [[Port strike|the strike]].",
      ["1:5 «[[Port strike|the strike]]» → [the strike](/2026/11/24/port-strike/)"],
    ],
    [
      "a shortcode",
      "{{< youtube abc123 >}}",
      ['1:1 «{{< youtube abc123 >}}» → ::video{src="https://www.youtube.com/watch?v=abc123" title="…"}'],
    ],
    ["a tag of Liquid", "{% include form.html %}", ["1:1 «{% include form.html %}»"]],
    [
      "a shortcode of WordPress",
      'A [caption id="a"]quay[/caption] here.',
      ['1:3 «[caption id="a"]»', "1:23 «[/caption]»"],
    ],
    ["a note that is not there", "It cost much.[^1]", ["1:14 «[^1]» → [^1]: The note’s text."]],
    [
      "a reference that is not there",
      "Read [the report][report].",
      ["1:6 «[the report][report]» → [the report](https://…)"],
    ],
    ["text made of text", "Fish &amp;amp; chips", ["1:6 «&amp;amp;» → &amp;"]],
    ["a character’s name that does not end", "Caf&eacute in Malmö", ["1:4 «&eacute» → &eacute;"]],
    ["a block with a space", "::: note\nText.", ["1:1 «::: note» → :::note"]],
    [
      "a block with brackets",
      "::video[A film](https://e.org)",
      ['1:1 «::video[A film](https://e.org)» → ::video{src="https://…" title="…"}'],
    ],
    ["a backslash before a space", "One line\\ \nand another", ["1:9 «\\ » → \\"]],
    ["bullets", "• one\n• two", ["1:1 «• » → - ", "2:1 «• » → - "]],
    ["a block of another program", "::: tip\nText.\n:::", ["1:1 «::: tip»", "3:1 «:::»"]],
    ["a box of GitHub", "> [!NOTE]\n> Text.", ["1:3 «[!NOTE]» → :::note"]],
    ["a line to tick off", "- [ ] Ring the harbour", ["1:3 «[ ]»"]],
    ["a class", "The quay {.lead} is shut {: .wide #top}", ["1:10 «{.lead}»", "1:26 «{: .wide #top}»"]],
    ["what a term means", "Quay\n: where ships lie", ["2:1 «:»"]],
    ["a table with a line that is too short", "a | b | c\n---|---\n1 | 2 | 3", ["2:1 «---|---» → | --- | --- | --- |"]],
    ["a table whose bars are open", "| a | b\n|---\n| 1 | 2", ["2:1 «|---» → | --- | --- |"]],
    ["a table without its line", "| a | b |\n| 1 | 2 |", ["1:1 «| a | b |» → | --- | --- |"]],
    ["in a cell", "| a |\n|---|\n| **b ** |", ["3:3 «**b **» → **b** "]],
  ])("%s", (_what, body, expected) => expect(inBody("mark-shown", body)).toEqual(expected));

  test.each([
    [
      "what does what it should",
      "## What it cost\n\n**Bold**, *soft*, [a link](https://e.org/a_(b)), `[x] (/y)`, a note.[^1]\n\n[^1]: Text.\n\n| a |\n|---|\n| b |",
    ],
    ["escaped marks", "\\*\\*over \\*\\* and \\[x\\](/a b)"],
    ["oaths and stars", "He said f**k, s*** and b******. Rating: **** (four stars)"],
    ["sums", "5 * 3 ** 2, a == b, if (a[0]) [sic] (see below)"],
    ["years and editors’ words", "“We [the union][…] won.” [1][2]"],
    ["names", "AT&T and R&B, https://e.org/?a=1&copy=2&lt=3"],
    ["hashtags", "#HaldenStrike is the word."],
    ["a bullet alone", "• one"],
    ["times and colons", "At 10:30:: nothing"],
    ["a ratio and a smile", "It was {10} to 1 :-)\n:-) {see #4}"],
    ["bars that part words", "News | Sport\nWeather | Travel"],
  ])("let through: %s", (_what, body) => expect(inBody("mark-shown", body)).toEqual([]));

  test("in lines that are shown as they are typed", () => {
    expect(
      inFields(
        "mark-shown",
        "dateline: Halden, Norway\nphoto:\n  file: a.jpg\n  alt: A **quay**\n  caption: The <em>quay</em> &amp; [the port](https://e.org) in Halden, Norway, 2026. (EPA)",
      ),
    ).toEqual([
      "10:10 «**quay**» → quay",
      "11:36 «[the port](https://e.org)» → the port",
      "11:16 «<em>»",
      "11:24 «</em>»",
      "11:30 «&amp;» → &",
    ]);
    expect(inBody("mark-shown", '![A <b>quay</b>.](a.jpg "Halden &amp;nbsp; 2026. (EPA)")')).toHaveLength(3);
  });
});

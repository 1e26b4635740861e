import fc from "fast-check";
import { hrefOf } from "../../../../src/paper/href.ts";
import { fromHtml } from "hast-util-from-html";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { asHtml, inBothHabits } from "../../../../src/layouts/feeds/feed-text.ts";
import { rss } from "../../../../src/layouts/feeds/rss.ts";
import type { FeedItemView } from "../../../../src/views/parts/feed.ts";

/** The texts of a document, by the name of their element, as a strict reader of XML has them. */
function texts(xml: string): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => open.push({ name, text: "" }));
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => found.push(...open.splice(-1)));
  parser.write(xml).close();
  return found;
}

const textOf = (xml: string) => texts(`<x>${xml}</x>`)[0]?.text ?? "";

/** What a browser would show of it, and how much in it is not text. */
function read(html: string): { words: string; elements: number } {
  const { children } = fromHtml(html, { fragment: true });
  return {
    words: children.map((node) => (node.type === "text" ? node.value : "")).join(""),
    elements: children.filter(({ type }) => type !== "text").length,
  };
}

const seen = (text: string) => text.replaceAll("\u2060", "");

describe("words that some readers take as text, and some as HTML", () => {
  test.each(["AT&T", "Q&A", "a < b", "I <3 N.Y.", "5 > 3", "Bill & Ted", "“Deal” 'struck'"])(
    "%s stays as it is",
    (words) => {
      expect(textOf(inBothHabits(words).xml)).toBe(words);
    },
  );

  test.each([
    "<b>bold</b>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "The &amp; entity",
    "&#60;svg onload=x&#62;",
    "&copy 2026",
    "<!-- x -->",
    "</title><script>x</script>",
    "<?php x ?>",
    "A<B&C<D",
    "&&lt;",
    "<<b>",
  ])("%s reads the same in both habits", (words) => {
    const text = textOf(inBothHabits(words).xml);
    expect(seen(text)).toBe(words);
    expect(read(text)).toEqual({ words: text, elements: 0 });
  });

  test("any words read the same in both habits, and no element lives", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "&",
      "#",
      "x3c",
      ";",
      "/",
      "!",
      "?",
      "lt",
      "amp",
      "b",
      "AT",
      " ",
      "img src=x onerror=y",
      '"',
      "'",
      "]]>",
      "م",
      "-->",
      "not",
      "in",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
        (words) => {
          const text = textOf(inBothHabits(words).xml);
          expect(seen(text)).toBe(words);
          expect(read(text)).toEqual({ words: text, elements: 0 });
          expect(read(textOf(asHtml(words).xml))).toEqual({ words, elements: 0 });
        },
      ),
    );
  });
});

test("no text of a feed but its stories' bodies is markup to anyone", () => {
  const bad = "<b>&lt;img src=x onerror=alert(1)&gt; AT&T";
  const item: FeedItemView = {
    title: bad,
    link: "https://test.example/2026/11/24/port/",
    standfirst: bad,
    published: "2026-11-24T06:30:00Z",
    authors: [{ name: bad }, { name: bad }],
    media: [],
    categories: [bad],
    language: "en",
    direction: "ltr",
    text: { blocks: [], entries: [], corrections: [] },
  };
  const xml = rss({
    title: bad,
    description: bad,
    link: "https://test.example/",
    self: "https://test.example/feed.xml",
    language: "en",
    style: hrefOf("https://test.example", "/feeds.css"),
    licence: bad,
    items: [item],
  });
  const words = texts(xml).filter(({ text }) => text.includes("onerror"));
  expect(words.map(({ name }) => name)).toEqual([
    "title",
    "description",
    "copyright",
    "title",
    "dc:creator",
    "dc:creator",
    "category",
    "description",
  ]);
  for (const { text } of words) {
    expect(read(text).elements).toBe(0);
    expect(seen(read(text).words)).toBe(bad);
  }
});

/** What readers of feeds get of a story: all of it, and nothing that means something on the paper's own pages only. */
import { describe, expect, test } from "vitest";
import { feedBody, type FeedBodyItem } from "../../../../src/layouts/feeds/feed-body.ts";
import type { FeedText } from "../../../../src/views/parts/feed.ts";
import type { FigureView } from "../../../../src/views/parts/pictures/picture.ts";
import { said } from "../../desk/markdown/body.ts";

const feed = { self: "https://test.example/feed.xml", language: "en" };
const link = "https://test.example/2026/11/24/port/";

const item = (body: string, more: Partial<FeedText & FeedBodyItem> = {}): FeedBodyItem => {
  const { corrections = [], entries = [], blocks = [{ type: "prose", ...said(body) }], ...about } = more;
  return { link, language: "en", direction: "ltr", text: { blocks, entries, corrections }, ...about };
};

describe("attributes", () => {
  const html = feedBody(
    item("| Port | Ships |\n| :--- | ---: |\n| [Halden](/world/) | 31 |\n\nIt was so.[^1]\n\n[^1]: By count."),
    feed,
  );

  test("of pages stay there: classes, places for the keyboard, names of regions", () => {
    expect(html).not.toMatch(/ (?:class|tabindex|role|aria-[a-z]+|data-[a-z-]+|align)=/);
    expect(html).toContain("<div><table>");
  });

  test("that mean something anywhere stay, as do the addresses of links", () => {
    expect(html).toContain('<th scope="col">Port</th>');
    expect(html).toContain('<td style="text-align:end">31</td>');
    expect(html).toContain('<td><a href="https://test.example/world/">Halden</a></td>');
    expect(html).toMatch(new RegExp(`<sup><a href="${link}#fn-1" id="[^"]+">1</a></sup>`));
  });
});

test("corrections stand below the story, in its language, with their time", () => {
  const at = { iso: "2026-11-25T08:00:00+01:00", words: "25. November 2026 um 08:00", date: "", day: "", clock: "" };
  const html = feedBody(
    item("Text.", { language: "de", corrections: [{ at, ...said("Es waren *drei* [Schiffe](/world/).") }] }),
    feed,
  );
  expect(html).toBe(
    '<div dir="ltr" lang="de"><p>Text.</p>\n<hr><h2>Korrekturen</h2>\n<p>Korrigiert: <time datetime="2026-11-25T08:00:00+01:00">25. November 2026 um 08:00</time></p><div><p>Es waren <em>drei</em> <a href="https://test.example/world/">Schiffe</a>.</p></div></div>',
  );
});

test("only what is in another language than the feed, or runs the other way, says so", () => {
  expect(feedBody(item("One."), feed)).toBe("<p>One.</p>");
  expect(feedBody(item("Un.", { language: "fr" }), feed)).toBe('<div dir="ltr" lang="fr"><p>Un.</p></div>');
  expect(feedBody(item("نص.", { language: "ar", direction: "rtl" }), { ...feed, language: "ar" })).toMatch(
    /^<div dir="rtl" lang="ar">/,
  );
});

test.each([
  ["en", "At the gate. (AFP)"],
  ["ja", "At the gate.（AFP）"],
])("a credit in %s stands in its language's brackets: %s", (language, words) => {
  const lead: FigureView = {
    picture: {
      alt: "A gate",
      width: 640,
      height: 427,
      focus: { x: 5, y: 5 },
      tones: ["#000000", "#ffffff"],
      sources: [],
    },
    caption: "At the gate.",
    credit: "AFP",
  };
  expect(feedBody(item("Text.", { language, lead }), { ...feed, language })).toContain(
    `<figcaption>${words}</figcaption>`,
  );
});

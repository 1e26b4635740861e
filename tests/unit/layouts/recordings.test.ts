/** Recordings of the paper's own where nothing plays: in feeds, and in the lite edition. */
import { expect, test } from "vitest";
import { bodyOf } from "../../../src/layouts/lite/blocks.ts";
import { html } from "../../../src/layouts/lite/html.ts";
import { playingTime } from "../../../src/layouts/playing-time.ts";
import { rss } from "../../../src/layouts/feeds/rss.ts";
import { hrefOf } from "../../../src/paper/href.ts";
import type { BlockView } from "../../../src/views/blocks/block.ts";
import type { FeedItemView } from "../../../src/views/parts/feed.ts";
import { pageOf } from "../../site/html.ts";
import { said } from "../desk/markdown/body.ts";

const film: BlockView = {
  type: "recording",
  kind: "film",
  path: hrefOf("https://test.example", "/documents/quay%20%26.mp4"),
  mediaType: "video/mp4",
  format: "MP4",
  bytes: 7_300_000,
  title: "The <quay>",
  by: "Una",
  seconds: 272,
  width: 320,
  height: 180,
  captions: hrefOf("https://test.example", "/documents/quay.vtt"),
  transcript: ["The cranes moved."],
};
const item: FeedItemView = {
  title: "Port",
  link: "https://test.example/2026/11/24/port/",
  standfirst: "It opens.",
  published: "2026-11-24T06:30:00Z",
  authors: [],
  categories: [],
  language: "en",
  direction: "ltr",
  media: [],
  text: {
    entries: [],
    corrections: [],
    blocks: [
      film,
      { type: "prose", ...said("## Deal\n\nSee [below](#deal).") },
      { type: "contents", lines: [{ id: "deal", words: "Deal", depth: 2 }] },
    ],
  },
  enclosure: {
    url: "https://test.example/documents/quay%20%26.mp4",
    bytes: 7_300_000,
    type: "video/mp4",
    seconds: 272,
  },
};

test("in a feed it is the story's enclosure, and a link in its text; places on the page have the page's address", () => {
  const feed = rss({
    title: "T",
    description: "D",
    link: "https://test.example/",
    self: "https://test.example/feed.xml",
    language: "en",
    style: hrefOf("https://test.example", "/feeds.css"),
    licence: "L",
    items: [item],
  });
  expect(feed).toContain(
    '<enclosure url="https://test.example/documents/quay%20%26.mp4" length="7300000" type="video/mp4"/>',
  );
  expect(feed).toContain("https://test.example/documents/quay%20%26.mp4");
  expect(feed).toContain("https://test.example/2026/11/24/port/#deal");
  expect(feed).not.toContain("In this article");
});

test("in the lite edition it is a link that tells its length and size", () => {
  const page = pageOf(html`<body>${bodyOf([film], "en", () => undefined)}</body>`.xml);
  expect(page.one("a").attributes["href"]).toBe("/documents/quay%20%26.mp4");
  expect(page.one("p").text.replace(/\s+/g, " ")).toBe("Watch the video: The <quay> (Una) · 4:32 · MP4 · 7.3 MB");
});

test.each([
  [5, "en", "0:05"],
  [272, "en", "4:32"],
  [3872, "de", "1:04:32"],
  [272, "fa", "۴:۳۲"],
])("%i seconds in %s", (seconds, language, words) => expect(playingTime(seconds, language)).toBe(words));

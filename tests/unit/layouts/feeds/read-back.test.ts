/** Feeds as programs that are not ours read them: each field against the articles, hostile headlines among them. */
import RssParser from "rss-parser";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, test } from "vitest";
import { pathOf, type PageKey } from "../../../../src/paper/page.ts";
import { fileText } from "../../../../src/layouts/templates.ts";
import { isPageView, viewOf } from "../../../../src/views/view-of.ts";
import { smallPaper } from "../../../built-site.ts";
import { article, sharedPaper, story } from "../../archive/newsroom.ts";
import type { Archive } from "../../../../src/archive/archive.ts";

/** As they would break a format that does not escape them. */
const hostile = [
  "]]> ends & begins",
  "</script><script>x</script>",
  "One\u2028two\u2029three",
  "\u202Eturned\u202C \u2066open",
  "Family \u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} home",
  "A long one ".repeat(27).trim(),
  '"Quoted" &amp; &lt;b&gt; {x} `y`',
];

const files = {
  "paper.yaml": `${smallPaper}syndication: { hub: "https://hub.example/", length: 30, keep-back: [Reuters] }\nfeeds:\n  - { id: agency, of: "topic:sea", format: json, length: 1, text: summary }\n  - { id: papers, of: opinion, format: atom }\n`,
  "authors/ada.md": "---\nname: Ada Byron\n---\nWrites.\n",
  "articles/2026/11/24-port.md": story(
    {
      headline: "Port opens",
      authors: "[ada]",
      byline: "Jane Smith",
      topics: "[sea]",
      updated: "2026-11-24 09:00",
      corrections: "\n  - at: 2026-11-24 10:00\n    text: It was the *east* quay.",
    },
    "See [the talks](/2026/11/20/talks/).",
  ),
  "articles/2026/11/23-view.md": story({
    headline: "A view",
    kind: "opinion",
    authors: "[ada]",
    published: "2026-11-23 08:00",
  }),
  "articles/2026/11/20-talks.md": story({ headline: "محادثات", language: "ar", published: "2026-11-20 06:00" }, "نص."),
  ...Object.fromEntries(
    hostile.map((headline, at) => [
      `articles/2026/11/1${at}-hostile.md`,
      story({
        headline: JSON.stringify(headline),
        summary: JSON.stringify(headline),
        topics: "[odd]",
        published: `2026-11-1${at} 06:00`,
      }),
    ]),
  ),
};

const shared = sharedPaper(files);

async function printed(): Promise<{ text: (path: string) => string; paths: string[]; headlines: string[] }> {
  return shared.open(({ archive, problems }) => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const keys: PageKey[] = [
      ...(["feed", "atom-feed", "json-feed"] as const).flatMap((page): PageKey[] => [
        { page, of: "" },
        { page, of: "section:world" },
      ]),
      ...(["topic:sea", "topic:odd", "author:ada", "kind:opinion"] as const).map((of): PageKey => ({
        page: "feed",
        of,
      })),
      { page: "partner-feed", id: "agency", ending: "json" },
      { page: "partner-feed", id: "papers", ending: "xml" },
      { page: "feed-list" },
    ];
    const texts = new Map(keys.map((key) => [pathOf(key), textAt(key, archive)]));
    const headlines = [
      "2026/11/24/port",
      "2026/11/23/view",
      "2026/11/20/talks",
      ...hostile.map((_, at) => `2026/11/1${at}/hostile`).reverse(),
    ].map((id) => article(archive, id).headline);
    return { paths: [...texts.keys()], text: (path) => texts.get(path) ?? "", headlines };
  });
}

function textAt(key: PageKey, archive: Archive): string {
  const view = viewOf(key, { archive, site: "https://test.example", preview: false });
  if (!view || isPageView(view)) throw new Error(`There is no feed at ${pathOf(key)}.`);
  return fileText(view.template, view)?.text ?? "";
}

/** RSS keeps what might be read as HTML apart by an invisible letter. */
const seen = (text = "") => text.replaceAll("\u2060", "");

describe("what programs read", () => {
  test("every headline, in every format, as it stands on its page", async () => {
    const { text, headlines } = await printed();
    const rss = parseRssFeed(text("/feed.xml"));
    expect(rss.items?.map(({ title }) => seen(title))).toEqual(headlines);
    expect(parseAtomFeed(text("/atom.xml")).entries?.map(({ title }) => titleOf(title))).toEqual(headlines);
    expect(parseJsonFeed(text("/feed.json")).items?.map(({ title }) => title)).toEqual(headlines);
    const parser = new RssParser();
    expect((await parser.parseString(text("/feed.xml"))).items.map(({ title }) => seen(title))).toEqual(
      headlines.map((headline) => headline.trim()),
    );
    expect((await parser.parseString(text("/atom.xml"))).items.map(({ title }) => title)).toEqual(headlines);
    for (const path of ["/feed.xml", "/atom.xml"])
      expect(parseFeed(text(path)).items.map(({ title }) => seen(title ?? ""))).toHaveLength(headlines.length);
  });

  test("who wrote a story, when, when it was changed, and where it stands", async () => {
    const { text } = await printed();
    const [port] = parseRssFeed(text("/feed.xml")).items ?? [];
    expect(port).toMatchObject({
      link: "https://test.example/2026/11/24/port/",
      guid: { value: "https://test.example/2026/11/24/port/", isPermaLink: true },
      pubDate: "Tue, 24 Nov 2026 05:30:00 +0000",
      categories: [{ name: "World" }, { name: "sea" }],
      dc: { creators: ["Ada Byron and Jane Smith", "Ada Byron", "Jane Smith"] },
      atom: { updated: "2026-11-24T10:00:00+01:00" },
    });
    expect(port?.content?.encoded).toContain('<a href="https://test.example/2026/11/20/talks/">the talks</a>');
    expect(port?.content?.encoded).toContain("It was the <em>east</em> quay.");
    const [entry] = parseAtomFeed(text("/atom.xml")).entries ?? [];
    expect(entry).toMatchObject({
      id: "https://test.example/2026/11/24/port/",
      published: "2026-11-24T06:30:00+01:00",
      updated: "2026-11-24T10:00:00+01:00",
      authors: [{ name: "Ada Byron", uri: "https://test.example/authors/ada/" }, { name: "Jane Smith" }],
    });
    const [item] = parseJsonFeed(text("/feed.json")).items ?? [];
    expect(item).toMatchObject({
      id: "https://test.example/2026/11/24/port/",
      date_modified: "2026-11-24T10:00:00+01:00",
      authors: [{ name: "Ada Byron", url: "https://test.example/authors/ada/" }, { name: "Jane Smith" }],
      tags: ["World", "sea"],
    });
    expect(parseFeed(text("/atom.xml")).items[0]?.authors.map(({ name }) => name)).toEqual(["Ada Byron", "Jane Smith"]);
  });

  test("the language of a story that is in another than its feed", async () => {
    const { text } = await printed();
    expect(text("/atom.xml")).toContain('<entry xml:lang="ar">');
    expect(parseJsonFeed(text("/feed.json")).items?.[2]?.language).toBe("ar");
    expect(text("/feed.xml")).toContain("<dc:language>ar</dc:language>");
  });

  test("each list's own stories, and in a partner's feed what was agreed", async () => {
    const { text } = await printed();
    const titles = (path: string) => parseRssFeed(text(path)).items?.map(({ title }) => title);
    expect(titles("/topics/sea/feed.xml")).toEqual(["Port opens"]);
    expect(titles("/authors/ada/feed.xml")).toEqual(["Port opens", "A view"]);
    expect(titles("/opinion/feed.xml")).toEqual(["A view"]);
    expect(parseRssFeed(text("/topics/odd/feed.xml")).items).toHaveLength(hostile.length);
    const agency = parseJsonFeed(text("/feeds/agency.json"));
    expect(agency.items).toHaveLength(1);
    expect(agency.items?.[0]?.content_html).toBeUndefined();
    expect(agency.items?.[0]?.content_text).toBe("What it is about.");
    expect(parseAtomFeed(text("/feeds/papers.xml")).entries?.map(({ title }) => titleOf(title))).toEqual(["A view"]);
  });

  test("where each feed stands, and the hub that tells of it", async () => {
    const { text } = await printed();
    for (const path of ["/feed.xml", "/world/feed.xml", "/topics/sea/feed.xml"])
      expect(parseRssFeed(text(path)).atom?.links).toEqual([
        { href: `https://test.example${path}`, rel: "self", type: "application/rss+xml" },
        { href: "https://hub.example/", rel: "hub" },
      ]);
    expect(parseJsonFeed(text("/world/feed.json"))).toMatchObject({
      feed_url: "https://test.example/world/feed.json",
      home_page_url: "https://test.example/world/",
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    });
  });

  test("all feeds, as OPML", async () => {
    const { text, paths } = await printed();
    const outlines = parseOpml(text("/feeds.opml")).body?.outlines ?? [];
    const addresses = outlines.map(({ xmlUrl }) => xmlUrl);
    for (const path of paths.filter((each) => !each.startsWith("/feeds")))
      expect(addresses).toContain(`https://test.example${path}`);
    expect(addresses.some((address) => address?.includes("/feeds/"))).toBe(false);
  });
});

const titleOf = (title: unknown): unknown =>
  typeof title === "object" && title !== null && "value" in title ? title.value : title;

/** Feeds, sitemaps and robots.txt, as feed readers and search engines get them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallPaper } from "../built-site.ts";
import { readXml, type XmlElement } from "./xml.ts";
import { story } from "../unit/archive/newsroom.ts";
import { filesIn, Workplace } from "./folders.ts";
import { pageOf } from "./html.ts";

const place = new Workplace();
const text = (file: string) => readFileSync(join(place.out, file), "utf8");
const xml = (file: string) => readXml(text(file));

const files = {
  "paper.yaml": smallPaper,
  "authors/lena.md": "---\nname: Lena O'Kafor & Co <desk>\n---\n",
  "articles/2026/11/24-port.md": story(
    {
      headline: `'"Deal" <b>& more</b>'`,
      authors: "[lena]",
      dateline: "Halden, Norway",
      published: "2026-11-24 06:30",
    },
    'See [the talks](/2026/10/30/talks/) & ]]> and <script>x</script> "so" 😀.\n\n:::fact-box{title="In figures"}\n- 31 [ships](/topics/sea/)\n:::\n\n:::pull-quote{by=Una}\nWe came out.\n:::',
  ),
  "articles/2026/10/30-talks.md": story({
    headline: "Talks",
    published: "2026-10-30 08:00",
    section: "home",
    topics: "[sea]",
    updated: "2026-11-02 09:00",
    corrections: "\n  - at: 2026-11-03 12:00\n    text: The talks were in *Halden*.",
    byline: "Jane Smith and John Brown",
  }),
  "articles/2026/11/20-ميناء.md": story({ headline: "ميناء", published: "2026-11-20", language: "ar" }, "نص."),
  "articles/2026/11/21-draft.md": story({ headline: "Secret draft", published: "2026-11-21", draft: "true" }),
  "articles/2026/11/30-later.md": story({ headline: "Secret later", published: "2026-11-30" }),
  "articles/2026/11/22-embargo.md": story({
    headline: "Secret embargo",
    published: "2026-11-22",
    embargo: "2026-11-30",
  }),
  "pages/about.md": "---\ntitle: About\n---\nUs.\n",
};

beforeAll(async () => {
  place.write(files);
  const { code, stderr, stdout } = await place.build();
  expect(code, stdout + stderr).toBe(0);
});
afterAll(() => place.remove());

const children = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
const child = (element: XmlElement, name: string): XmlElement => {
  const [first, ...more] = children(element, name);
  if (!first || more.length > 0) throw new Error(`Expected one ${name} in ${element.name}.`);
  return first;
};

describe("the feed", () => {
  const channel = () => child(xml("feed.xml"), "channel");
  const item = (at: number): XmlElement => {
    const found = children(channel(), "item")[at];
    if (!found) throw new Error(`There is no item ${at}.`);
    return found;
  };

  test("is well-formed, and names the paper and itself", () => {
    expect(xml("feed.xml").name).toBe("rss");
    expect(child(channel(), "title").text).toBe("The Test");
    expect(child(channel(), "link").text).toBe("https://test.example/");
    expect(child(channel(), "atom:link").attributes).toMatchObject({
      href: "https://test.example/feed.xml",
      rel: "self",
    });
  });

  test("has every story that readers may see, newest first", () => {
    expect(children(channel(), "item").map((each) => child(each, "title").text)).toEqual([
      "“Deal” <\u2060b>& more<\u2060/b>",
      "ميناء",
      "Talks",
    ]);
    expect(children(child(xml("home/feed.xml"), "channel"), "item").map((each) => child(each, "title").text)).toEqual([
      "Talks",
    ]);
  });

  test("has their full text, with addresses that work anywhere", () => {
    const html = child(item(0), "content:encoded").text;
    const body = pageOf(html);
    expect(html).toContain("HALDEN, Norway —");
    expect(body.all("a").map(({ attributes }) => attributes["href"])).toEqual([
      "https://test.example/2026/10/30/talks/",
      "https://test.example/topics/sea/",
    ]);
    expect(body.all("blockquote")).toHaveLength(1);
    expect(body.all("h3").map((heading) => heading.text)).toEqual(["In figures"]);
    expect(body.all("p")[0]?.text).toBe("HALDEN, Norway — See the talks & ]]> and x “so” 😀.");
    expect(html).not.toContain("<script");
    for (const each of children(channel(), "item")) {
      for (const { attributes } of [
        ...pageOf(child(each, "content:encoded").text).all("a"),
        ...pageOf(child(each, "content:encoded").text).all("img"),
      ])
        expect(attributes["href"] ?? attributes["src"]).toMatch(/^(https?|mailto|tel):/);
    }
  });

  test("says who wrote them, when and in which section", () => {
    expect(child(item(0), "dc:creator").text).toBe("Lena O’Kafor & Co <\u2060desk>");
    expect(child(item(0), "pubDate").text).toBe("Tue, 24 Nov 2026 05:30:00 +0000");
    expect(children(item(2), "dc:creator").map((each) => each.text)).toEqual([
      "Jane Smith and John Brown",
      "Jane Smith",
      "John Brown",
    ]);
    expect(children(item(2), "category").map((each) => each.text)).toEqual(["Home", "sea"]);
    expect(child(item(0), "guid").text).toBe("https://test.example/2026/11/24/port/");
  });

  test("tells of corrections, and when a story was last changed", () => {
    expect(child(item(2), "content:encoded").text).toMatch(
      /<hr><h2>Corrections<\/h2>\n<p>Corrected:? <time datetime="2026-11-03T12:00:00\+01:00">[^<]+<\/time><\/p><div>The talks were in <em>Halden<\/em>\.<\/div>$/,
    );
    expect(child(item(2), "atom:updated").text).toBe("2026-11-03T12:00:00+01:00");
    expect(children(item(0), "atom:updated")).toEqual([]);
    expect(child(channel(), "lastBuildDate").text).toBe("Tue, 24 Nov 2026 05:30:00 +0000");
  });

  test("keeps addresses in ASCII, and the direction of the script", () => {
    expect(child(item(1), "link").text).toBe("https://test.example/2026/11/20/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/");
    expect(child(item(1), "content:encoded").text).toContain('dir="rtl" lang="ar"');
  });
});

describe("the sitemaps", () => {
  const locations = (file: string) => xml(file).children.map((url) => child(url, "loc").text);

  test("list every page of the paper once, and nothing else", () => {
    const parts = locations("sitemap.xml");
    expect(parts).toEqual(
      ["pages", "news", "2026-10", "2026-11"].map((part) => `https://test.example/sitemap-${part}.xml`),
    );
    const listed = parts
      .filter((part) => !part.endsWith("-news.xml"))
      .flatMap((part) => locations(new URL(part).pathname.slice(1)));
    expect(new Set(listed).size).toBe(listed.length);
    const articles = listed
      .filter((url) => /\/\d{4}\/\d\d\/\d\d\//.test(url))
      .map((url) => decodeURI(new URL(url).pathname));
    expect(articles.sort()).toEqual(["/2026/10/30/talks/", "/2026/11/20/ميناء/", "/2026/11/24/port/"]);
    const printed = new Set(filesIn(place.out));
    for (const url of listed) expect(printed, url).toContain(`${decodeURI(new URL(url).pathname).slice(1)}index.html`);
  });

  test("say when a story was last changed, as its page and what is told of it do", () => {
    const page = pageOf(text("2026/10/30/talks/index.html"));
    const changed = "2026-11-03T12:00:00+01:00";
    expect(page.one('meta[property="article:modified_time"]').attributes["content"]).toBe(changed);
    expect(page.all(".times time").map(({ attributes }) => attributes["datetime"])).toEqual([
      "2026-10-30T08:00:00+01:00",
      changed,
    ]);
    const [said] = page.all("script").filter(({ attributes }) => attributes["type"] === "application/ld+json");
    expect(JSON.parse(said?.raw ?? "")).toMatchObject({
      dateModified: changed,
      author: [
        { "@type": "Person", name: "Jane Smith" },
        { "@type": "Person", name: "John Brown" },
      ],
    });
    const [talks] = xml("sitemap-2026-10.xml").children;
    expect(talks && child(talks, "lastmod").text).toBe(changed);
  });
});

test("robots.txt lets crawlers in, and shows them the way", () => {
  expect(text("robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://test.example/sitemap.xml\n");
});

test("nothing of drafts, scheduled or embargoed stories is in any file", () => {
  for (const file of filesIn(place.out)) {
    expect(file).not.toMatch(/draft|later|embargo/);
    if (/\.(html|xml|txt|json)$/.test(file)) expect(text(file), file).not.toMatch(/Secret/);
  }
});

test("a preview keeps search engines out, and marks what is held", async () => {
  const out = await place.cleanBuild("preview", { DATELINE_PREVIEW: "1" });
  expect(readFileSync(join(out, "robots.txt"), "utf8")).toBe("User-agent: *\nDisallow: /\n");
  const held = pageOf(readFileSync(join(out, "2026/11/30/later/index.html"), "utf8"));
  expect(
    held.all("meta").some(({ attributes }) => attributes["name"] === "robots" && attributes["content"] === "noindex"),
  ).toBe(true);
  expect(held.one("main").text).toContain("Scheduled for November 30, 2026");
  expect(readFileSync(join(out, "feed.xml"), "utf8")).not.toContain("Secret");
});

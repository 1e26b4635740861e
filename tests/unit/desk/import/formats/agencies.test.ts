/** Forms that agencies and old systems give to what is otherwise well known. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { datelineIn } from "../../../../../src/desk/import/datelines/dateline-of.ts";
import { Desk } from "../imported.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.remove());

test.each([
  ["HALDEN, Norway (AP) _ The quay", "Halden, Norway", "AP"],
  ["NEW YORK--(BUSINESS WIRE)--The quay", "New York", "BUSINESS WIRE"],
  ["Berlin (dpa) - Der Kai", "Berlin", "dpa"],
  ["Frankfurt/Main (dpa/lhe) - Der Kai", "Frankfurt/Main", "dpa/lhe"],
  ["Wien, 24. Nov (APA) – Der Kai", "Wien", "APA"],
  ["San Diego (tca/dpa) - The quay", "San Diego", "tca/dpa"],
  ["Tegucigalpa, Jan 2 (EFE).- The quay", "Tegucigalpa", "EFE"],
])("%s", (text, place, agency) => {
  expect(datelineIn(text, [])).toMatchObject({ place, agency });
});

test.each(["The minister (left) - seen here", "Apple (AAPL) - the shares", "Norway (see below) – and others"])(
  "%s is no dateline",
  (text) => {
    expect(datelineIn(text, [])).toBeUndefined();
  },
);

describe("Blogger", () => {
  const entry = (kind: string, more: string) =>
    `<entry><id>tag:${kind}</id>${kind.startsWith("http") ? `<category scheme="http://schemas.google.com/g/2005#kind" term="${kind}"/>` : `<b:type>${kind}</b:type>`}<title>${kind}</title><published>2020-05-07T10:00:00Z</published><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content>${more}</entry>`;
  const feed = (...entries: string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018" xmlns:ap="http://purl.org/atom/app#"><title>T</title>${entries.join("")}</feed>`;
  const kind = (name: string) => `http://schemas.google.com/blogger/2008/kind#${name}`;

  test("only posts are stories, and drafts stay drafts", async () => {
    const { stories, asides } = await desk.read(
      feed(
        entry(kind("template"), ""),
        entry(kind("settings"), ""),
        entry(kind("comment"), ""),
        entry(kind("comment"), ""),
        entry(kind("post"), '<category scheme="http://www.blogger.com/atom/ns#" term="Harbour"/>'),
        entry("DRAFT", ""),
        entry("POST", "<b:status>DRAFT</b:status><b:filename>/2020/05/old-quay.html</b:filename>"),
      ),
    );
    expect(stories.map(({ file }) => [desk.article(file).record.draft, desk.article(file).record.topics])).toEqual([
      [false, ["harbour"]],
      [true, []],
    ]);
    expect(stories[1]?.file).toBe("articles/2020/05/07-old-quay.md");
    expect(asides.join()).toContain("1 template, 1 settings, 2 comment");
  });

  test("a control of Atom makes a draft", async () => {
    const { stories } = await desk.read(feed(entry(kind("post"), "<ap:control><ap:draft>yes</ap:draft></ap:control>")));
    expect(desk.article(stories[0]?.file ?? "").record.draft).toBe(true);
  });
});

test("ninjs: what is named one by one, another name of the headline, and what is left out", async () => {
  const { stories } = await desk.read(
    JSON.stringify({
      uri: "1",
      type: "text",
      versioncreated: "2026-11-22T18:20:00Z",
      headline_main: "The quay",
      authors: [{ name: "Lena Okafor" }],
      slugline: "QUAY-SHUT",
      copyrightnotice: "© Agency",
      body_text: "Words.",
    }),
  );
  expect(stories[0]?.headline).toBe("The quay");
  expect(desk.article(stories[0]?.file ?? "").record.authors).toEqual(["lena-okafor"]);
  expect(stories[0]?.notes.join("\n")).toMatch(/“QUAY-SHUT”[^]*© Agency/);
});

test("an event, which has no text, is told and not written", async () => {
  const { stories } = await desk.read(JSON.stringify({ uri: "1", headline: "Talks", dates: { start: "2026-11-22" } }));
  expect(stories.map(({ outcome }) => outcome)).toEqual(["empty"]);
});

test("NITF: lines that a program broke are joined and others are not; a dateline is without its day and its agency", async () => {
  const [wide, verse] = ["The crane at the quay was taken down over the night, and nobody", "Low water"];
  const { stories } = await desk.read(
    `<nitf><head><docdata><date.issue norm="20201124T063000Z"/></docdata></head><body><body.head><hedline><hl1>Quay</hl1></hedline><dateline>OSTREY March 22 AAP -</dateline></body.head><body.content><p>${wide}<br/>said why.</p><p>${verse}<br/>and a boat</p></body.content></body></nitf>`,
  );
  const [file = ""] = stories.map((story) => story.file);
  expect(desk.text(file)).toContain("dateline: Ostrey\n");
  expect(desk.body(file)).toBe(`${wide} said why.\n\n${verse}\\\nand a boat`);
});

test("ninjs: an agency's page of HTML is its main part, and a code of one letter is no topic", async () => {
  const { stories } = await desk.read(
    JSON.stringify({
      item: [
        {
          uri: "u",
          type: "text",
          headline: "Quay",
          versioncreated: "2020-11-24T06:30:00Z",
          subject: [{ name: "f" }, { name: "Harbour" }],
          body_html:
            '<html><body><header><ul><li>Keyword</li></ul></header><section class="main"><p>The text.</p></section></body></html>',
        },
      ],
    }),
  );
  const [file = ""] = stories.map((story) => story.file);
  expect(desk.body(file)).toBe("The text.");
  expect(desk.text(file)).toContain("topics: [harbour]\n");
  expect(stories[0]?.notes.join()).toContain("“f” is an agency’s code");
});

test("WordPress: several writers, of whom a plugin keeps terms, and a description for search engines", async () => {
  const post = (id: number, more: string) =>
    `<item><title>Post ${id}</title><guid>g${id}</guid><dc:creator>ann</dc:creator><content:encoded><![CDATA[<p>Words.</p>]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2020-11-2${id} 06:30:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;
  const described = (words: string) =>
    `<wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>${words}</wp:meta_value></wp:postmeta>`;
  const { stories, left } = await desk.read(
    `<rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c"><channel><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Roe</wp:author_display_name></wp:author>${post(1, '<category domain="author" nicename="cap-ann">ann</category><category domain="author" nicename="cap-ben">Ben Poe</category><category domain="author" nicename="cap-ann">ann</category>' + described("In short."))}${post(2, described("%%excerpt%%"))}</channel></rss>`,
  );
  const texts = stories.map(({ file }) => desk.text(file));
  expect(texts[0]).toMatch(/summary: In short\.\n[^]*byline: Ann Roe, Ben Poe\n/);
  expect(texts[1]).toMatch(/summary: Words\.\n[^]*byline: Ann Roe\n/);
  expect(left).toEqual({});
});

test("a server's warning before XML does not hide what it is", async () => {
  const { kinds, stories } = await desk.read(
    `Warning: Undefined variable $x in /var/www/feed.php on line 3\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>The quay</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 18:20:00 GMT</pubDate><description>Words of it.</description></item></channel></rss>`,
  );
  expect(kinds).toEqual(["a feed"]);
  expect(stories.map(({ headline }) => headline)).toEqual(["The quay"]);
});
